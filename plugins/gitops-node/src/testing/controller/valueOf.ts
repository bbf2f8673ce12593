import type { ControllerAnswer } from '../../ports';

/** The value of an answer that went well; a test fails on any other. */
export function valueOf<T>(answer: ControllerAnswer<T>): T {
  if (!answer.ok) {
    throw new Error(`The controller answered: ${JSON.stringify(answer)}`);
  }
  return answer.value;
}

/** Aborts after a time, long unless given. */
export function within(milliseconds = 4_000): AbortSignal {
  return AbortSignal.timeout(milliseconds);
}
