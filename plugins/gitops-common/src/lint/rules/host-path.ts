import { asList, asText, get, podSpecOf } from '../../kubernetes';
import type { Rule } from '../rule';

export const hostPath: Rule = {
  id: 'host-path',
  severity: 'error',
  description:
    'Pods mount nothing of the file system of their node, least of all the socket of the container runtime.',
  remediation:
    'Use an emptyDir for scratch data, a ConfigMap for configuration, or a PersistentVolumeClaim for data.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    return asList(get(pod?.value, 'volumes')).flatMap((volume, index) => {
      if (get(volume, 'hostPath') === undefined) {
        return [];
      }
      const name = asText(get(volume, 'name')) ?? `volumes[${index}]`;
      const path = asText(get(volume, 'hostPath', 'path'));
      return [
        {
          path: `${pod?.path}.volumes[${index}].hostPath`,
          message: `The volume "${name}" mounts ${
            path === undefined ? 'a path' : `"${path}"`
          } of the node.`,
        },
      ];
    });
  },
};
