import { sha256, type JsonObject } from '../kubernetes';
import type { PlatformStandards } from '../standards';
import type { TextFile } from '../vocabulary';

/**
 * Version of the renderer: another one may write other bytes for the same spec
 * and standards.
 *
 * @public
 */
export const RENDERER_VERSION = 1;

/**
 * How a release was rendered: enough to tell a hand edit, another version of
 * the standards and another renderer from each other.
 *
 * @public
 */
export function lockDocument(options: {
  team: string;
  workload: string;
  environment: string;
  /** Digest of the standards. */
  standards: string;
  files: readonly TextFile[];
}): JsonObject {
  const { team, workload, environment, standards, files } = options;
  return {
    apiVersion: 'slipway.dev/v1alpha1',
    kind: 'ReleaseLock',
    workload: `${team}/${workload}`,
    environment,
    renderer: RENDERER_VERSION,
    standards,
    files: Object.fromEntries(
      [...files]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, content }) => [path, sha256(content)]),
    ),
  };
}

let last: { text: string; digest: string } | undefined;

/**
 * Digest of the standards: of their text, or of what it says where only that is
 * known.
 *
 * @public
 */
export function standardsDigest(
  standards: PlatformStandards,
  text: string = JSON.stringify(standards),
): string {
  // The standards are the same from one key stroke to the next.
  if (last?.text !== text) {
    last = { text, digest: sha256(text) };
  }
  return last.digest;
}
