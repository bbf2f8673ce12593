import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Finding } from '@slipway/plugin-gitops-common';
import type { Forge } from '@slipway/plugin-gitops-node';
import type { PullRequestSettings } from './PullRequestSettings';

/** Name under which the result of lint shows at a commit. */
export const LINT_CONTEXT = 'slipway/lint';

/**
 * Adorns a pull request: labels, reviewers and the result of lint. Nothing of it
 * is essential, so nothing of it fails the change.
 *
 * @returns what could not be done, one sentence each.
 */
export async function decorate(options: {
  forge: Forge;
  pullRequest: number;
  revision: string;
  findings: readonly Finding[];
  settings: PullRequestSettings;
  /** Team that owns the workload, by the forge's name. */
  reviewTeam?: string;
  logger: LoggerService;
}): Promise<string[]> {
  const { forge, pullRequest, revision, settings, reviewTeam, logger } =
    options;
  const attempts = [
    () =>
      forge.decoratePullRequest(pullRequest, {
        labels: settings.labels,
        reviewTeams: settings.requestReviews && reviewTeam ? [reviewTeam] : [],
      }),
    async () => {
      const problem = await forge.setCommitStatus({
        revision,
        context: LINT_CONTEXT,
        ...lintResult(options.findings),
      });
      return problem ? [problem] : [];
    },
  ];
  const warnings: string[] = [];
  for (const attempt of attempts) {
    try {
      warnings.push(...(await attempt()));
    } catch (error) {
      warnings.push(error instanceof Error ? error.message : String(error));
    }
  }
  for (const warning of warnings) {
    logger.warn(
      `Pull request ${pullRequest} is not as it should look: ${warning}`,
    );
  }
  return warnings;
}

function lintResult(findings: readonly Finding[]): {
  state: 'success' | 'failure';
  description: string;
} {
  const count = (severity: Finding['severity'], noun: string) => {
    const number = findings.filter(f => f.severity === severity).length;
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
  };
  return {
    state: findings.some(({ severity }) => severity === 'error')
      ? 'failure'
      : 'success',
    description: `${count('error', 'error')}, ${count('warning', 'warning')}`,
  };
}
