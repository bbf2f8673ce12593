import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import {
  startSimulation,
  type StartedSimulation,
} from './__testUtils__/startSimulation';

const FOLDER = 'environments/dev/workloads/payments/checkout';
const APPLICATION = 'environments/dev/applications/payments/checkout.yaml';

const application = (automated: boolean) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: checkout-dev
  namespace: argocd
  labels: { team: payments }
spec:
  project: payments
  source:
    repoURL: https://git.acme.dev/platform/gitops.git
    targetRevision: main
    path: ${FOLDER}
  destination: { name: acme-nonprod, namespace: payments-dev }
${automated ? '  syncPolicy: { automated: { prune: true } }\n' : ''}`;

const deployment = (tag: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: checkout, namespace: payments-dev }
spec:
  replicas: 2
  selector: { matchLabels: { app: checkout } }
  template:
    metadata: { labels: { app: checkout } }
    spec:
      containers:
        - name: checkout
          image: registry.acme.dev/payments/checkout:${tag}
`;

const configMap = `apiVersion: v1
kind: ConfigMap
metadata: { name: checkout, namespace: payments-dev }
data: { LOG_LEVEL: info }
`;

describe('simulateApplication', () => {
  let simulation: StartedSimulation;

  beforeEach(async () => {
    simulation = await startSimulation();
  });

  afterEach(() => simulation.stop());

  const merge = (options: { automated?: boolean; tag?: string } = {}) =>
    simulation.merge({
      [APPLICATION]: application(options.automated ?? true),
      [`${FOLDER}/deployment.yaml`]: deployment(options.tag ?? '1.0.0'),
      [`${FOLDER}/config-map.yaml`]: configMap,
    });

  async function stateAfter(seconds: number, from: number): Promise<string> {
    simulation.clock.now = from + seconds * 1_000;
    const { sync, health, operation } = await simulation.read('checkout-dev');
    return [sync.status, health.status, operation?.phase].join(' ');
  }

  it('appears with the merge, syncs, and becomes healthy', async () => {
    expect((await simulation.get('checkout-dev')).status).toBe(403);
    const from = simulation.clock.now;
    const revision = await merge();

    expect(await stateAfter(0.5, from)).toBe('OutOfSync Missing ');
    expect(await stateAfter(2, from)).toBe('OutOfSync Missing Running');
    expect(await stateAfter(5, from)).toBe('Synced Progressing Succeeded');
    expect(await stateAfter(9, from)).toBe('Synced Healthy Succeeded');
    const snapshot = await simulation.read('checkout-dev');
    expect(snapshot).toMatchObject({
      sync: { revisions: [revision] },
      health: { since: '2026-02-01T12:00:08Z' },
      images: ['registry.acme.dev/payments/checkout:1.0.0'],
      history: [
        {
          id: 0,
          revisions: [revision],
          startedAt: '2026-02-01T12:00:01Z',
          deployedAt: '2026-02-01T12:00:04Z',
          initiatedBy: { automated: true },
        },
      ],
    });
  });

  it('keeps the old pods until the new ones are ready', async () => {
    await merge();
    simulation.clock.now += 60_000;
    const from = simulation.clock.now;
    await simulation.merge({
      [`${FOLDER}/deployment.yaml`]: deployment('1.1.0'),
    });
    await stateAfter(5, from);
    const during = await simulation.read('checkout-dev');
    expect(imagesOfPods(during.detail?.nodes ?? [])).toEqual([
      'registry.acme.dev/payments/checkout:1.0.0',
      'registry.acme.dev/payments/checkout:1.0.0',
      'registry.acme.dev/payments/checkout:1.1.0',
    ]);
    await stateAfter(10, from);
    const after = await simulation.read('checkout-dev');
    expect(imagesOfPods(after.detail?.nodes ?? [])).toEqual([
      'registry.acme.dev/payments/checkout:1.1.0',
      'registry.acme.dev/payments/checkout:1.1.0',
    ]);
    expect(after.history.map(({ id }) => id)).toEqual([0, 1]);
  });

  it('waits for a person where syncing is manual', async () => {
    const from = simulation.clock.now;
    await merge({ automated: false });
    expect(await stateAfter(19, from)).toBe('OutOfSync Missing ');
    expect(await stateAfter(21, from)).toBe('OutOfSync Missing Running');
    expect(await stateAfter(40, from)).toBe('Synced Healthy Succeeded');
    const { history } = await simulation.read('checkout-dev');
    expect(history[0].initiatedBy).toEqual({
      username: 'petra',
      automated: false,
    });
  });

  it('deletes what is gone from Git, and is gone with its own file', async () => {
    await merge();
    simulation.clock.now += 60_000;
    await simulation.merge({ [`${FOLDER}/config-map.yaml`]: undefined });
    const kinds = async () =>
      (await simulation.read('checkout-dev')).resources.map(
        ({ resource, requiresPruning }) =>
          `${resource.kind}${requiresPruning ? ' to prune' : ''}`,
      );
    expect(await kinds()).toEqual(['ConfigMap to prune', 'Deployment']);
    simulation.clock.now += 30_000;
    expect(await kinds()).toEqual(['Deployment']);
    await simulation.merge({ [APPLICATION]: undefined });
    expect((await simulation.get('checkout-dev')).status).toBe(403);
  });

  it('tries a sync that fails again, then says so', async () => {
    await merge();
    simulation.clock.now += 60_000;
    const from = simulation.clock.now;
    await simulation.merge({
      [`${FOLDER}/deployment.yaml`]: text =>
        text.replace(/app: checkout/g, 'app: other'),
    });
    await stateAfter(6, from);
    const during = await simulation.read('checkout-dev');
    expect(during.operation).toMatchObject({
      phase: 'Running',
      message: expect.stringMatching(
        /field is immutable\. Retrying attempt #\d at 12:01PM\.$/,
      ),
    });
    expect(during.conditions).toEqual([]);
    await stateAfter(15, from);
    const after = await simulation.read('checkout-dev');
    expect(after.operation).toMatchObject({
      phase: 'Failed',
      retries: 5,
      message: expect.stringMatching(/immutable \(retried 5 times\)\.$/),
    });
    expect(after.conditions[0]).toMatchObject({
      type: 'SyncError',
      message: expect.stringMatching(/^Failed last sync attempt to \[[0-9a-f]/),
    });
  });

  it('tells no value of a Secret', async () => {
    await merge();
    await simulation.merge({
      [`${FOLDER}/secret.yaml`]: `apiVersion: v1
kind: Secret
metadata: { name: checkout, namespace: payments-dev }
stringData: { password: hunter2-in-git }
`,
    });
    simulation.clock.now += 60_000;
    const answers = [
      await simulation.get('checkout-dev'),
      await simulation.get('checkout-dev', 'resource-tree'),
      await simulation.get('checkout-dev', 'managed-resources'),
      await simulation.get('checkout-dev', 'resource', {
        kind: 'Secret',
        namespace: 'payments-dev',
        resourceName: 'checkout',
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(JSON.stringify(answers)).toContain('++++++++');
    expect(JSON.stringify(answers)).not.toContain('hunter2');
  });

  it('says the same of the same instant, whoever works it out and when', async () => {
    const other = await startSimulation();
    try {
      simulation.clock.now += 7_000;
      await simulation.list();
      simulation.clock.now -= 7_000;
      expect(await everything(simulation)).toEqual(await everything(other));
    } finally {
      await other.stop();
    }
  });
});

function imagesOfPods(
  nodes: readonly { resource: { kind: string }; images: string[] }[],
): string[] {
  return nodes
    .filter(({ resource }) => resource.kind === 'Pod')
    .flatMap(({ images }) => images)
    .sort();
}

async function everything(simulation: StartedSimulation) {
  const items = await simulation.list();
  const names = items.map(item => String((item.metadata as JsonObject).name));
  const details = [];
  for (const name of names) {
    details.push(await simulation.read(name));
  }
  return { items, details };
}
