import { refusalReasons } from '../draft';
import { read } from '../__testUtils__/read';
import { refusedWishes } from '../lexicon/refusals';

const reasons = (text: string) =>
  read(text).refusals.map(({ reason }) => reason);

describe('refused wishes', () => {
  it.each([
    ['always the latest please', 'latest-tag'],
    ['Service type LoadBalancer', 'load-balancer'],
    ['NodePort 30080', 'node-port'],
    ['a privileged container', 'privileged'],
    ['must run as root', 'root-user'],
    ['a hostPath mount of /var/run/docker.sock', 'host-path'],
    ['with hostNetwork', 'host-network'],
    ['just give me a bare Pod, no Deployment', 'bare-pod'],
    ['it needs cluster-admin', 'cluster-access'],
    ['a cron job that runs every night at 2', 'kind-not-supported'],
    ['a gRPC service', 'kind-not-supported'],
    ['with a canary rollout', 'feature-not-supported'],
    ['a 10Gi persistent volume mounted at /data', 'feature-not-supported'],
    ['with a logging sidecar', 'feature-not-supported'],
    ['without network policy', 'not-allowed'],
  ])('%j is refused as %s', (text, reason) => {
    expect(new Set(reasons(text))).toEqual(new Set([reason]));
  });

  it.each([
    'does not run as root, is not privileged, needs no LoadBalancer and no host network',
    'nothing is tagged latest',
    'no longer with sidecar, never had a volume',
    'a website about a high volume of orders',
    'sits behind our load balancer',
  ])('nothing is refused in %j', text => {
    expect(reasons(text)).toEqual([]);
  });

  it('leave no trace in the spec', () => {
    expect(read('NodePort 30080, hostPath /var/lib, run as root').spec).toEqual(
      {},
    );
  });

  it('never assume another kind for one that is refused', () => {
    const { spec, questions } = read('a Python cron job on port 8080');
    expect(spec.kind).toBeUndefined();
    expect(questions.map(({ path }) => path)).toContain('kind');
  });

  it('have sentences with an end, and a reason that is known', () => {
    for (const { reason, message, alternative } of refusedWishes) {
      expect(refusalReasons).toContain(reason);
      expect(message).toMatch(/\.$/);
      expect(alternative).toMatch(/\.$/);
    }
  });
});
