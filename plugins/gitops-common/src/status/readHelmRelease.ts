import { asList, get, type JsonObject, type JsonValue } from '../kubernetes';
import type {
  ApplicationSnapshot,
  ApplicationSource,
  HistoryEntry,
} from './ApplicationSnapshot';
import { integerAt, timeAt, wordAt } from './fields';
import { fluxApplication, type FluxReadOptions } from './fluxApplication';
import { readinessOf, readFluxConditions } from './fluxConditions';
import {
  followed,
  fluxSourceRefs,
  urlOf,
  type FluxSourceRef,
} from './fluxSources';

/** What Helm calls a release that went well, now or before another. */
const DEPLOYED = new Set(['deployed', 'superseded']);

/**
 * Reads a HelmRelease of Flux. Anything may be missing, of another type or
 * unknown; conditions keep upstream's words, and revisions are versions of the
 * chart.
 *
 * It is `Synced` while it is ready and runs the version that was tried last,
 * `OutOfSync` while it does not or is not ready, and `Unknown` before the first
 * reconciliation and while a source cannot be fetched.
 * https://fluxcd.io/flux/components/helm/helmreleases/
 *
 * @public
 */
export function readHelmRelease(
  object: JsonObject,
  options: FluxReadOptions,
): ApplicationSnapshot {
  const spec = get(object, 'spec');
  const status = get(object, 'status');
  const [latest] = asList(get(status, 'history'));
  const running = wordAt(latest, 'chartVersion');
  const attempted = wordAt(status, 'lastAttemptedRevision') ?? running;
  const sources = sourcesOfRelease(object, options);
  const failures = integerAt(status, 'failures');
  return fluxApplication(
    {
      object,
      kind: 'HelmRelease',
      sources,
      isCurrent:
        readinessOf(readFluxConditions(object)) !== 'False' &&
        (running === undefined || running === attempted),
      revision: attempted,
      history: asList(get(status, 'history'))
        .filter(entry => DEPLOYED.has(wordAt(entry, 'status') ?? ''))
        .map(entry => readDeployment(entry, sources))
        .sort((a, b) => a.id - b.id),
      // Helm deletes what a chart no longer has.
      prune: true,
      selfHeal: wordAt(spec, 'driftDetection', 'mode') === 'enabled',
      targetNamespace:
        wordAt(spec, 'targetNamespace') ??
        wordAt(object, 'metadata', 'namespace'),
      retries: failures ? failures : undefined,
    },
    options,
  );
}

function readDeployment(
  entry: JsonValue,
  sources: ApplicationSource[],
): HistoryEntry {
  const version = wordAt(entry, 'chartVersion');
  return {
    id: integerAt(entry, 'version') ?? 0,
    revisions: version === undefined ? [] : [version],
    deployedAt: timeAt(entry, 'lastDeployed'),
    initiatedBy: { automated: true },
    sources,
  };
}

function sourcesOfRelease(
  object: JsonObject,
  { sources }: FluxReadOptions,
): ApplicationSource[] {
  const template = get(object, 'spec', 'chart', 'spec');
  if (template !== undefined) {
    const ref = fluxSourceRefs(object).find(({ kind }) => kind !== 'HelmChart');
    return ref ? [chartSource(template, ref, sources?.find(ref))] : [];
  }
  const [ref] = fluxSourceRefs(object);
  const source = ref && sources?.find(ref);
  const [below] = source ? fluxSourceRefs(source) : [];
  if (below) {
    return [chartSource(get(source, 'spec'), below, sources?.find(below))];
  }
  const url = ref && urlOf(ref, source);
  return url === undefined
    ? []
    : [
        {
          repoUrl: url,
          // An OCI artifact is the chart; its last segment names it.
          chart: wordAt(url.split('/').pop()),
          targetRevision: followed(source),
        },
      ];
}

/** A chart of a repository of charts, or a folder of Git or of a bucket. */
function chartSource(
  spec: JsonValue | undefined,
  ref: FluxSourceRef,
  source: JsonObject | undefined,
): ApplicationSource {
  const repoUrl = urlOf(ref, source);
  const chart = wordAt(spec, 'chart');
  return ref.kind === 'HelmRepository'
    ? { repoUrl, chart, targetRevision: wordAt(spec, 'version') }
    : {
        repoUrl,
        path: chart?.replace(/^(\.?\/)+/, ''),
        targetRevision: followed(source),
      };
}
