import { containersOf, podSpecOf, type PlacedContainer } from '../kubernetes';
import type { DocumentPath } from '../vocabulary';
import type { Rule, RuleContext, RuleDescription, RuleHit } from './rule';

/**
 * What a rule about containers says about one: the place below the container,
 * and the end of the sentence that begins with its name.
 *
 * @public
 */
export interface ContainerHit {
  path: DocumentPath;
  says: string;
}

/**
 * Makes a rule that looks at each container of a document's pods by itself.
 *
 * @public
 */
export function containerRule(
  options: RuleDescription & {
    /** Which containers; all unless given. */
    roles?: readonly PlacedContainer['role'][];
    checkContainer(
      container: PlacedContainer,
      context: RuleContext,
    ): ContainerHit[];
  },
): Rule {
  const { roles, checkContainer, ...description } = options;
  return {
    ...description,
    appliesTo: ({ value }) => podSpecOf(value) !== undefined,
    check: ({ value }, context) =>
      containersOf(value)
        .filter(({ role }) => !roles || roles.includes(role))
        .flatMap((container): RuleHit[] =>
          checkContainer(container, context).map(({ path, says }) => ({
            path: `${container.path}.${path}`,
            message: `Container "${container.name}" ${says}.`,
          })),
        ),
  };
}
