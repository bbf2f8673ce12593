import type { JsonValue } from '../../kubernetes';
import { parseStandards, type PlatformStandards } from '../../standards';
import { changedLeaves } from './changedLeaves';
import type { TwoSides } from './twoSides';

const MOST = 12;
const LONGEST = 80;

/** What a change of the standards changes, in sentences. */
export function standardsWords({ before, after }: TwoSides): string[] {
  if (after === undefined) {
    return ['Without them Slipway renders and judges nothing.'];
  }
  const now = parseStandards(after);
  if (!now.ok) {
    const [{ path, message }] = now.problems;
    return [
      `They cannot be read after the change: ${
        path ? `${path}: ` : ''
      }${message}`,
    ];
  }
  const old = parseStandards(before ?? '');
  if (!old.ok) {
    return [];
  }
  const leaves = changedLeaves(byName(old.value), byName(now.value));
  const more = leaves.length - MOST;
  return [
    ...leaves
      .slice(0, MOST)
      .map(
        leaf =>
          `${leaf.path} is ${text(leaf.after)} instead of ${text(
            leaf.before,
          )}.`,
      ),
    ...(more > 0 ? [`${more} more settings change.`] : []),
  ];
}

/** Environments by their names: a number in a list says nothing. */
function byName(standards: PlatformStandards): JsonValue {
  const names = standards.environments.map(({ name }) => name);
  const named = {
    ...standards,
    environments: Object.fromEntries(
      standards.environments.map(environment => [
        environment.name,
        environment,
      ]),
    ),
    promotion: names.join(', '),
  };
  return JSON.parse(JSON.stringify(named)) as JsonValue;
}

function text(value: JsonValue | undefined): string {
  if (value === undefined) {
    return 'not there';
  }
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
}
