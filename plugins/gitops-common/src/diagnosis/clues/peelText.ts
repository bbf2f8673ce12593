import type { ClueWrapper } from '../Clue';

/** A telling part of a message. */
export interface PeeledPart {
  text: string;
  /** Offset in the message. */
  start: number;
  wrappers: Set<ClueWrapper>;
  source?: number;
}

/**
 * Texts longer than this are read at both ends only: a message begins with what
 * was attempted and ends with why it failed.
 */
const LONGEST = 16_000;
const LONGEST_PREFIX = 700;

/** https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apis/application/v1alpha1/types.go */
const CONDITION_TYPES =
  '(?:DeletionError|InvalidSpecError|ComparisonError|SyncError|UnknownError|SharedResourceWarning|RepeatedResourceWarning|ExcludedResourceWarning|OrphanedResourceWarning)';

const NEXT_CONDITION = new RegExp(`;\\s?(?=${CONDITION_TYPES}: )`, 'g');

const prefixes: readonly { pattern: RegExp; wrapper?: ClueWrapper }[] = [
  {
    pattern:
      /^Failed (?:last )?sync attempt to (?:\[[^\]]{0,500}\]|[^\s:]{1,200}): /i,
  },
  { pattern: new RegExp(`^${CONDITION_TYPES}: `) },
  {
    pattern: /^rpc error: code = Unavailable desc = /i,
    wrapper: 'unavailable',
  },
  {
    pattern: /^rpc error: code = DeadlineExceeded desc = /i,
    wrapper: 'timeout',
  },
  { pattern: /^rpc error: code = \w{1,30} desc = /i },
  { pattern: /^Manifest generation error \(cached\): /i, wrapper: 'cached' },
  { pattern: /^Failed to load target state: /i, wrapper: 'target-state' },
  { pattern: /^Failed to load live state: /i, wrapper: 'live-state' },
  {
    pattern: /^Failed to compare desired state to live state: /i,
    wrapper: 'comparison',
  },
  { pattern: /^failed to generate manifests? for source \d+ of \d+: /i },
  {
    pattern:
      /^one or more objects failed to apply,? ?(?:\(dry run\))?:? ?reason: /i,
    wrapper: 'tasks',
  },
  {
    pattern:
      /^one or more synchronization tasks (?:completed unsuccessfully|are not valid)(?:, reason)?: /i,
    wrapper: 'tasks',
  },
  { pattern: /^application spec for [^\s:]{1,300} is invalid: /i },
];

/** They are said of the end, whatever was said before. */
const suffixes: readonly RegExp[] = [
  / ?\(retried \d+ times?\)\.?$/i,
  /\.? ?Retrying attempt #\d+ at \d[\d:]{0,8} ?[AP]M\.?$/i,
  /,? triggered by [^,;]{1,200}$/i,
  / ?\(failed to retry: [^()]{0,300}\)\.?$/i,
];

const SOURCE = /^failed to generate manifests? for source (\d{1,4}) of \d/i;

/**
 * Takes away what Argo CD wraps around a message: gRPC codes, what it was
 * doing, how often it tried. Joined conditions become parts of their own. Every
 * part is an exact slice of the message.
 */
export function peelText(raw: string): PeeledPart[] {
  return windows(raw)
    .flatMap(window => splitConditions(raw, window))
    .map(([start, end]) => peel(raw, start, end))
    .filter(({ text }) => text !== '');
}

type Window = readonly [start: number, end: number];

function windows(raw: string): Window[] {
  return raw.length <= LONGEST
    ? [[0, raw.length]]
    : [
        [0, LONGEST / 2],
        [raw.length - LONGEST / 2, raw.length],
      ];
}

function splitConditions(raw: string, [start, end]: Window): Window[] {
  const parts: Window[] = [];
  let from = start;
  for (const match of raw.slice(start, end).matchAll(NEXT_CONDITION)) {
    parts.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  return [...parts, [from, end]];
}

function peel(raw: string, from: number, to: number): PeeledPart {
  const wrappers = new Set<ClueWrapper>();
  let [start, end] = [from, to];
  let source: number | undefined;
  for (let peeled = true; peeled; ) {
    peeled = false;
    const head = raw.slice(start, Math.min(end, start + LONGEST_PREFIX));
    for (const { pattern, wrapper } of prefixes) {
      const match = pattern.exec(head);
      if (match) {
        const numbered = SOURCE.exec(match[0]);
        source = numbered ? Number(numbered[1]) : source;
        if (wrapper) {
          wrappers.add(wrapper);
        }
        start += match[0].length;
        peeled = true;
        break;
      }
    }
  }
  for (let peeled = true; peeled; ) {
    peeled = false;
    const tailStart = Math.max(start, end - LONGEST_PREFIX);
    const tail = raw.slice(tailStart, end);
    for (const pattern of suffixes) {
      const match = pattern.exec(tail);
      if (match) {
        end = tailStart + match.index;
        peeled = true;
        break;
      }
    }
  }
  while (start < end && /\s/.test(raw[start])) {
    start += 1;
  }
  while (end > start && /\s/.test(raw[end - 1])) {
    end -= 1;
  }
  return {
    text: raw.slice(start, end),
    start,
    wrappers,
    ...(source === undefined ? {} : { source }),
  };
}
