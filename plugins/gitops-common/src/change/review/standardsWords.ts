import type { JsonValue } from '../../kubernetes';
import { parseStandards, type PlatformStandards } from '../../standards';
import { changedLeaves, type ChangedLeaf } from './changedLeaves';
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
    ...leaves.slice(0, MOST).map(leaf => leafWords(leaf)),
    ...(more > 0 ? [`${more} more settings change.`] : []),
  ];
}

/** Lists of texts by what comes and goes: an item's place says nothing. */
function leafWords({ path, before, after }: ChangedLeaf): string {
  const [old, now] = [before, after].map(textsOf);
  if (!old || !now || (old.length === 0 && now.length === 0)) {
    return `${path} is ${text(after)} instead of ${text(before)}.`;
  }
  const added = now.filter(item => !old.includes(item));
  const gone = old.filter(item => !now.includes(item));
  const parts = [
    ...(added.length > 0 ? [`gets ${text(added.join(', '))}`] : []),
    ...(gone.length > 0 ? [`loses ${text(gone.join(', '))}`] : []),
  ];
  return `${path} ${parts.join(' and ') || 'has another order'}.`;
}

/** `undefined` for what is no list of texts; what is not there has none. */
function textsOf(value: JsonValue | undefined): string[] | undefined {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) && value.every(isText) ? value : undefined;
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
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
