import {
  asList,
  containersOf,
  get,
  podSpecOf,
  type JsonObject,
} from '../../kubernetes';
import type { Rule, RuleHit } from '../rule';

/** What Kubernetes takes where nothing is said. */
const DEFAULT_GRACE_SECONDS = 30;

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
};

export const gracePeriod: Rule = {
  id: 'grace-period',
  severity: 'warning',
  description:
    'The wait before a container stops leaves some of the grace period to the program itself, which is killed when it ends.',
  remediation: 'Give preStop less seconds than terminationGracePeriodSeconds.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    const grace =
      get(pod?.value, 'terminationGracePeriodSeconds') ?? DEFAULT_GRACE_SECONDS;
    return containersOf(value).flatMap((container): RuleHit[] => {
      const wait = waitOf(container.value);
      return wait && typeof grace === 'number' && wait.seconds >= grace
        ? [
            {
              path: `${container.path}.lifecycle.preStop.${wait.path}`,
              message: `Container "${container.name}" waits ${wait.seconds} s before it stops, and is killed after ${grace} s.`,
            },
          ]
        : [];
    });
  },
};

function waitOf(
  container: JsonObject,
): { path: string; seconds: number } | undefined {
  const preStop = get(container, 'lifecycle', 'preStop');
  const seconds = get(preStop, 'sleep', 'seconds');
  if (typeof seconds === 'number') {
    return { path: 'sleep.seconds', seconds };
  }
  const command = asList(get(preStop, 'exec', 'command')).map(word =>
    String(word),
  );
  const waits = sleepsIn(command);
  return waits.length > 0
    ? {
        path: 'exec.command',
        seconds: waits.reduce((sum, wait) => sum + wait, 0),
      }
    : undefined;
}

/** Only what surely runs: a sleep after `||` or within a loop may not. */
function sleepsIn(command: readonly string[]): number[] {
  const [program = '', ...words] = command;
  if (/(^|\/)sleep$/.test(program)) {
    return words.flatMap(secondsOf);
  }
  const flag = words.findIndex(word => /^-[a-z]*c$/.test(word));
  if (!/(^|\/)(ba|da|a|z)?sh$/.test(program) || flag < 0) {
    return [];
  }
  const script = words[flag + 1] ?? '';
  if (/\|\||\b(if|for|while|until|case|function)\b|[{}]/.test(script)) {
    return [];
  }
  return script.split(/[;\n]/).flatMap(line => {
    const match = /^\s*(?:exec\s+)?(?:\/\S*\/)?sleep\s+(\S+)\s*(?:&&.*)?$/.exec(
      line,
    );
    return match ? secondsOf(match[1]) : [];
  });
}

function secondsOf(duration: string): number[] {
  const [, amount, unit = 's'] =
    /^(\d+(?:\.\d+)?)([smhd])?$/.exec(duration) ?? [];
  return amount === undefined ? [] : [Number(amount) * SECONDS[unit]];
}
