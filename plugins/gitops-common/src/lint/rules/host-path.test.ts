import { deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { hostPath } from './host-path';

testRule(hostPath, {
  valid: {
    'other volumes': [
      deployment({
        volumes: [
          { name: 'tmp', emptyDir: {} },
          { name: 'config', configMap: { name: 'checkout' } },
        ],
      }),
    ],
    'volumes that are no list': [deployment({ volumes: 'hostPath' })],
  },
  invalid: {
    'the socket of the container runtime': {
      given: [
        deployment({
          volumes: [
            { name: 'tmp', emptyDir: {} },
            {
              name: 'docker',
              hostPath: { path: '/run/containerd/containerd.sock' },
            },
          ],
        }),
      ],
      hits: [
        {
          path: 'spec.template.spec.volumes[1].hostPath',
          message:
            'The volume "docker" mounts "/run/containerd/containerd.sock" of the node.',
        },
      ],
    },
  },
});
