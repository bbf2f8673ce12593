import { parseSpecText, type WorkloadSpec } from '../../spec';
import { publicExposure } from '../risks/public-exposure';
import type { ReviewedRisk } from './Review';
import { actionOf, type TwoSides } from './twoSides';

/**
 * The risk of a spec that becomes public. It stands also where the manifests say
 * nothing of it yet: whoever renders the spec next brings the route.
 */
export function publicSpec(
  file: TwoSides | undefined,
  environment: string,
): ReviewedRisk[] {
  if (!file || !actionOf(file)) {
    return [];
  }
  const isPublic = (text: string | undefined) => {
    const parsed = text === undefined ? undefined : parseSpecText(text);
    return parsed?.ok === true && asksForPublic(parsed.value, environment);
  };
  return isPublic(file.after) && !isPublic(file.before)
    ? [
        {
          id: publicExposure.id,
          title: publicExposure.title,
          sentence: `The spec asks for access from the internet in ${environment}.`,
        },
      ]
    : [];
}

function asksForPublic(
  { expose, environments }: WorkloadSpec,
  environment: string,
): boolean {
  const visibility =
    environments?.[environment]?.expose?.visibility ?? expose?.visibility;
  return visibility === 'public';
}
