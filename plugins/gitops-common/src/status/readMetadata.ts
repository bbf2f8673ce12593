import { get, type JsonValue } from '../kubernetes';
import { looksLikeCredential } from '../problems';
import { wordMapAt } from './fields';
import { keepFirst } from './keepFirst';
import { MASK } from './maskText';
import { snapshotLimits } from './snapshotLimits';

/** Holds the whole object once more, with whatever secret its parameters have. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Annotations that are read again later stay where there are too many. */
const KNOWN_ANNOTATION =
  /^(backstage\.io|argocd\.argoproj\.io|gitops\.slipway\.dev|notifications\.argoproj\.io)\//;

/** Labels of an object, sorted by name. */
export function readLabels(
  object: JsonValue | undefined,
): Record<string, string> {
  return Object.fromEntries(
    wordMapAt(get(object, 'metadata'), 'labels').slice(
      0,
      snapshotLimits.labels,
    ),
  );
}

/** Annotations of an object, sorted by name, without credentials. */
export function readAnnotations(
  object: JsonValue | undefined,
): Record<string, string> {
  const annotations = wordMapAt(get(object, 'metadata'), 'annotations')
    .filter(([name]) => name !== LAST_APPLIED)
    .map(([name, value]): [string, string] => [
      name,
      looksLikeCredential(value, name) ? MASK : value,
    ]);
  return Object.fromEntries(
    keepFirst(annotations, snapshotLimits.labels, ([name]) =>
      KNOWN_ANNOTATION.test(name),
    ),
  );
}
