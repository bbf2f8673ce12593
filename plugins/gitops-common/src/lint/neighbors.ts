import { podOf } from '../kubernetes';
import type { LintedManifest } from './rule';

const indexes = new WeakMap<
  readonly LintedManifest[],
  Map<string, LintedManifest[]>
>();

/**
 * The manifests that share the namespace of one, itself included, in the same
 * environment: the same namespace may exist in several clusters.
 *
 * @public
 */
export function neighbors(
  manifest: LintedManifest,
  manifests: readonly LintedManifest[],
): readonly LintedManifest[] {
  return inNamespace(manifest, manifest.ref.namespace, manifests);
}

/**
 * The neighbors that have pods.
 *
 * @public
 */
export function neighborsWithPods(
  manifest: LintedManifest,
  manifests: readonly LintedManifest[],
): readonly LintedManifest[] {
  return neighbors(manifest, manifests).filter(
    ({ value }) => podOf(value) !== undefined,
  );
}

/**
 * The manifests of a namespace in the environment of a manifest.
 *
 * @public
 */
export function inNamespace(
  manifest: LintedManifest,
  namespace: string | undefined,
  manifests: readonly LintedManifest[],
): readonly LintedManifest[] {
  let index = indexes.get(manifests);
  if (!index) {
    index = new Map<string, LintedManifest[]>();
    for (const each of manifests) {
      const key = placeOf(each, each.ref.namespace);
      const there = index.get(key);
      if (there) {
        there.push(each);
      } else {
        index.set(key, [each]);
      }
    }
    indexes.set(manifests, index);
  }
  return index.get(placeOf(manifest, namespace)) ?? [];
}

function placeOf(
  { location }: LintedManifest,
  namespace: string | undefined,
): string {
  const environment =
    location && 'environment' in location ? location.environment : '';
  return `${environment}/${namespace ?? ''}`;
}
