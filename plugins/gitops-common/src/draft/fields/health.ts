import { urlPathSchema } from '../../problems';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';

type Probe = 'readiness' | 'liveness' | 'startup';

const LIVENESS =
  '(liveness|liveliness|live|alive|livenessprobe|liveness-probe)';
const READINESS =
  '(readiness|ready|readyness|readinessprobe|readiness-probe|health|healthcheck|health-check|healthz|healthcheck endpoint|health check endpoint|health endpoint|health checks|health check|health url|health path|health probe|healthprobe|probe|probes|status check|ping)';
const STARTUP = '(startup|start up|start-up|startupprobe|startup-probe)';
const NOUN = '[(probe|probes|check|checks|endpoint|path|url|route|status)]';
const JOINT =
  '[(via|by|through|with|under|using|against|in|on|at|from|hits|hit|is available at|available at|available under|lives at|lives under|exposed at|exposed on|served at|served on|reachable at|goes to|uses|should use|should be|can be found at|can be found under)]';
const HTTP = '[(http|https|get|http get)]';
const ON_PORT = '[[,] (on|at|via) [port] {port}]';

const names: readonly [Probe, string][] = [
  ['liveness', LIVENESS],
  ['readiness', READINESS],
  ['startup', STARTUP],
];

const paths = new PhraseBook<Probe>(
  names.flatMap(([probe, word]) => [
    [`${word} ${NOUN} _ ${JOINT} _ ${HTTP} {path} ${ON_PORT}`, probe] as const,
    [`{path} _ [used] [as] _ [(for|as)] [the] ${word} ${NOUN}`, probe] as const,
    [`${HTTP} {path} _ (for|as) [the] ${word} ${NOUN}`, probe] as const,
    [
      `{path} _ [used] (for|as) [the] [(http|kubernetes)] ${word} ${NOUN}`,
      probe,
    ] as const,
  ]),
);

const both = new PhraseBook<'both'>([
  [
    `(liveness and readiness|readiness and liveness|liveness / readiness|readiness / liveness|liveness & readiness|readiness & liveness) ${NOUN} _ ${JOINT} _ ${HTTP} {path}`,
    'both',
  ],
]);

const sockets = new PhraseBook<Probe>(
  names.flatMap(([probe, word]) => [
    [`tcp ${word} ${NOUN}`, probe] as const,
    [
      `${word} ${NOUN} _ [(via|by|through|with|over|on)] [a] tcp [(probe|check|socket|port)]`,
      probe,
    ] as const,
  ]),
);

const without = new PhraseBook<Probe>([
  [`(liveness|livenessprobe|liveness-probe) ${NOUN}`, 'liveness'],
  [`(readiness|readinessprobe|readiness-probe) ${NOUN}`, 'readiness'],
  [`(startup|start-up) (probe|check|probes)`, 'startup'],
]);

type Timing = 'delay' | 'period' | 'timeout' | 'failures';
const SECONDS = '[(s|sec|secs|second|seconds)]';

const timings = new PhraseBook<Timing>([
  [
    `(initial delay|initialdelayseconds|delay|initial wait|start delay) _ {value:number} ${SECONDS}`,
    'delay',
  ],
  [
    `{value:number} (s|sec|secs|second|seconds) [of] (initial delay|delay)`,
    'delay',
  ],
  [
    `[every|with|a] (period|interval|periodseconds) _ {value:number} ${SECONDS}`,
    'period',
  ],
  [
    `(checked|check|probed|polled|probe) every {value:number} (s|sec|secs|second|seconds)`,
    'period',
  ],
  [`every {value:number} (s|sec|secs|second|seconds)`, 'period'],
  [
    `[probe] (timeout|timeoutseconds|times out after) _ {value:number} ${SECONDS}`,
    'timeout',
  ],
  [
    `(failure threshold|failurethreshold|failures|after) _ {value:number} (failures|failed checks|failed attempts|failed probes|times)`,
    'failures',
  ],
  ['(failure threshold|failurethreshold) _ {value:number}', 'failures'],
]);

/**
 * Reads the probes: their paths, that one is over TCP or not wanted, and their
 * timing. A health check of no particular kind is about readiness: a liveness
 * probe that fails restarts the pod.
 *
 * @internal
 */
export function readHealth(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(both)) {
    (['liveness', 'readiness'] as const).forEach(probe =>
      statePath(draft, probe, match),
    );
  }
  let last: Probe | undefined;
  const placed: { probe: Probe; start: number }[] = [];
  for (const match of reading.find(paths)) {
    if (reading.polarity(match) === 'wanted') {
      statePath(draft, match.entry, match);
      placed.push({ probe: match.entry, start: match.start });
      last = match.entry;
    }
  }
  for (const match of reading.find(sockets)) {
    reading.take(match);
    if (
      !draft.states(`health.${match.entry}.http`) &&
      reading.polarity(match) === 'wanted'
    ) {
      draft.state({
        path: `health.${match.entry}.tcp`,
        value: 'http',
        start: match.start,
        end: match.end,
      });
      last = match.entry;
    }
  }
  for (const match of reading.find(without)) {
    if (reading.polarity(match) === 'unwanted') {
      draft.state({
        path: `health.${match.entry}`,
        value: 'none',
        start: match.start,
        end: match.end,
      });
    }
  }
  readTimings(draft, placed, last);
}

function statePath(
  draft: DraftBuilder,
  probe: Probe,
  match: Found<unknown>,
): void {
  const path = String(match.captures.path.value);
  const port = match.captures.port?.value;
  if (typeof port === 'number') {
    draft.probePorts.push({ probe, port, start: match.start, end: match.end });
  }
  if (urlPathSchema.safeParse(path).success) {
    draft.state({
      path: `health.${probe}.http`,
      value: path,
      start: match.start,
      end: match.end,
    });
  }
}

/** Timing belongs to the last probe that was spoken of. */
function readTimings(
  draft: DraftBuilder,
  placed: readonly { probe: Probe; start: number }[],
  last: Probe | undefined,
): void {
  if (!last) {
    return;
  }
  for (const match of draft.reading.find(timings)) {
    const probe =
      placed.filter(({ start }) => start < match.start).pop()?.probe ?? last;
    const value = Number(match.captures.value.value);
    if (Number.isInteger(value) && value <= 3600) {
      draft.state({
        path: `health.${probe}.${match.entry}`,
        value,
        start: match.start,
        end: match.end,
      });
    }
  }
}
