import { container, deployment } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { memoryLimit } from './memory-limit';

testRule(memoryLimit, {
  valid: {
    'a limit': [deployment()],
  },
  invalid: {
    'no limit, in a sidecar': {
      given: [
        deployment({
          initContainers: [
            container({
              name: 'proxy',
              restartPolicy: 'Always',
              resources: { requests: { memory: '1Mi' } },
            }),
          ],
        }),
      ],
      hits: [
        {
          path: 'spec.template.spec.initContainers[0].resources.limits.memory',
          message: 'Container "proxy" has no memory limit.',
        },
      ],
    },
  },
});
