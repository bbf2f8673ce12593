import { diagnose } from '@slipway/plugin-gitops-common/diagnosis';
import { findDrift } from '@slipway/plugin-gitops-common/drift';
import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';
import {
  startSimulation,
  type StartedSimulation,
} from './__testUtils__/startSimulation';

const manifests = (workload: string, environment = 'dev') =>
  `environments/${environment}/workloads/storefront/${workload}`;

describe('the examples', () => {
  let simulation: StartedSimulation;

  beforeEach(async () => {
    simulation = await startSimulation();
  });

  afterEach(() => simulation.stop());

  function causesOf(snapshot: ApplicationSnapshot): string[] {
    return diagnose({
      snapshot,
      context: {
        now: new Date(simulation.clock.now).toISOString(),
        drifts: findDrift({ snapshot }),
      },
    })
      .filter(({ role }) => role !== 'warning')
      .map(({ kind }) => kind);
  }

  const stateOf = ({ sync, health, operation }: ApplicationSnapshot) =>
    [sync.status, health.status, operation?.phase].join(' ');

  it('are well where nothing is wrong', async () => {
    for (const name of ['orders-api-dev', 'orders-api-staging', 'ledger-dev']) {
      const snapshot = await simulation.read(name);
      expect([name, stateOf(snapshot)]).toEqual([
        name,
        'Synced Healthy Succeeded',
      ]);
      expect(causesOf(snapshot)).toEqual([]);
      expect(findDrift({ snapshot })).toEqual([]);
    }
  });

  it.each([
    {
      application: 'catalog-search-dev',
      kind: 'image-pull',
      state: 'Synced Degraded Succeeded',
      says: 'tag "3.2.0-rc.9"',
      file: `${manifests('catalog-search')}/deployment.yaml`,
      heal: (text: string) => text.replace(/3\.2\.0-rc\.9/g, '3.2.0'),
    },
    {
      application: 'cart-dev',
      kind: 'crash-loop',
      state: 'Synced Degraded Succeeded',
      says: 'exit code 1',
      file: `${manifests('cart')}/config-map.yaml`,
      heal: (text: string) => `${text}  CART_TTL_MINUTES: "30"\n`,
    },
    {
      application: 'recommendations-dev',
      kind: 'oom',
      state: 'Synced Degraded Succeeded',
      says: 'limit of 512Mi',
      file: `${manifests('recommendations')}/deployment.yaml`,
      heal: (text: string) => text.replace('memory: 512Mi', 'memory: 1Gi'),
    },
    {
      application: 'reports-staging',
      kind: 'quota',
      state: 'Synced Degraded Succeeded',
      says: 'requested limits.memory=1536Mi, used limits.memory=5632Mi, limited to limits.memory=6Gi',
      file: `${manifests('reports', 'staging')}/deployment.yaml`,
      heal: (text: string) => text.replace('memory: 1536Mi', 'memory: 512Mi'),
    },
    {
      application: 'newsletter-dev',
      kind: 'config-ref',
      state: 'Synced Degraded Succeeded',
      says: 'Secret "newsletter"',
      file: `${manifests('newsletter')}/external-secret.yaml`,
      heal: (text: string) => text.replace('dev/smtp', 'dev/mail'),
    },
    {
      application: 'sessions-dev',
      kind: 'immutable-field',
      state: 'OutOfSync Healthy Failed',
      says: 'spec.selector',
      file: `${manifests('sessions')}/deployment.yaml`,
      heal: (text: string) =>
        text
          .replace(/matchLabels:\n.*\n/, 'matchLabels:\n      app: sessions\n')
          .replace(
            /(template:\n.*\n {6}labels:\n)/,
            '$1        app: sessions\n',
          ),
    },
    {
      application: 'receipts-dev',
      kind: 'hook-failed',
      state: 'OutOfSync Healthy Failed',
      says: 'receipts-migrate',
      file: `${manifests('receipts')}/migrate-job.yaml`,
      heal: (text: string) => text.replace('migrate:2.5.0', 'migrate:2.5.1'),
    },
  ])(
    'show $kind in $application, and a change in Git mends it',
    async ({ application, kind, state, says, file, heal }) => {
      const before = await simulation.read(application);
      expect(stateOf(before)).toBe(state);
      expect(causesOf(before)).toEqual([kind]);
      const [diagnosis] = diagnose({
        snapshot: before,
        context: { now: new Date(simulation.clock.now).toISOString() },
      });
      expect(diagnosis.cause).toContain(says);

      await simulation.merge({ [file]: heal });
      simulation.clock.now += 30_000;
      const after = await simulation.read(application);
      expect(stateOf(after)).toBe('Synced Healthy Succeeded');
      expect(causesOf(after)).toEqual([]);
    },
  );

  it('show what the hook of receipts-dev said, and that it is none of the resources', async () => {
    const { resources, health, detail } = await simulation.read('receipts-dev');
    expect(health.status).toBe('Healthy');
    expect(resources.filter(({ hook }) => hook)).toMatchObject([
      { resource: { kind: 'Job' }, health: { status: 'Degraded' } },
    ]);
    const pods = detail?.objects.filter(
      ({ resource }) => resource.kind === 'Pod',
    );
    expect(JSON.stringify(pods)).toContain('column \\"tax_rate\\"');
    expect(detail?.managed.map(({ resource }) => resource.kind)).not.toContain(
      'Job',
    );
  });

  it('show path-missing in wishlist-dev, and the manifests mend it', async () => {
    const before = await simulation.read('wishlist-dev');
    expect(stateOf(before)).toBe('Unknown Healthy Succeeded');
    expect(causesOf(before)).toEqual(['path-missing']);

    const head = await simulation.repository.readMain();
    const [earlier] = (await simulation.repository.objects.readCommit(head))
      .parents;
    const files = await simulation.repository.readFiles({
      revision: earlier,
      paths: [manifests('wishlist')],
    });
    await simulation.merge(
      Object.fromEntries(files.map(({ path, content }) => [path, content])),
    );
    simulation.clock.now += 30_000;
    const after = await simulation.read('wishlist-dev');
    expect(stateOf(after)).toBe('Synced Healthy Succeeded');
  });

  it('show cluster-unreachable in stock-edge, and another cluster mends it', async () => {
    const before = await simulation.read('stock-edge');
    expect(stateOf(before)).toBe('Unknown Unknown ');
    expect(causesOf(before)).toEqual(['cluster-unreachable']);

    await simulation.merge({
      'platform/applications/stock-edge.yaml': text =>
        text.replace('name: acme-edge', 'name: acme-nonprod'),
    });
    simulation.clock.now += 30_000;
    const after = await simulation.read('stock-edge');
    expect(stateOf(after)).toBe('Synced Healthy Succeeded');
  });

  it('show who scaled prices-staging by hand, until Git says as much', async () => {
    const before = await simulation.read('prices-staging');
    expect(stateOf(before)).toBe('OutOfSync Healthy Succeeded');
    expect(findDrift({ snapshot: before })).toMatchObject([
      {
        path: 'spec.replicas',
        class: 'scaling',
        target: 2,
        live: 6,
        benign: false,
        changedBy: {
          manager: 'kubectl',
          subresource: 'scale',
          at: '2026-01-12T09:41:00Z',
        },
      },
    ]);
    const pods = before.detail?.nodes.filter(
      ({ resource }) => resource.kind === 'Pod',
    );
    expect(pods).toHaveLength(6);

    await simulation.merge({
      [`${manifests('prices', 'staging')}/deployment.yaml`]: text =>
        text.replace('replicas: 2', 'replicas: 6'),
    });
    simulation.clock.now += 30_000;
    const after = await simulation.read('prices-staging');
    expect(stateOf(after)).toBe('Synced Healthy Succeeded');
    expect(findDrift({ snapshot: after })).toEqual([]);
  });

  it('show what was loosened in media-staging, and by whom', async () => {
    const snapshot = await simulation.read('media-staging');
    expect(stateOf(snapshot)).toBe('OutOfSync Healthy Succeeded');
    const drifts = findDrift({ snapshot });
    expect(drifts).toHaveLength(3);
    for (const drift of drifts) {
      expect(drift).toMatchObject({
        class: 'security',
        changedBy: { manager: 'kubectl-edit' },
      });
    }
  });

  it('show in the history of media-dev what is put back every night', async () => {
    const snapshot = await simulation.read('media-dev');
    expect(stateOf(snapshot)).toBe('Synced Healthy Succeeded');
    expect(snapshot.history).toHaveLength(10);
    expect(
      new Set(snapshot.history.flatMap(entry => entry.revisions)).size,
    ).toBe(1);
    expect(snapshot.history.at(-1)?.startedAt).toBe('2026-02-01T02:10:01Z');

    simulation.clock.now = Date.parse('2026-02-02T02:10:00.500Z');
    const during = await simulation.read('media-dev');
    // Other pods start, since the change is in their template.
    expect(stateOf(during)).toBe('OutOfSync Progressing Succeeded');
    expect(findDrift({ snapshot: during })).toMatchObject([
      { class: 'security', changedBy: { manager: 'kubectl-patch' } },
    ]);
  });
});
