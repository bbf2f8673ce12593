import {
  asList,
  asObject,
  containersOf,
  get,
  labelsTake,
  podOf,
} from '../../kubernetes';
import { neighborsWithPods } from '../neighbors';
import type { Rule } from '../rule';

export const targetPort: Rule = {
  id: 'target-port',
  severity: 'error',
  description:
    'A port of a Service that leads to a named port finds it in the pods that the Service selects.',
  remediation: 'Declare the port in a container, or name a declared one.',
  appliesTo: ({ ref, value }) =>
    ref.kind === 'Service' &&
    ref.group === '' &&
    Object.keys(asObject(get(value, 'spec', 'selector'))).length > 0,
  check(manifest, { manifests }) {
    const selector = get(manifest.value, 'spec', 'selector');
    const selected = neighborsWithPods(manifest, manifests).filter(
      ({ value }) =>
        labelsTake(selector, get(podOf(value)?.value, 'metadata', 'labels')),
    );
    if (selected.length === 0) {
      return [];
    }
    const declared = selected.flatMap(({ value }) =>
      containersOf(value).flatMap(container =>
        asList(get(container.value, 'ports')).map(port => get(port, 'name')),
      ),
    );
    return asList(get(manifest.value, 'spec', 'ports')).flatMap(
      (port, index) => {
        const target = get(port, 'targetPort');
        return typeof target === 'string' && !declared.includes(target)
          ? [
              {
                path: `spec.ports[${index}].targetPort`,
                message: `The Service "${manifest.ref.name}" leads to the port "${target}", which its pods do not declare.`,
              },
            ]
          : [];
      },
    );
  },
};
