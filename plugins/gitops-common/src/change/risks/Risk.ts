import type { EnvironmentStandards } from '../../standards';
import type { ChangedObject } from '../changedObjects';

/**
 * What a risk looks at.
 *
 * @public
 */
export interface RiskContext {
  /** Objects before and after the change, unchanged ones too. */
  objects: readonly ChangedObject[];
  /** Missing for what belongs to no environment, such as files of the platform. */
  environment?: EnvironmentStandards;
}

/**
 * Something about a change that a reviewer should not overlook: a file of this
 * folder, named by its id. Other than a lint rule it judges the change, not what
 * is there.
 *
 * @public
 */
export interface Risk {
  /** Kebab-case, the file's name. */
  id: string;
  /** A few words that stand before each sentence. */
  title: string;
  /** What it finds and why that matters, one or two sentences. */
  description: string;
  /** One sentence for each thing found, with the names in it. */
  check(context: RiskContext): string[];
}
