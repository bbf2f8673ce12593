import { asList, asObject, quantityOf, type JsonValue } from '../../kubernetes';
import type { DocumentPath } from '../../vocabulary';
import { sameValue } from './sameValue';

type Reason = (
  before: JsonValue | undefined,
  after: JsonValue | undefined,
) => string | undefined;

const REASONS: readonly [RegExp, Reason][] = [
  [/(^|\.)image$/, anotherRepository],
  [/(^|\.)scale$/, fewerReplicas],
  [/(^|\.)expose\.visibility$/, publicAccess],
  [/(^|\.)resources\.memory(Limit)?$/, lessMemory],
  [/^dependencies$/, dependencyGone],
  [/^network\.egressTo$/, newItem('new way out')],
  [/^network\.ingressFrom$/, newItem('more may send requests')],
  [/^secrets$/, newItem('reads another secret')],
  [/^health\.(liveness|readiness)$/, checkGone],
];

/**
 * What a reviewer should think of at a changed field, in a few words. The
 * rendered manifests decide what is a risk of a change; this only marks the field.
 *
 * @public
 */
export function fieldRisk(difference: {
  path: DocumentPath;
  before?: unknown;
  after?: unknown;
}): string | undefined {
  const { path } = difference;
  const before = difference.before as JsonValue | undefined;
  const after = difference.after as JsonValue | undefined;
  const reason = REASONS.find(([pattern]) => pattern.test(path));
  return reason?.[1](before, after);
}

function anotherRepository(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
) {
  const [old, now] = [asObject(before).repository, asObject(after).repository];
  return before !== undefined && now !== undefined && old !== now
    ? 'another repository'
    : undefined;
}

function fewerReplicas(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
) {
  const [old, now] = [asObject(before).min, asObject(after).min];
  return typeof old === 'number' && typeof now === 'number' && now < old
    ? 'fewer replicas'
    : undefined;
}

function publicAccess(_: JsonValue | undefined, after: JsonValue | undefined) {
  return after === 'public' ? 'reachable from the internet' : undefined;
}

function lessMemory(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
) {
  const [old, now] = [quantityOf(before), quantityOf(after)];
  return old !== undefined && now !== undefined && now < old
    ? 'less memory'
    : undefined;
}

function dependencyGone(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
) {
  return asList(before).some(item => !has(after, item))
    ? 'a dependency goes, and data with it where it has any'
    : undefined;
}

function newItem(words: string): Reason {
  return (before, after) =>
    asList(after).some(item => !has(before, item)) ? words : undefined;
}

function checkGone(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
) {
  return before !== undefined && (after === undefined || after === 'none')
    ? 'nobody notices a hanging pod'
    : undefined;
}

function has(list: JsonValue | undefined, item: JsonValue): boolean {
  return asList(list).some(other => sameValue(other, item));
}
