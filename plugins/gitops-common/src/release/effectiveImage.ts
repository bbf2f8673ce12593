import { fromSpec, type Sourced } from '../kubernetes';
import type { PlatformStandards } from '../standards';
import type { SpecFields } from './specFields';

/**
 * The image that runs. A tag or digest of the environment replaces both of the
 * spec, since a digest would win over a new tag.
 *
 * @public
 */
export function effectiveImage(
  fields: SpecFields,
  standards: PlatformStandards,
): { reference: Sourced<string>; version?: Sourced<string> } {
  const { image } = fields.spec;
  const override = fields.override.image ?? {};
  const versioned = override.tag !== undefined || override.digest !== undefined;
  const { tag, digest } = versioned ? override : image;
  const placeholder =
    override.placeholder ?? (versioned ? undefined : image.placeholder);
  const path =
    Object.keys(override).length > 0 ? `${fields.overridePath}.image` : 'image';
  if (placeholder) {
    return {
      reference: fromSpec(
        standards.images.placeholder,
        `${
          override.placeholder ? `${fields.overridePath}.image` : 'image'
        }.placeholder`,
      ),
    };
  }
  const repository = override.repository ?? image.repository;
  return {
    reference: fromSpec(
      `${repository}${tag === undefined ? '' : `:${tag}`}${
        digest === undefined ? '' : `@${digest}`
      }`,
      path,
    ),
    ...(tag !== undefined && isLabelValue(tag)
      ? { version: fromSpec(tag, `${path}.tag`) }
      : {}),
  };
}

/** A tag may be longer than a label, and end in a dot. */
function isLabelValue(text: string): boolean {
  return /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(text);
}
