import fs from 'node:fs/promises';
import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { createSeedFolder } from '../__testUtils__/createRepository';
import {
  startSimulation,
  type StartedSimulation,
} from './__testUtils__/startSimulation';
import { selects } from './listApplications';

const nameOf = (item: JsonObject) => String((item.metadata as JsonObject).name);

describe('listApplications', () => {
  let simulation: StartedSimulation;

  beforeAll(async () => {
    simulation = await startSimulation();
  });

  afterAll(() => simulation.stop());

  it('has the wanted fields alone, and none that a list does not know', async () => {
    const [item] = await simulation.list({
      name: 'sessions-dev',
      fields:
        'items.metadata.name,items.status.sync.status,items.status.conditions,items.status.operationState.message',
    });
    expect(item).toEqual({
      metadata: { name: 'sessions-dev' },
      status: { sync: { status: 'OutOfSync' } },
    });
  });

  it('answers the result of an operation in place of the operation', async () => {
    const [item] = await simulation.list({
      name: 'sessions-dev',
      fields: 'items.status.operationState.operation.sync',
    });
    expect(item).toMatchObject({
      status: {
        operationState: {
          operation: { sync: { resources: expect.any(Array) } },
        },
      },
    });
  });

  it('leaves fields out that are marked so', async () => {
    const [item] = await simulation.list({
      name: 'ledger-dev',
      fields: '-items.spec,items.status.resources',
    });
    expect(item).toMatchObject({ metadata: { name: 'ledger-dev' } });
    expect(item).not.toHaveProperty('status.resources');
  });

  it('never has the health of resources', async () => {
    const [item] = await simulation.list({ name: 'ledger-dev' });
    const { resources } = item.status as JsonObject;
    expect(resources).not.toEqual([]);
    expect(JSON.stringify(resources)).not.toContain('health');
  });

  it('takes projects, labels and namespaces', async () => {
    const names = async (query: Record<string, string>) =>
      (await simulation.list(query)).map(nameOf);
    expect(await names({ projects: 'orders' })).toEqual([
      'orders-api-dev',
      'orders-api-staging',
    ]);
    expect(
      await names({
        selector:
          'gitops.slipway.dev/team=orders,gitops.slipway.dev/environment in (staging, prod)',
      }),
    ).toEqual(['orders-api-staging']);
    expect(await names({ appNamespace: 'elsewhere' })).toEqual([]);
  });

  it.each([
    ['team=a', true],
    ['team==a,tier', true],
    ['team!=a', false],
    ['team in (a, b)', true],
    ['team notin (a, b)', false],
    ['!other', true],
    ['other', false],
    ['', true],
  ])('understands the selector %j', (selector, expected) => {
    expect(selects(selector, { team: 'a', tier: 'x' })).toBe(expected);
  });

  it('lists 200 Applications', async () => {
    const files = Array.from({ length: 200 }, (_, index) => {
      const folder = `environments/dev/workloads/load/app-${index}`;
      return [
        {
          path: `environments/dev/applications/load/app-${index}.yaml`,
          content: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: app-${index}-dev, namespace: argocd }
spec:
  project: load
  source: { repoURL: 'https://git.acme.dev/gitops.git', targetRevision: main, path: ${folder} }
  destination: { name: acme-nonprod, namespace: load-dev }
  syncPolicy: { automated: {} }
`,
        },
        {
          path: `${folder}/deployment.yaml`,
          content: `apiVersion: apps/v1
kind: Deployment
metadata: { name: app-${index} }
spec:
  replicas: 2
  selector: { matchLabels: { app: app-${index} } }
  template:
    metadata: { labels: { app: app-${index} } }
    spec:
      containers:
        - { name: main, image: 'registry.acme.dev/load/app-${index}:1.0.0' }
`,
        },
      ];
    }).flat();
    const seedDirectory = await createSeedFolder(files);
    const many = await startSimulation({ seedDirectory });
    try {
      expect(await many.list()).toHaveLength(200);
    } finally {
      await many.stop();
      await fs.rm(seedDirectory, { recursive: true });
    }
  });
});
