import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';

/** The image of a release, as far as it is said. */
export type ReleasedImage = Partial<WorkloadSpec['image']>;

/** The image that an environment runs by its released spec. */
export function imageIn(
  spec: WorkloadSpec,
  environment: string,
): ReleasedImage {
  const { image, environments } = spec;
  const own = environments?.[environment]?.image ?? {};
  const { tag, digest, placeholder } =
    own.tag ?? own.digest ?? own.placeholder ? own : image;
  return {
    repository: own.repository ?? image.repository,
    tag,
    digest,
    placeholder,
  };
}

/** `1.8.0`, `sha256:…` or both; empty for a placeholder. */
export function versionText({
  tag,
  digest,
  placeholder,
}: ReleasedImage): string {
  return placeholder
    ? ''
    : [tag, digest].filter(part => part !== undefined).join('@');
}

/** The edits that set a version that was written as {@link versionText} does. */
export function versionEdits(text: string): Record<string, string> {
  const [first, second] = text.trim().split('@');
  const isDigest = first.startsWith('sha256:');
  const tag = isDigest ? undefined : first;
  const digest = isDigest ? first : second;
  return {
    ...(tag && { 'image.tag': tag }),
    ...(digest && { 'image.digest': digest }),
  };
}
