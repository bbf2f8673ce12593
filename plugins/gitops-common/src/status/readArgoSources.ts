import { asList, asObject, get, type JsonValue } from '../kubernetes';
import type { ApplicationSource } from './ApplicationSnapshot';
import { wordAt } from './fields';
import { snapshotLimits } from './snapshotLimits';

/**
 * The sources of `spec`, of a deployment of the past or of an operation: one or
 * many. Of hydrated sources, the one that is synced.
 */
export function readArgoSources(
  value: JsonValue | undefined,
): ApplicationSource[] {
  const many = asList(get(value, 'sources'));
  const hydrator = get(value, 'sourceHydrator');
  if (many.length > 0) {
    return many.slice(0, snapshotLimits.sources).map(readSource);
  }
  if (Object.keys(asObject(hydrator)).length > 0) {
    return [readHydratedSource(hydrator)];
  }
  const source = get(value, 'source');
  return Object.keys(asObject(source)).length > 0 ? [readSource(source)] : [];
}

function readSource(source: JsonValue | undefined): ApplicationSource {
  return {
    repoUrl: wordAt(source, 'repoURL') ?? '',
    path: wordAt(source, 'path'),
    chart: wordAt(source, 'chart'),
    targetRevision: wordAt(source, 'targetRevision'),
    ref: wordAt(source, 'ref'),
  };
}

function readHydratedSource(hydrator: JsonValue | undefined) {
  return {
    repoUrl:
      wordAt(hydrator, 'syncSource', 'repoURL') ??
      wordAt(hydrator, 'drySource', 'repoURL') ??
      '',
    path: wordAt(hydrator, 'syncSource', 'path'),
    targetRevision: wordAt(hydrator, 'syncSource', 'targetBranch'),
  };
}

/**
 * Revisions of a status, a deployment or an operation: one for each source, in
 * their order, so that an empty one keeps its place.
 */
export function readArgoRevisions(value: JsonValue | undefined): string[] {
  const many = asList(get(value, 'revisions'));
  if (many.some(revision => wordAt(revision) !== undefined)) {
    return many
      .slice(0, snapshotLimits.sources)
      .map(revision => wordAt(revision) ?? '');
  }
  const revision = wordAt(value, 'revision');
  return revision === undefined ? [] : [revision];
}
