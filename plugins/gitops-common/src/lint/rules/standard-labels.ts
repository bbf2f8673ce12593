import { commonLabels, get, podOf } from '../../kubernetes';
import type { Rule } from '../rule';

const WANTED = [
  commonLabels.name,
  commonLabels.partOf,
  commonLabels.managedBy,
] as const;

export const standardLabels: Rule = {
  id: 'standard-labels',
  severity: 'warning',
  description:
    'What runs carries the recommended labels app.kubernetes.io/name, part-of and managed-by, by which people and tools find it.',
  remediation: 'Add the label to the metadata of the object and of its pods.',
  appliesTo: ({ value }) => podOf(value) !== undefined,
  check({ ref, value }) {
    return WANTED.flatMap(label =>
      typeof get(value, 'metadata', 'labels', label) === 'string'
        ? []
        : [
            {
              path: `metadata.labels["${label}"]`,
              message: `The ${ref.kind} "${ref.name}" has no label "${label}".`,
            },
          ],
    );
  },
};
