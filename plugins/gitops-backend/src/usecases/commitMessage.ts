import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import type { Commit } from '@slipway/plugin-gitops-node';

const CHANGE = 'Slipway-Change';
const DIGEST = 'Slipway-Digest';

/**
 * One subject line, and the trailers that tell which change and plan a commit
 * carries out.
 */
export function commitMessage(plan: ChangePlan): string {
  return [
    oneLine(plan.title),
    '',
    `${CHANGE}: ${identityOf(plan)}`,
    `${DIGEST}: ${plan.digest}`,
    '',
  ].join('\n');
}

/** Whether a commit says that it was made for this change's identity. */
export function isOurs(commit: Commit, plan: ChangePlan): boolean {
  return trailer(commit, CHANGE) === identityOf(plan);
}

function identityOf({ identity }: ChangePlan): string {
  const { repository, team, workload, environment } = identity;
  return `${repository} ${team}/${workload}/${environment}`;
}

function trailer(commit: Commit, name: string): string | undefined {
  const paragraphs = commit.message.trimEnd().split(/\n\n+/);
  const last = paragraphs[paragraphs.length - 1] ?? '';
  const line = last.split('\n').find(text => text.startsWith(`${name}: `));
  return paragraphs.length > 1
    ? line?.slice(name.length + 2).trim()
    : undefined;
}

function oneLine(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}
