import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { hostAccess } from './host-access';

const pod = (spec: JsonObject) => ({ spec: { template: { spec } } });

describe('host-access', () => {
  it('finds everything that leads to the node', () => {
    expect(
      checkByHand(
        hostAccess,
        changeOf(
          'DaemonSet',
          pod({ hostPID: true }),
          pod({
            hostNetwork: true,
            hostPID: true,
            volumes: [{ hostPath: { path: '/' } }, { emptyDir: {} }],
            containers: [{ name: 'c', securityContext: { privileged: true } }],
          }),
        ),
      ),
    ).toEqual([
      'The DaemonSet "a" uses the network of the node.',
      'The DaemonSet "a" uses / of the node.',
      'The DaemonSet "a" runs the container "c" privileged.',
    ]);
  });

  it('finds nothing in what we render, and in what goes', () => {
    expect(
      checkRisk(hostAccess, {
        after: { dependencies: [{ type: 'postgres' }] },
      }),
    ).toEqual([]);
    expect(
      checkByHand(
        hostAccess,
        changeOf('DaemonSet', pod({ hostPID: true }), undefined),
      ),
    ).toEqual([]);
  });
});
