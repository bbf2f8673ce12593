import { ServiceUnavailableError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Problem } from '@slipway/plugin-gitops-common';
import { unknownRules } from '@slipway/plugin-gitops-common/lint';
import {
  parseStandards,
  STANDARDS_PATH,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { StandardsStore } from '../store/StandardsStore';

/** There are no standards to go by; the message names the keys. */
export class UnusableStandardsError extends ServiceUnavailableError {}

/** The standards in force at a revision. */
export interface StandardsInForce {
  standards: PlatformStandards;
  standardsText: string;
  standardsRevision: string;
  standardsState: 'current' | 'last-good';
  standardsProblems: Problem[];
}

/**
 * Reads the standards of a revision. Where they cannot be used, those that could
 * be last stay in force.
 *
 * @throws UnusableStandardsError when there never were any.
 */
export async function readStandards(options: {
  at: { repository: string; revision: string };
  transport: GitTransport;
  standardsStore: StandardsStore;
  logger: LoggerService;
}): Promise<StandardsInForce> {
  const { at, transport, standardsStore, logger } = options;
  const [file] = await transport.readFiles({
    revision: at.revision,
    paths: [STANDARDS_PATH],
  });
  const problems: Problem[] = [];
  if (file) {
    const parsed = parseStandards(file.content);
    const unknown = parsed.ok ? unknownRules(parsed.value) : [];
    if (parsed.ok && unknown.length === 0) {
      await standardsStore.keep(at.repository, {
        revision: at.revision,
        text: file.content,
      });
      return {
        standards: parsed.value,
        standardsText: file.content,
        standardsRevision: at.revision,
        standardsState: 'current' as const,
        standardsProblems: [],
      };
    }
    problems.push(...(parsed.ok ? unknown : parsed.problems));
  } else {
    problems.push({
      path: '',
      message: `There is no file ${STANDARDS_PATH} in the GitOps repository.`,
      remedy: 'Add it; the example standards show every key.',
    });
  }
  const worded = problems
    .map(({ path, message, remedy }) =>
      [path, message, remedy].filter(Boolean).join(' '),
    )
    .join(' ');
  const good = await standardsStore.read(at.repository);
  const parsed = good && parseStandards(good.text);
  if (!good || !parsed?.ok) {
    throw new UnusableStandardsError(
      `The platform standards in ${STANDARDS_PATH} cannot be used: ${worded}`,
    );
  }
  logger.warn(
    `The platform standards at revision ${at.revision} cannot be used, those of ${good.revision} stay in force: ${worded}`,
  );
  return {
    standards: parsed.value,
    standardsText: good.text,
    standardsRevision: good.revision,
    standardsState: 'last-good' as const,
    standardsProblems: problems,
  };
}
