import { parseImage } from '../../kubernetes';
import { renderRelease } from '../../render/renderRelease';
import type { WorkloadSpec } from '../../spec';
import type { PlatformStandards } from '../../standards';
import type { TextFile } from '../../vocabulary';
import { applyEdits } from '../edit/applyEdits';
import { bumpedImage } from './bumpedImage';
import type { HandEdit } from './findHandEdits';
import { parseReleaseLock } from './parseReleaseLock';

/**
 * An image that was put into a rendered manifest, and is the spec's now.
 *
 * @public
 */
export interface AdoptedImage {
  /** Path of the manifest. */
  path: string;
  /** Image as released. Missing where somebody wrote the new one into the spec, too. */
  before?: string;
  /** Image as it is in Git. */
  after: string;
}

/**
 * Outcome of {@link adoptImages}.
 *
 * @public
 */
export interface AdoptedImages {
  /** The released spec, with what was adopted. */
  spec: WorkloadSpec;
  adopted: AdoptedImage[];
  /** Hand edits that are more than another image. */
  remaining: HandEdit[];
}

/**
 * Adopts an image that CI wrote into a rendered manifest: where tag or digest of
 * the workload's own container is all that differs from the release, the spec
 * says that image from now on, and the next release does not take it back. The
 * shapes of `sed`, `yq` and `kubectl set image --local` are known. What Argo CD's
 * Kustomize or a source override would do is no manifest of ours, and stays a
 * hand edit.
 *
 * @param options.spec - the released spec of the environment.
 * @param options.handEdits - from {@link findHandEdits}.
 * @param options.files - all files at the paths of the release.
 * @param options.lockText - text of the lock.
 *
 * @public
 */
export function adoptImages(options: {
  spec: WorkloadSpec;
  environment: string;
  standards: PlatformStandards;
  /** Text of the standards, whose digest is in the lock. */
  standardsText?: string;
  handEdits: readonly HandEdit[];
  files: readonly TextFile[];
  lockText: string;
}): AdoptedImages {
  const { spec, handEdits, lockText } = options;
  const lock = parseReleaseLock(lockText);
  const edited = handEdits.filter(({ kind }) => kind === 'edited');
  if (!lock.ok || edited.length === 0) {
    return { spec, adopted: [], remaining: [...handEdits] };
  }
  const rendered = renderRelease(options).files;
  const bumps = edited.flatMap(({ path }): AdoptedImage[] => {
    const file = rendered.find(
      candidate => candidate.area === 'manifests' && candidate.path === path,
    );
    const present = options.files.find(candidate => candidate.path === path);
    const bump =
      file &&
      present &&
      bumpedImage({
        text: present.content,
        rendered: file,
        digest: lock.value.files[path],
        container: spec.name,
      });
    return bump ? [{ path, ...bump }] : [];
  });
  const adoptedSpec = withImage(options, bumps);
  return adoptedSpec
    ? {
        spec: adoptedSpec,
        adopted: bumps,
        remaining: handEdits.filter(
          ({ path }) => !bumps.some(bump => bump.path === path),
        ),
      }
    : { spec, adopted: [], remaining: [...handEdits] };
}

/** `undefined` where there is no image, or none that a spec may say. */
function withImage(
  options: {
    spec: WorkloadSpec;
    standards: PlatformStandards;
    environment: string;
  },
  bumps: readonly AdoptedImage[],
): WorkloadSpec | undefined {
  const images = new Set(bumps.map(({ after }) => after));
  if (images.size !== 1) {
    return undefined;
  }
  const { tag, digest } = parseImage([...images][0]);
  const parsed = applyEdits({
    ...options,
    edits: { 'image.tag': tag ?? null, 'image.digest': digest ?? null },
  });
  return parsed.ok ? parsed.value : undefined;
}
