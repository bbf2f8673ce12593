import type { FieldDifference } from '@slipway/plugin-gitops-common/api';
import { fieldText } from '@slipway/plugin-gitops-common/change';
import { versionText, type ReleasedImage } from './image/imageVersion';

/**
 * The values of a field before and after, in words. Of an image that stays in its
 * repository the version is told alone.
 */
export function differenceTexts(
  difference: Pick<FieldDifference, 'path' | 'before' | 'after'>,
): { before: string; after: string } {
  const { path, before, after } = difference;
  if (isVersioned(before) && isVersioned(after)) {
    const texts = { before: versionText(before), after: versionText(after) };
    if (
      before.repository === after.repository &&
      texts.before !== '' &&
      texts.after !== ''
    ) {
      return texts;
    }
  }
  return { before: fieldText(path, before), after: fieldText(path, after) };
}

function isVersioned(value: unknown): value is ReleasedImage {
  return typeof value === 'object' && value !== null && 'repository' in value;
}
