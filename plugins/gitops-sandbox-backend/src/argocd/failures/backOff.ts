const FIRST_MS = 10_000;
const LONGEST_MS = 300_000;

/** How far the kubelet has come with something that it tries again and again. */
export interface BackOffSeries {
  /** How often it was tried, at least once. */
  attempts: number;
  /** End of the last attempt, milliseconds. */
  lastAt: number;
  /** Whether an attempt is under way. */
  running: boolean;
  /** What it waits after the last attempt, as the kubelet writes it. */
  delay: string;
}

/**
 * Attempts of the kubelet, which waits ten seconds after the first, then twice
 * as long each time, five minutes at most.
 * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
 *
 * @param options.runsFor - milliseconds of an attempt.
 */
export function seriesOf(options: {
  startedAt: number;
  now: number;
  runsFor: number;
}): BackOffSeries {
  const { startedAt, now, runsFor } = options;
  let attempts = 1;
  let end = startedAt + runsFor;
  let delay = FIRST_MS;
  while (delay < LONGEST_MS && end + delay + runsFor <= now) {
    end += delay + runsFor;
    attempts += 1;
    delay = Math.min(delay * 2, LONGEST_MS);
  }
  const more = Math.max(0, Math.floor((now - end) / (LONGEST_MS + runsFor)));
  if (delay === LONGEST_MS) {
    attempts += more;
    end += more * (LONGEST_MS + runsFor);
  }
  return {
    attempts,
    lastAt: end,
    running: now < end || now >= end + delay,
    delay: wordsOf(delay),
  };
}

/** `1m20s`, as Go writes a duration. */
function wordsOf(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds < 60
    ? `${seconds}s`
    : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}
