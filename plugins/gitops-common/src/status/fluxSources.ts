import { asObject, get, type JsonObject, type JsonValue } from '../kubernetes';
import { wordAt } from './fields';

/**
 * Names a source of Flux, such as a GitRepository.
 *
 * @public
 */
export interface FluxSourceRef {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * Sources of Flux that were read, found by what refers to them.
 *
 * @public
 */
export class FluxSources {
  private readonly objects = new Map<string, JsonObject>();

  /** @param objects - with `kind`; of what has no name, nothing is kept. */
  constructor(objects: readonly JsonValue[] = []) {
    for (const object of objects) {
      this.add(object);
    }
  }

  add(object: JsonValue): void {
    const metadata = get(object, 'metadata');
    this.objects.set(
      keyOf({
        kind: wordAt(object, 'kind') ?? '',
        namespace: wordAt(metadata, 'namespace') ?? '',
        name: wordAt(metadata, 'name') ?? '',
      }),
      asObject(object),
    );
  }

  find(ref: FluxSourceRef): JsonObject | undefined {
    return this.objects.get(keyOf(ref));
  }
}

function keyOf({ kind, namespace, name }: FluxSourceRef): string {
  return `${kind}/${namespace}/${name}`;
}

/**
 * What a Kustomization, a HelmRelease or a HelmChart gets its manifests from:
 * its sources as it refers to them. Of a HelmRelease, the chart comes before the
 * repository.
 *
 * @public
 */
export function fluxSourceRefs(object: JsonObject): FluxSourceRef[] {
  const namespace = wordAt(object, 'metadata', 'namespace') ?? '';
  const spec = get(object, 'spec');
  const [chartNamespace, chartName] = (
    wordAt(object, 'status', 'helmChart') ?? ''
  ).split('/');
  return [
    ...refAt(get(spec, 'sourceRef'), namespace),
    ...refAt(get(spec, 'chartRef'), namespace),
    ...(chartNamespace && chartName
      ? [{ kind: 'HelmChart', namespace: chartNamespace, name: chartName }]
      : []),
    ...refAt(get(spec, 'chart', 'spec', 'sourceRef'), namespace),
  ];
}

function refAt(ref: JsonValue | undefined, namespace: string): FluxSourceRef[] {
  const kind = wordAt(ref, 'kind');
  const name = wordAt(ref, 'name');
  return kind && name
    ? [{ kind, namespace: wordAt(ref, 'namespace') ?? namespace, name }]
    : [];
}

/** The sources of an object that were read, and those of its HelmChart. */
export function sourcesOf(
  object: JsonObject,
  sources: FluxSources,
): JsonObject[] {
  const found = new Set<JsonObject>();
  for (const ref of fluxSourceRefs(object)) {
    const source = sources.find(ref);
    if (source) {
      found.add(source);
      const below = ref.kind === 'HelmChart' ? fluxSourceRefs(source) : [];
      below.forEach(next => {
        const repository = sources.find(next);
        if (repository) {
          found.add(repository);
        }
      });
    }
  }
  return [...found];
}

/** Address of a source, or what names it where it was not read. */
export function urlOf(ref: FluxSourceRef, source: JsonObject | undefined) {
  const url = wordAt(source, 'spec', 'url');
  const bucket = wordAt(source, 'spec', 'bucketName');
  return (
    url ??
    (bucket
      ? `${wordAt(source, 'spec', 'endpoint') ?? ''}/${bucket}`
      : `${ref.kind} ${ref.namespace}/${ref.name}`)
  );
}

/** What a source follows: branch, tag, version range, commit or digest. */
export function followed(source: JsonObject | undefined): string | undefined {
  const ref = get(source, 'spec', 'ref');
  return (
    wordAt(ref, 'digest') ??
    wordAt(ref, 'commit') ??
    wordAt(ref, 'name') ??
    wordAt(ref, 'semver') ??
    wordAt(ref, 'tag') ??
    wordAt(ref, 'branch')
  );
}
