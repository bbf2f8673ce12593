import {
  startSimulation,
  type StartedSimulation,
} from '../__testUtils__/startSimulation';
import { ManifestCache } from './ManifestCache';
import { readTimeline } from './readTimeline';

const MANIFEST =
  'environments/dev/workloads/payments/ledger/service-account.yaml';

describe('readTimeline', () => {
  let simulation: StartedSimulation;

  beforeEach(async () => {
    simulation = await startSimulation();
  });

  afterEach(() => simulation.stop());

  async function read(name: string) {
    const { repository } = simulation;
    const timeline = await readTimeline(
      repository,
      new ManifestCache(repository.objects),
      await repository.readMain(),
    );
    return timeline.applications.find(application => application.name === name);
  }

  async function touch(times: number): Promise<void> {
    for (let index = 0; index < times; index++) {
      simulation.clock.now += 60_000;
      await simulation.merge({
        [MANIFEST]: text => `${text}# ${index}\n`,
      });
    }
  }

  it('has a release for every commit that touches the source, and no other', async () => {
    await touch(2);
    await simulation.merge({ 'README.md': 'Something else\n' });
    const ledger = await read('ledger-dev');
    expect(ledger?.releases.map(({ commit }) => commit.at)).toEqual(
      [
        '2026-01-01T00:00:00Z',
        '2026-02-01T12:01:00Z',
        '2026-02-01T12:02:00Z',
      ].map(Date.parse),
    );
  });

  it('keeps as many as Argo CD does, and counts the others', async () => {
    await touch(12);
    const ledger = await read('ledger-dev');
    expect(ledger).toMatchObject({
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      forgotten: 3,
    });
    expect(ledger?.releases).toHaveLength(10);
    const snapshot = await simulation.read('ledger-dev');
    expect(snapshot.history[0].id).toBe(3);
  });

  it('begins anew where an Application was away', async () => {
    const file = 'environments/dev/applications/payments/ledger.yaml';
    const [{ content }] = await simulation.repository.readFiles({
      revision: await simulation.repository.readMain(),
      paths: [file],
    });
    await simulation.merge({ [file]: undefined });
    expect(await read('ledger-dev')).toBeUndefined();
    simulation.clock.now += 60_000;
    await simulation.merge({ [file]: content });
    expect((await read('ledger-dev'))?.createdAt).toBe(simulation.clock.now);
  });

  it('follows a source that moves', async () => {
    simulation.clock.now += 60_000;
    await simulation.merge({
      'environments/dev/applications/payments/ledger.yaml': text =>
        text.replace(/path: .*/, 'path: elsewhere/ledger'),
    });
    expect(
      (await read('ledger-dev'))?.releases.at(-1)?.objects,
    ).toBeUndefined();
    await simulation.merge({
      'elsewhere/ledger/config-map.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ledger }\n',
    });
    expect((await read('ledger-dev'))?.releases.at(-1)?.objects).toHaveLength(
      1,
    );
  });
});
