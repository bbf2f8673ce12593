import { asList, asObject, asText, get, type JsonValue } from './json';

/**
 * Whether a label selector takes an object with these labels.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 *
 * An empty selector takes everything, an absent one nothing, as in
 * NetworkPolicy and PodDisruptionBudget.
 *
 * @public
 */
export function selectorTakes(
  selector: JsonValue | undefined,
  labels: JsonValue | undefined,
): boolean {
  if (selector === undefined || selector === null) {
    return false;
  }
  return (
    labelsTake(get(selector, 'matchLabels'), labels) &&
    asList(get(selector, 'matchExpressions')).every(expression =>
      expressionTakes(expression, labels),
    )
  );
}

/**
 * Whether all of the wanted labels are there with the same values; none wanted
 * takes everything.
 *
 * @public
 */
export function labelsTake(
  wanted: JsonValue | undefined,
  labels: JsonValue | undefined,
): boolean {
  return Object.entries(asObject(wanted)).every(
    ([key, value]) => get(labels, key) === value,
  );
}

function expressionTakes(
  expression: JsonValue,
  labels: JsonValue | undefined,
): boolean {
  const value = get(labels, asText(get(expression, 'key')) ?? '');
  const values = asList(get(expression, 'values'));
  switch (get(expression, 'operator')) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
