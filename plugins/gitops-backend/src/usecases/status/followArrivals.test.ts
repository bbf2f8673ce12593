import { applicationId } from '@slipway/plugin-gitops-common/status';
import { mockServices } from '@backstage/backend-test-utils';
import { databases, openTestDatabase } from '../../__testUtils__/testDatabases';
import { checkoutApplication } from '../../__testUtils__/checkoutApplication';
import { ApplicationStore } from '../../store/ApplicationStore';
import { ChangeStore } from '../../store/ChangeStore';
import { assessApplication } from './assessApplication';
import { followArrivals } from './followArrivals';
import type { StatusServices } from './StatusServices';

jest.setTimeout(60_000);

const MERGED = '2026-11-21T10:00:00.000Z';

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  /** A change merged as `merged`, and what git says of its ancestors. */
  async function prepare(reachable: boolean) {
    const knex = await openTestDatabase(databaseId);
    const changes = new ChangeStore(knex);
    const applications = new ApplicationStore(knex);
    await changes.begin({
      id: 'change-1',
      identity: {
        repository: 'sandbox/gitops',
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
      },
      askedBy: 'user:default/dana',
      requestKey: 'request-1',
      planDigest: 'sha256:1',
      branch: 'branch',
      kind: 'onboard',
      title: 'Onboard checkout to dev',
      now: '2026-11-21T09:00:00.000Z',
    });
    await changes.update(
      'change-1',
      { stage: 'merged', revision: 'merged' },
      MERGED,
    );
    const asked: string[] = [];
    const see = async (
      patch: Parameters<typeof checkoutApplication>[1],
      now = '2026-11-21T10:05:00.000Z',
    ) => {
      const { record } = assessApplication({
        snapshot: checkoutApplication('dev', { history: [], ...patch }),
        controller: { linkTo: () => undefined, simulated: false },
        fingerprint: '',
        complete: true,
        episodes: [],
        now,
      });
      await applications.save([record]);
      await followArrivals({
        services: {
          applications,
          changes,
          logger: mockServices.logger.mock(),
          now: () => now,
        } as Partial<StatusServices> as StatusServices,
        transport: {
          async listCommits({ base, head }) {
            asked.push(`${base}..${head}`);
            return reachable ? [] : ([{}] as never);
          },
        },
      });
      const { history } = await changes.get('change-1');
      return history.map(({ stage }) => stage).slice(2);
    };
    return {
      see,
      asked,
      changes,
      id: applicationId(checkoutApplication('dev').ref),
    };
  }

  it('a change has arrived when its revision runs, and is healthy when that is', async () => {
    const { see, changes } = await prepare(true);
    const sync = { status: 'Synced', revisions: ['merged'] };
    await expect(
      see({ sync, health: { status: 'Progressing' } }),
    ).resolves.toEqual(['synced']);
    await expect(
      see(
        { sync, health: { status: 'Healthy', since: '2026-11-21T10:06:00Z' } },
        '2026-11-21T10:07:00.000Z',
      ),
    ).resolves.toEqual(['synced', 'healthy']);
    expect((await changes.get('change-1')).history.at(-1)?.at).toBe(
      '2026-11-21T10:06:00Z',
    );
  });

  it('a later revision has it too, when git says so', async () => {
    const { see, asked } = await prepare(true);
    await expect(
      see({ sync: { status: 'Synced', revisions: ['later'] } }),
    ).resolves.toEqual(['synced', 'healthy']);
    expect(asked).toEqual(['later..merged']);
  });

  it('git is asked for the commit within a revision of Flux', async () => {
    const { see, asked } = await prepare(true);
    const commit = '3f786850e387550fdab836ed7e6dc881de23001b';
    await see({
      sync: { status: 'Synced', revisions: [`main@sha1:${commit}`] },
    });
    expect(asked).toEqual([`${commit}..merged`]);
  });

  it('an earlier revision has not', async () => {
    const { see } = await prepare(false);
    await expect(
      see({ sync: { status: 'Synced', revisions: ['earlier'] } }),
    ).resolves.toEqual([]);
  });

  it('nothing has arrived while it is not Synced', async () => {
    const { see, asked } = await prepare(true);
    await expect(
      see({ sync: { status: 'OutOfSync', revisions: ['merged'] } }),
    ).resolves.toEqual([]);
    expect(asked).toEqual([]);
  });

  it('times before the merge are not its own', async () => {
    const { see, changes } = await prepare(true);
    await see({
      sync: { status: 'Synced', revisions: ['merged'] },
      health: { status: 'Healthy', since: '2026-11-01T00:00:00Z' },
    });
    const { history } = await changes.get('change-1');
    for (const { at } of history.slice(2)) {
      expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(MERGED));
    }
  });
});
