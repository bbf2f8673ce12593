import type { LoggerService } from '@backstage/backend-plugin-api';
import { reviewWordingRequest } from '@slipway/plugin-gitops-common/change';
import { checkWording } from '@slipway/plugin-gitops-common/wording';
import type { ModelGate } from '../model/ModelGate';
import type { WordFacts } from './wordFacts';

/**
 * Has the configured model word reviews. In the mode `shadow` it is asked and
 * compared with the rules, and nothing of it is shown.
 */
export function wordByModel(
  gate: Pick<ModelGate, 'mode' | 'ask' | 'compare'>,
  logger: LoggerService,
): WordFacts {
  return async (facts, { subject, rules, names, signal }) => {
    const answer = await gate.ask({
      ...reviewWordingRequest(facts),
      task: 'review',
      subject,
      names,
      signal,
    });
    if (!answer.ok) {
      if (answer.reason !== 'off') {
        logger.warn(
          `Wording the review of ${subject} failed: ${answer.message} It has the sentences of the rules.`,
        );
      }
      return undefined;
    }
    const { sentences } = answer.value;
    const { kept, refused } = checkWording({ sentences, facts });
    await gate.compare(answer.callId, {
      rules,
      kept: kept.map(({ text }) => text),
      refused,
    });
    return gate.mode === 'on'
      ? { sentences: kept, model: answer.model }
      : undefined;
  };
}
