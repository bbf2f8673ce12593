import { ForwardedError, ServiceUnavailableError } from '@backstage/errors';
import type { CommitOutcome } from '@slipway/plugin-gitops-node';
import type { GitObject } from '../objects/GitObject';
import { writePack } from '../objects/writePack';
import type { GitAnswer } from '../remote/GitHttp';
import type { GitServer } from '../remote/GitServer';
import type { Operation } from '../remote/Operation';
import { plainWords } from '../remote/plainWords';
import type { Advertisement } from '../wire/advertisement';
import { MalformedAnswerError } from '../wire/MalformedAnswerError';
import {
  encodePush,
  NO_OID,
  parsePushReport,
  type PushReport,
} from '../wire/push';

/** The new objects, and the branch that is to point to the last of them. */
export interface CommitPush {
  branch: string;
  /** What the branch is to be at. */
  expect: string | 'absent';
  revision: string;
  objects: readonly GitObject[];
}

const REF_PREFIX = 'refs/heads/';

/** Of what hooks say, more is of no use in a message. */
const LONGEST_REASON = 4_000;

/** What the server tells before a push of where branches are. */
export function findObstacle(
  { refs }: Pick<Advertisement, 'refs'>,
  { branch, expect }: Pick<CommitPush, 'branch' | 'expect'>,
): CommitOutcome | undefined {
  const ref = `${REF_PREFIX}${branch}`;
  const inTheWay = [...refs.keys()].find(
    name =>
      name.startsWith(REF_PREFIX) &&
      (name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`)),
  );
  if (inTheWay !== undefined) {
    return {
      status: 'name-conflict',
      branch: inTheWay.slice(REF_PREFIX.length),
    };
  }
  const actual = refs.get(ref) ?? 'absent';
  return actual === expect ? undefined : { status: 'moved', actual };
}

/**
 * Pushes. Whatever the server reports but success, where the branch is then
 * tells what came of it: a report may be lost, and another may have been first.
 */
export async function pushCommit(
  server: GitServer,
  operation: Operation,
  options: { push: CommitPush; advertised: Advertisement },
): Promise<CommitOutcome> {
  const { push, advertised } = options;
  const ref = `${REF_PREFIX}${push.branch}`;
  const body = encodePush(
    {
      ref,
      from: push.expect === 'absent' ? NO_OID : push.expect,
      to: push.revision,
      pack: writePack(push.objects),
    },
    advertised.capabilities,
  );
  const answer = await server.push(body, operation);
  const report = readReport(answer, {
    ref,
    hasBands: advertised.capabilities.has('side-band-64k'),
  });
  return report.status === 'done'
    ? { status: 'written', revision: push.revision }
    : readOutcome(server, operation, { push, answer, report });
}

function readReport(
  answer: GitAnswer,
  push: { ref: string; hasBands: boolean },
): PushReport {
  if (!answer.ok) {
    return { status: 'unclear', reason: answer.error.message };
  }
  try {
    const report = parsePushReport(answer.bytes, push);
    return report.status === 'done'
      ? report
      : {
          ...report,
          reason: plainWords(answer.mask(report.reason), LONGEST_REASON),
        };
  } catch (error) {
    if (error instanceof MalformedAnswerError) {
      return { status: 'unclear', reason: error.message };
    }
    throw error;
  }
}

async function readOutcome(
  server: GitServer,
  operation: Operation,
  options: {
    push: CommitPush;
    answer: GitAnswer;
    report: Exclude<PushReport, { status: 'done' }>;
  },
): Promise<CommitOutcome> {
  const { push, answer, report } = options;
  if (!answer.ok && !answer.maybeDone) {
    throw answer.error;
  }
  const refs = await readRefs(server, report);
  const obstacle = findObstacle({ refs }, push);
  if (obstacle?.status === 'moved' && obstacle.actual === push.revision) {
    return { status: 'written', revision: push.revision };
  }
  if (obstacle) {
    return obstacle;
  }
  if (report.status === 'declined') {
    return { status: 'refused', reason: report.reason };
  }
  const { host, pathname } = await server.address();
  throw answer.ok
    ? new ServiceUnavailableError(
        `Could not ${operation.purpose} of ${host}${pathname}: the server did not say whether it took the push (${report.reason}), and the branch has not moved. Try again.`,
      )
    : answer.error;
}

/** Has time of its own: that of the push may be used up. */
async function readRefs(
  server: GitServer,
  report: { reason: string },
): Promise<Advertisement['refs']> {
  try {
    const { refs } = await server.discover('git-receive-pack', {
      purpose: 'read the branches',
      signal: AbortSignal.timeout(server.limits.requestMs),
    });
    return refs;
  } catch (error) {
    throw new ForwardedError(
      `The push was sent, and what came of it is not known (${report.reason}). Try again: the same change makes the same commit`,
      error,
    );
  }
}
