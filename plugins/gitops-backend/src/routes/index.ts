import { deleteDraft } from './deleteDraft';
import { listCatalogEntities } from './listCatalogEntities';
import { listChanges } from './listChanges';
import { listDrafts } from './listDrafts';
import { listWorkloads } from './listWorkloads';
import { openChange } from './openChange';
import { previewChange } from './previewChange';
import { readChange } from './readChange';
import { readDraft } from './readDraft';
import { readStandards } from './readStandards';
import { readWorkloadBase } from './readWorkloadBase';
import { saveDraft } from './saveDraft';

/** Every route of the plugin. */
export const routes = [
  deleteDraft,
  listCatalogEntities,
  listChanges,
  listDrafts,
  listWorkloads,
  openChange,
  previewChange,
  readChange,
  readDraft,
  readStandards,
  readWorkloadBase,
  saveDraft,
];
