import { asObject, type JsonValue } from '../../kubernetes';
import { valueAt } from '../../path';
import { sameValue } from '../fields/sameValue';
import type { EditPlace, Edits, SectionEdits } from './EditPlace';

/**
 * An image is for all environments unless this one has its own. Tag and digest
 * are one version: whoever sets one of them alone means that version, and the
 * other, which belonged to the old one, goes. A version also ends a placeholder.
 */
export function placeImage(
  { spec, override }: EditPlace,
  { whole, fields }: SectionEdits,
): Edits {
  if (whole && (typeof whole.value !== 'object' || whole.value === null)) {
    return { image: whole.value };
  }
  const ownPath = `${override}.image`;
  const own = asObject(valueAt(spec, ownPath) as JsonValue | undefined);
  const edited = {
    ...asObject(whole?.value as JsonValue | undefined),
    ...Object.fromEntries(fields),
  };
  const versionAt =
    'tag' in own || 'digest' in own || 'placeholder' in own ? ownPath : 'image';
  const repositoryAt = 'repository' in own ? ownPath : 'image';
  const present = {
    ...(versionAt === ownPath ? own : asObject(spec.image as JsonValue)),
    repository: own.repository ?? spec.image.repository,
  };
  if (whole && sameValue(edited, present)) {
    return {};
  }
  const setsVersion = Boolean(edited.tag ?? edited.digest);
  const version = (key: 'tag' | 'digest' | 'placeholder') => {
    if (key in edited) {
      return { [`${versionAt}.${key}`]: edited[key] };
    }
    return setsVersion || whole ? { [`${versionAt}.${key}`]: null } : {};
  };
  return {
    ...('repository' in edited
      ? { [`${repositoryAt}.repository`]: edited.repository }
      : {}),
    ...version('tag'),
    ...version('digest'),
    ...version('placeholder'),
  };
}
