import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import type { ForgeKind } from '../ForgeSettings';

/** Headers of an answer, by their names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | undefined>>;

/** How the API of a kind of forge differs from the others' in words. */
export interface ForgeDialect {
  kind: ForgeKind;
  /** As people call it. */
  name: string;
  headers: Readonly<Record<string, string>>;
  /**
   * The permission that a refused request lacked, where the forge says it.
   */
  missingPermission(refusal: {
    headers: AnswerHeaders;
    body: JsonValue | undefined;
  }): string | undefined;
}
