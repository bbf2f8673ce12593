import { deleteDraft } from './deleteDraft';
import { judgeSummary } from './judgeSummary';
import { listCatalogEntities } from './listCatalogEntities';
import { listChanges } from './listChanges';
import { listDrafts } from './listDrafts';
import { listEntityStates } from './listEntityStates';
import { listReleaseVersions } from './listReleaseVersions';
import { listStaleReleases } from './listStaleReleases';
import { listWorkloads } from './listWorkloads';
import { openChange } from './openChange';
import { previewChange } from './previewChange';
import { readApplicationDetail } from './readApplicationDetail';
import { readByModel } from './readByModel';
import { readChange } from './readChange';
import { readDraft } from './readDraft';
import { readEntityStates } from './readEntityStates';
import { readEntityStatus } from './readEntityStatus';
import { readModel } from './readModel';
import { readStandards } from './readStandards';
import { readWorkloadBase } from './readWorkloadBase';
import { refreshEntity } from './refreshEntity';
import { saveDraft } from './saveDraft';

/** Every route of the plugin. */
export const routes = [
  deleteDraft,
  judgeSummary,
  listCatalogEntities,
  listChanges,
  listDrafts,
  listEntityStates,
  listReleaseVersions,
  listStaleReleases,
  listWorkloads,
  openChange,
  previewChange,
  readApplicationDetail,
  readByModel,
  readChange,
  readDraft,
  readEntityStates,
  readEntityStatus,
  readModel,
  readStandards,
  readWorkloadBase,
  refreshEntity,
  saveDraft,
];
