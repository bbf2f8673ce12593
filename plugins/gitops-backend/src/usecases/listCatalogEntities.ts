import type { CatalogEntities } from '@slipway/plugin-gitops-common/api';
import { locate } from '@slipway/plugin-gitops-common/standards';
import { parseDocument } from 'yaml';
import type { BaseBranch, BaseSnapshot } from './BaseBranch';

/** A snapshot never changes, and the catalog asks for each many times. */
const answers = new WeakMap<BaseSnapshot, CatalogEntities>();

/**
 * The catalog entities of the base branch: Components of the default namespace
 * whose name is their folder's. Anything else that somebody merged there is
 * passed over and named.
 */
export async function listCatalogEntities(
  base: BaseBranch,
): Promise<CatalogEntities> {
  const snapshot = await base.read();
  const known = answers.get(snapshot);
  if (known) {
    return known;
  }
  const answer = entitiesOf(snapshot);
  answers.set(snapshot, answer);
  return answer;
}

function entitiesOf(snapshot: BaseSnapshot): CatalogEntities {
  const entities: CatalogEntities['entities'] = [];
  const skipped: CatalogEntities['skipped'] = [];
  for (const [path, content] of snapshot.files) {
    const location = locate(path, snapshot.standards);
    if (location.area !== 'catalog') {
      continue;
    }
    const read = readComponent(content, location.workload);
    if ('reason' in read) {
      skipped.push({ path, reason: read.reason });
    } else {
      entities.push({ path, entity: read.entity });
    }
  }
  return {
    revision: snapshot.revision,
    entities,
    workloads: snapshot.workloads.map(({ team, workload, owner }) => ({
      team,
      workload,
      owner,
    })),
    skipped,
  };
}

function readComponent(
  text: string,
  workload: string,
): { entity: Record<string, unknown> } | { reason: string } {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    return { reason: `It is not YAML: ${document.errors[0].message}` };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return { reason: `It cannot be expanded: ${error}` };
  }
  if (!isRecord(value) || !isRecord(value.metadata)) {
    return { reason: 'It is not a catalog entity.' };
  }
  const { name, namespace = 'default' } = value.metadata;
  if (value.kind !== 'Component') {
    return { reason: `Its kind is ${String(value.kind)}, not Component.` };
  }
  if (namespace !== 'default') {
    return { reason: `Its namespace is ${String(namespace)}, not default.` };
  }
  if (name !== workload) {
    return {
      reason: `Its name is ${String(name)}, and its folder's is ${workload}.`,
    };
  }
  return { entity: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
