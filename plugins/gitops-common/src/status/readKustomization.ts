import { asList, get, type JsonObject, type JsonValue } from '../kubernetes';
import type {
  ApplicationSnapshot,
  ApplicationSource,
  HistoryEntry,
} from './ApplicationSnapshot';
import { isSet, timeAt, wordAt } from './fields';
import { fluxApplication, type FluxReadOptions } from './fluxApplication';
import { readinessOf, readFluxConditions } from './fluxConditions';
import { followed, fluxSourceRefs, urlOf } from './fluxSources';

/**
 * Reads a Kustomization of Flux. Anything may be missing, of another type or
 * unknown; conditions and revisions keep upstream's words
 * (`main@sha1:3f78…`, see {@link commitOfRevision}).
 *
 * Flux has no sync status. It is `Synced` while what was applied last is what
 * was tried last and what the source has now, `OutOfSync` while it is not or the
 * Kustomization is not ready, and `Unknown` before the first reconciliation and
 * while the source cannot be fetched.
 * https://fluxcd.io/flux/components/kustomize/kustomizations/
 *
 * @public
 */
export function readKustomization(
  object: JsonObject,
  options: FluxReadOptions,
): ApplicationSnapshot {
  const spec = get(object, 'spec');
  const status = get(object, 'status');
  const [ref] = fluxSourceRefs(object);
  const source = ref && options.sources?.find(ref);
  const applied = wordAt(status, 'lastAppliedRevision');
  const attempted = wordAt(status, 'lastAttemptedRevision') ?? applied;
  const fetched = wordAt(source, 'status', 'artifact', 'revision') ?? attempted;
  const sources: ApplicationSource[] = ref
    ? [
        {
          repoUrl: urlOf(ref, source),
          path: pathOf(wordAt(spec, 'path')),
          targetRevision: followed(source),
        },
      ]
    : [];
  return fluxApplication(
    {
      object,
      kind: 'Kustomization',
      sources,
      isCurrent:
        readinessOf(readFluxConditions(object)) !== 'False' &&
        applied === attempted &&
        applied === fetched,
      revision: attempted,
      history: asList(get(status, 'history'))
        .filter(
          entry =>
            wordAt(entry, 'lastReconciledStatus') === 'ReconciliationSucceeded',
        )
        .map(entry => readDeployment(entry, sources))
        .sort((a, b) => (a.deployedAt ?? '').localeCompare(b.deployedAt ?? ''))
        .map((entry, id) => ({ ...entry, id })),
      prune: isSet(spec, 'prune'),
      // What differs is applied again at each interval.
      selfHeal: true,
      targetNamespace: wordAt(spec, 'targetNamespace'),
      reconciledAt: timeAt(status, 'history', 0, 'lastReconciled'),
    },
    options,
  );
}

function readDeployment(
  entry: JsonValue,
  sources: ApplicationSource[],
): Omit<HistoryEntry, 'id'> {
  const revision = wordAt(entry, 'metadata', 'revision');
  return {
    revisions: revision === undefined ? [] : [revision],
    deployedAt: timeAt(entry, 'firstReconciled'),
    initiatedBy: { automated: true },
    sources,
  };
}

/** Like the paths of other controllers: below the root, without `./`. */
function pathOf(path: string | undefined): string {
  return path?.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.';
}
