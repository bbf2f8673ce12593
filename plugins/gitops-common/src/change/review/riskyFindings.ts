import { maskSecrets } from '../../draft';
import type { EnvironmentStandards } from '../../standards';
import type { ChangedObject } from '../changedObjects';
import { risks } from '../risks';
import type { ReviewedRisk } from './Review';

/** Of one kind in one release; a hundred say no more than these. */
const MOST = 10;

/** What the risks find in objects, those that stay as they are among them. */
export function riskyFindings(
  objects: readonly ChangedObject[],
  environment: EnvironmentStandards | undefined,
): ReviewedRisk[] {
  return risks.flatMap(({ id, title, check }) => {
    const found = check({
      objects,
      ...(environment ? { environment } : {}),
    });
    const more = found.length - MOST;
    return [
      ...found.slice(0, MOST),
      ...(more > 0 ? [`${more} more of this kind.`] : []),
    ].map(sentence => ({ id, title, sentence: maskSecrets(sentence) }));
  });
}
