import {
  asList,
  asText,
  containersOf,
  get,
  podSpecOf,
  type Placed,
} from '../../kubernetes';
import type { Rule, RuleHit } from '../rule';

/**
 * Kernel parameters that stay within the pod.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
const SAFE_SYSCTLS: readonly string[] = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
];

export const unsafePodSettings: Rule = {
  id: 'unsafe-pod-settings',
  severity: 'error',
  description:
    'Pods stay within the baseline Pod Security Standard: no hostProcess, no procMount but Default, and no kernel parameter that reaches beyond the pod.',
  remediation: 'Remove the setting.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    return pod
      ? [
          ...hostProcess(pod, 'The pod'),
          ...sysctls(pod),
          ...containersOf(value).flatMap(container => {
            const who = `Container "${container.name}"`;
            return [
              ...hostProcess(container, who),
              ...procMount(container, who),
            ];
          }),
        ]
      : [];
  },
};

function hostProcess({ path, value }: Placed, who: string): RuleHit[] {
  const keys = ['securityContext', 'windowsOptions', 'hostProcess'];
  return get(value, ...keys) === true
    ? [
        {
          path: `${path}.${keys.join('.')}`,
          message: `${who} runs as a process of its node.`,
        },
      ]
    : [];
}

function procMount({ path, value }: Placed, who: string): RuleHit[] {
  const mount = asText(get(value, 'securityContext', 'procMount'));
  return mount === undefined || mount === 'Default'
    ? []
    : [
        {
          path: `${path}.securityContext.procMount`,
          message: `${who} sees /proc "${mount}", without what usually hides the kernel.`,
        },
      ];
}

function sysctls({ path, value }: Placed): RuleHit[] {
  return asList(get(value, 'securityContext', 'sysctls')).flatMap(
    (entry, index) => {
      // The kernel takes slashes between the words as well.
      const name = asText(get(entry, 'name'))?.replace(/\//g, '.');
      return name === undefined || SAFE_SYSCTLS.includes(name)
        ? []
        : [
            {
              path: `${path}.securityContext.sysctls[${index}].name`,
              message: `The pod sets the kernel parameter "${name}", which may reach beyond it.`,
            },
          ];
    },
  );
}
