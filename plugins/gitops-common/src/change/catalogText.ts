import { serialise } from '../kubernetes';
import type { RenderedFile } from '../render/rendered';
import type { PlatformStandards } from '../standards';
import { withForeignFields } from './withForeignFields';
import { withLaterLifecycle } from './withLaterLifecycle';
import { yamlObject } from './yamlObject';

/**
 * Text of the catalog entity of a release. All environments share the entity and
 * people add to it, so what a release does not decide stays as it is on the base
 * branch.
 *
 * @param options.before - text of the entity on the base branch.
 * @param options.environment - environment of the release.
 */
export function catalogText(options: {
  file: RenderedFile;
  before: string | undefined;
  environment: string;
  standards: PlatformStandards;
}): string {
  const { file, before } = options;
  const present = before === undefined ? undefined : yamlObject(before);
  if (!present || before === file.content) {
    return file.content;
  }
  const entity = withForeignFields(file.document, present);
  return serialise(withLaterLifecycle({ ...options, entity, present })).content;
}
