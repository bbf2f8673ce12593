import { closestWord } from '../problems';
import type { PlatformStandards } from '../standards';
import type { Problem } from '../vocabulary';
import { documentRules } from './documentRules';
import { rules } from './rules';

/**
 * Ids under `rules` of the standards that no rule has: a level that is set for
 * nothing.
 *
 * @public
 */
export function unknownRules(standards: PlatformStandards): Problem[] {
  const ids = [...documentRules, ...rules].map(rule => rule.id);
  return Object.keys(standards.rules)
    .filter(id => !ids.includes(id))
    .map(id => {
      const meant = closestWord(id, ids);
      return {
        path: `rules.${id}`,
        message: `There is no rule "${id}".`,
        remedy: meant
          ? `Did you mean "${meant}"?`
          : 'Remove the line; docs/rules.md lists all rules.',
      };
    });
}
