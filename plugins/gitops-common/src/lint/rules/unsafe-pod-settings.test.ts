import {
  CONTAINER,
  container,
  deployment,
  withContainer,
} from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { unsafePodSettings } from './unsafe-pod-settings';

testRule(unsafePodSettings, {
  valid: {
    'settings that stay within the pod': [
      deployment({
        securityContext: {
          windowsOptions: { hostProcess: false },
          sysctls: [
            { name: 'net.ipv4.tcp_syncookies', value: '1' },
            { name: 'net/ipv4/ip_unprivileged_port_start', value: '0' },
          ],
        },
        containers: [container({ securityContext: { procMount: 'Default' } })],
      }),
    ],
  },
  invalid: {
    'settings of the pod': {
      given: [
        deployment({
          securityContext: {
            windowsOptions: { hostProcess: true },
            sysctls: [{ name: 'kernel.msgmax', value: '65536' }],
          },
        }),
      ],
      hits: [
        {
          path: 'spec.template.spec.securityContext.windowsOptions.hostProcess',
          message: 'The pod runs as a process of its node.',
        },
        {
          path: 'spec.template.spec.securityContext.sysctls[0].name',
          message:
            'The pod sets the kernel parameter "kernel.msgmax", which may reach beyond it.',
        },
      ],
    },
    'settings of a container': {
      given: [
        withContainer({
          securityContext: {
            procMount: 'Unmasked',
            windowsOptions: { hostProcess: true },
          },
        }),
      ],
      hits: [
        {
          path: `${CONTAINER}.securityContext.procMount`,
          message:
            'Container "main" sees /proc "Unmasked", without what usually hides the kernel.',
        },
        {
          path: `${CONTAINER}.securityContext.windowsOptions.hostProcess`,
          message: 'Container "main" runs as a process of its node.',
        },
      ],
    },
  },
});
