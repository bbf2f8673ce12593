import { asObject, get, labelsTake, podOf } from '../../kubernetes';
import { neighborsWithPods } from '../neighbors';
import type { Rule } from '../rule';

export const serviceSelectsPods: Rule = {
  id: 'service-selects-pods',
  severity: 'error',
  description:
    'The selector of a Service takes pods of its namespace; otherwise requests go nowhere. Only judged where pods of the namespace are among the files.',
  remediation: 'Use the labels of the pod template as the selector.',
  appliesTo: ({ ref, value }) =>
    ref.kind === 'Service' &&
    ref.group === '' &&
    Object.keys(asObject(get(value, 'spec', 'selector'))).length > 0,
  check(manifest, { manifests }) {
    const owners = neighborsWithPods(manifest, manifests);
    const selector = get(manifest.value, 'spec', 'selector');
    const found = owners.some(({ value }) =>
      labelsTake(selector, get(podOf(value)?.value, 'metadata', 'labels')),
    );
    return owners.length === 0 || found
      ? []
      : [
          {
            path: 'spec.selector',
            message: `The Service "${manifest.ref.name}" selects no pod of its namespace.`,
          },
        ];
  },
};
