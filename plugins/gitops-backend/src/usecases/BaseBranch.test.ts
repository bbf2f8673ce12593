import { mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  createFakeRepository,
  type FakeRepository,
} from '@slipway/plugin-gitops-node/testing';
import { EXAMPLE_STANDARDS } from '../__testUtils__/startGitOps';
import { openTestDatabase } from '../__testUtils__/testDatabases';
import { StandardsStore } from '../store/StandardsStore';
import { BaseBranch } from './BaseBranch';

const spec = (owner: string) => `owner: ${owner}\n`;

describe('the base branch', () => {
  let repository: FakeRepository;
  let base: BaseBranch;
  let now = 0;

  beforeEach(async () => {
    now = 0;
    repository = createFakeRepository({
      files: [
        { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
        {
          path: 'workloads/payments/checkout/dev.yaml',
          content: spec('payments'),
        },
        {
          path: 'workloads/payments/ledger/dev.yaml',
          content: spec('payments'),
        },
        { path: 'environments/dev/a.yaml', content: 'a: 1\n' },
      ],
    });
    base = new BaseBranch({
      repository,
      standardsStore: new StandardsStore(await openTestDatabase('SQLITE_3')),
      logger: mockServices.logger.mock(),
      now: () => now,
    });
  });

  async function commit(path: string, content?: string) {
    const { transport } = repository;
    const tip = (await transport.readBranch('main'))!;
    await transport.commit({
      branch: 'main',
      expect: tip,
      parent: tip,
      edits: [
        content === undefined
          ? { action: 'delete', path }
          : { action: 'write', path, content },
      ],
      message: 'Change\n',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-01-01T00:00:00Z',
    });
    repository.calls.length = 0;
  }

  const readPaths = () =>
    repository.calls
      .filter(({ name }) => name === 'transport.readFiles')
      .flatMap(({ input: [asked] }) => (asked as { paths: string[] }).paths);

  it('is read once for twenty views, and no forge is asked', async () => {
    await base.read();
    repository.calls.length = 0;
    for (let view = 0; view < 20; view++) {
      await base.readRecent();
    }
    expect(repository.calls).toEqual([]);
  });

  it('is renewed behind the answer when it is old', async () => {
    const first = await base.read();
    await commit('workloads/payments/cart/dev.yaml', spec('payments'));
    now = 31_000;
    await expect(base.readRecent()).resolves.toBe(first);
    await new Promise(resolve => setImmediate(resolve));
    await base.renew();
    expect((await base.readRecent()).workloads).toHaveLength(3);
  });

  it('stays what it was while the repository cannot be read', async () => {
    const first = await base.read();
    repository.intercept('transport.readBranch', {
      before: () => {
        throw new ServiceUnavailableError('down');
      },
    });
    now = 60_000;
    await expect(base.readRecent()).resolves.toBe(first);
    await base.renew();
    await expect(base.readRecent()).resolves.toBe(first);
  });

  it('reads of a new revision what changed, and nothing else', async () => {
    await base.read();
    await commit('workloads/payments/checkout/dev.yaml', spec('orders'));
    const { workloads } = await base.read();
    expect(workloads).toMatchObject([
      { workload: 'checkout', owner: 'group:default/orders' },
      { workload: 'ledger', owner: 'group:default/payments' },
    ]);
    expect(readPaths()).toEqual([
      'platform/standards.yaml',
      'workloads/payments/checkout/dev.yaml',
    ]);
  });

  it('knows which pushes are about it', async () => {
    expect(base.isAbout('slipway/payments/checkout/dev')).toBe(true);
    await base.read();
    expect(base.isAbout('main')).toBe(true);
    expect(base.isAbout('slipway/payments/checkout/dev')).toBe(false);
  });

  it('forgets what was deleted', async () => {
    await base.read();
    await commit('workloads/payments/checkout/dev.yaml');
    const { workloads } = await base.read();
    expect(workloads.map(({ workload }) => workload)).toEqual(['ledger']);
    expect(readPaths()).toEqual(['platform/standards.yaml']);
  });
});
