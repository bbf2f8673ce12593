import {
  asObject,
  fluxSourceRefs,
  FluxSources,
  type FluxSourceRef,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { KubernetesAnswer, KubernetesClient } from './KubernetesClient';
import { listInNamespaces } from './listInNamespaces';
import { isName, pathOf } from './objectPath';

const PLURALS: Readonly<Record<string, string>> = {
  GitRepository: 'gitrepositories',
  OCIRepository: 'ocirepositories',
  HelmRepository: 'helmrepositories',
  HelmChart: 'helmcharts',
  Bucket: 'buckets',
};

const GROUP = { group: 'source.toolkit.fluxcd.io', version: 'v1' };

/** Sources of other namespaces that one list reads on their own. */
const MAX_OTHERS = 50;

/**
 * Reads the sources of Flux's Applications. A source that is not there, or not
 * for us to read, is missing; any other failure is one of the whole reading, so
 * that an Application does not change back and forth.
 */
export class FluxSourceReader {
  constructor(
    private readonly client: KubernetesClient,
    private readonly namespaces: readonly string[],
  ) {}

  /** Every source of the instance, and those of other namespaces that are used. */
  async list(
    objects: readonly JsonObject[],
    signal: AbortSignal,
  ): Promise<KubernetesAnswer<FluxSources>> {
    const sources = new FluxSources();
    const used = new Set(
      objects.flatMap(fluxSourceRefs).map(({ kind }) => kind),
    );
    // The repository of a chart is known only when the chart is.
    const kinds = Object.keys(PLURALS).filter(
      kind => used.has(kind) || used.has('HelmChart'),
    );
    for (const kind of kinds) {
      const answer = await listInNamespaces({
        client: this.client,
        what: `Listing the sources of kind ${kind}`,
        kind: { ...GROUP, plural: PLURALS[kind] },
        namespaces: this.namespaces,
        take: object => {
          sources.add(object);
          return undefined;
        },
        signal,
      });
      if (!answer.ok && !isMissing(answer)) {
        return answer;
      }
    }
    const others = objects
      .flatMap(fluxSourceRefs)
      .filter(
        ({ namespace }) =>
          this.namespaces.length > 0 && !this.namespaces.includes(namespace),
      );
    const failure = await this.fetch(
      unique(others).slice(0, MAX_OTHERS),
      sources,
      signal,
    );
    return failure ?? { ok: true, value: sources };
  }

  /** The sources of some objects, and those of their charts. */
  async read(
    objects: readonly JsonObject[],
    signal: AbortSignal,
  ): Promise<KubernetesAnswer<FluxSources>> {
    const sources = new FluxSources();
    const refs = unique(objects.flatMap(fluxSourceRefs));
    const failure =
      (await this.fetch(refs, sources, signal)) ??
      (await this.fetch(
        unique(
          refs.flatMap(ref => {
            const source = sources.find(ref);
            return source ? fluxSourceRefs(source) : [];
          }),
        ).filter(ref => !sources.find(ref)),
        sources,
        signal,
      ));
    return failure ?? { ok: true, value: sources };
  }

  private async fetch(
    refs: readonly FluxSourceRef[],
    into: FluxSources,
    signal: AbortSignal,
  ): Promise<
    Extract<KubernetesAnswer<FluxSources>, { ok: false }> | undefined
  > {
    for (const { kind, namespace, name } of refs) {
      const plural = PLURALS[kind];
      if (plural === undefined || !isName(namespace) || !isName(name)) {
        continue;
      }
      const answer = await this.client.read({
        what: `Reading the ${kind} ${namespace}/${name}`,
        segments: pathOf({ ...GROUP, plural, namespace, name }),
        signal,
      });
      if (answer.ok) {
        into.add({ kind, ...asObject(answer.value) });
      } else if (!isMissing(answer)) {
        return answer;
      }
    }
    return undefined;
  }
}

function isMissing(answer: KubernetesAnswer<unknown>): boolean {
  return !answer.ok && (answer.absent || answer.problem.reason === 'forbidden');
}

function unique(refs: readonly FluxSourceRef[]): FluxSourceRef[] {
  return [...new Map(refs.map(ref => [JSON.stringify(ref), ref])).values()];
}
