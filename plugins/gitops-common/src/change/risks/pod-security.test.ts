import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { podSecurity } from './pod-security';

const strict = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};
const strictPod = {
  runAsNonRoot: true,
  runAsUser: 10001,
  seccompProfile: { type: 'RuntimeDefault' },
};
const podOf = (pod: JsonObject, container: JsonObject) => ({
  spec: {
    template: {
      spec: {
        securityContext: pod,
        containers: [{ name: 'c', securityContext: container }],
      },
    },
  },
});
const found = (pod: JsonObject, container: JsonObject) =>
  checkByHand(
    podSecurity,
    changeOf('Deployment', podOf(strictPod, strict), podOf(pod, container)),
  );

describe('pod-security', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['may run as root', { runAsNonRoot: false }, {}],
    ['runs as root', {}, { runAsUser: 0 }],
    [
      'may gain more rights than it starts with',
      {},
      { allowPrivilegeEscalation: true },
    ],
    [
      'is limited by no seccomp profile',
      { seccompProfile: { type: 'Unconfined' } },
      {},
    ],
    ['may write to its root filesystem', {}, { readOnlyRootFilesystem: false }],
    [
      'gets the capability SYS_ADMIN',
      {},
      { capabilities: { add: ['SYS_ADMIN'], drop: ['ALL'] } },
    ],
    ['keeps the capability ALL', {}, { capabilities: {} }],
  ])('finds a container that %s', (words, pod, container) => {
    expect(
      found({ ...strictPod, ...pod }, { ...strict, ...container }),
    ).toEqual([`The container "c" of the Deployment "a" ${words}.`]);
  });

  it('finds everything that goes with a security context', () => {
    expect(found({}, {})).toHaveLength(5);
  });

  it('finds a container that comes and runs as root', () => {
    expect(
      checkByHand(
        podSecurity,
        changeOf('Job', undefined, podOf({ runAsUser: 0 }, {})),
      ),
    ).toEqual(['The container "c" of the Job "a" runs as root.']);
  });

  it('finds nothing in what is stricter, and in what we render', () => {
    expect(
      checkByHand(
        podSecurity,
        changeOf(
          'Deployment',
          podOf({}, { capabilities: { drop: ['NET_RAW'] } }),
          podOf(strictPod, strict),
        ),
      ),
    ).toEqual([]);
    expect(
      checkRisk(podSecurity, {
        after: { dependencies: [{ type: 'postgres' }, { type: 'redis' }] },
      }),
    ).toEqual([]);
  });
});
