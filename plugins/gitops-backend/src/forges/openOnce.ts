import type {
  OpenPullRequestOutcome,
  PullRequest,
} from '@slipway/plugin-gitops-node';
import type { ForgeAnswer } from './http/ForgeOperation';
import type { ForgeFailure } from './http/forgeError';
import { reasonOf } from './http/reasonOf';

/** What {@link openOnce} does with a forge. */
export interface OpenOnceSteps {
  /** Finds the open pull request of the head and base, by `number` the oldest. */
  find(): Promise<PullRequest | undefined>;
  /** Why it cannot be opened, where the forge itself would not say it. */
  check?(): Promise<string | undefined>;
  /** Asks the forge to open one; answers its number. */
  post(): Promise<ForgeAnswer<{ number: number }> | ForgeFailure>;
  read(number: number): Promise<PullRequest>;
  /** Closes the one that was just opened. */
  withdraw(number: number): Promise<void>;
  /** The error of a failure of `post`. */
  errorOf(failure: ForgeFailure): Promise<Error>;
}

/** Statuses with which forges refuse a pull request for its contents. */
const REFUSALS = [400, 405, 409, 412, 422];

/**
 * Opens a pull request exactly once. Looks first, and looks again before it
 * says anything of a request that was refused or whose answer was lost. Not
 * every forge refuses a second one that arrives at the same moment: of two, the
 * later is withdrawn.
 */
export async function openOnce(
  steps: OpenOnceSteps,
): Promise<OpenPullRequestOutcome> {
  const open = await steps.find();
  if (open) {
    return { status: 'adopted', pullRequest: open };
  }
  const reason = await steps.check?.();
  if (reason !== undefined) {
    return { status: 'refused', reason };
  }
  const answer = await steps.post();
  if (answer.kind === 'ok') {
    return settle(steps, answer.value.number);
  }
  const isRefusal =
    answer.kind === 'refused' && REFUSALS.includes(answer.status);
  if (!isRefusal && !mayHaveArrived(answer)) {
    throw await steps.errorOf(answer);
  }
  const other = await steps.find();
  if (other) {
    return { status: 'adopted', pullRequest: other };
  }
  if (isRefusal) {
    return {
      status: 'refused',
      reason: reasonOf(answer.body) || `The forge answered ${answer.status}.`,
    };
  }
  throw await steps.errorOf(answer);
}

async function settle(
  steps: OpenOnceSteps,
  number: number,
): Promise<OpenPullRequestOutcome> {
  const oldest = await steps.find();
  if (oldest && oldest.number < number) {
    await steps.withdraw(number);
    return { status: 'adopted', pullRequest: oldest };
  }
  return {
    status: 'created',
    pullRequest: oldest?.number === number ? oldest : await steps.read(number),
  };
}

/** Whether the forge may have done it, although no good answer came. */
function mayHaveArrived(failure: ForgeFailure): boolean {
  return (
    failure.kind === 'timeout' ||
    failure.kind === 'cut' ||
    failure.kind === 'too-large' ||
    failure.kind === 'not-json' ||
    failure.kind === 'unknown-shape' ||
    // A connection that broke says nothing of what had arrived before.
    failure.kind === 'unreachable' ||
    (failure.kind === 'refused' && failure.status >= 500)
  );
}
