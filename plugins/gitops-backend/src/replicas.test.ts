import { createFakeRepository } from '@slipway/plugin-gitops-node/testing';
import { checkoutSpec } from './__testUtils__/checkoutSpec';
import {
  EXAMPLE_STANDARDS,
  startGitOps,
  type StartedGitOps,
} from './__testUtils__/startGitOps';
import {
  databases,
  openTestDatabase,
  skipped,
} from './__testUtils__/testDatabases';

const DANA = 'user:default/dana';
const BRANCH = 'slipway/payments/checkout/dev';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  `replicas on one %s${skipped}`,
  databaseId => {
    let replicas: StartedGitOps[];

    beforeEach(async () => {
      const knex = await openTestDatabase(databaseId);
      const repository = createFakeRepository({
        files: [
          { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
        ],
        now: () => new Date().toISOString(),
      });
      replicas = [
        await startGitOps({ repository, knex }),
        await startGitOps({ repository, knex }),
      ];
    });

    afterEach(async () => {
      await Promise.all(replicas.map(replica => replica.stop()));
    });

    /** What each replica is asked to open, at the same moment. */
    async function race(specs: readonly object[]) {
      const [first] = replicas;
      const requests = await Promise.all(
        specs.map(async (spec, index) => {
          const source = { spec };
          const { body } = await first
            .as(DANA)
            .post('/previews', { source, environment: 'dev' });
          return {
            source,
            environment: 'dev',
            planDigest: body.plan.digest,
            baseDigest: body.baseDigest,
            requestKey: `request-${index}`,
          };
        }),
      );
      return Promise.all(
        requests.map((request, index) =>
          replicas[index % replicas.length].as(DANA).post('/changes', request),
        ),
      );
    }

    const found = async () => {
      const { forge, transport } = replicas[0].repository;
      const head = await transport.readBranch(BRANCH);
      const base = await transport.readBranch('main');
      return {
        pullRequests: await forge.findPullRequests({
          head: BRANCH,
          base: 'main',
        }),
        commits: await transport.listCommits({ base: base!, head: head! }),
      };
    };

    it('that race to open the same end with one commit and one pull request', async () => {
      const answers = await race([checkoutSpec, checkoutSpec]);
      expect(answers.map(({ status }) => status < 300)).toEqual([true, true]);
      expect(new Set(answers.map(({ body }) => body.change.id)).size).toBe(1);
      const { pullRequests, commits } = await found();
      expect(pullRequests).toHaveLength(1);
      expect(commits).toHaveLength(1);
    });

    it('that race to open different plans end with one pull request, which holds one of them whole', async () => {
      const answers = await race([
        checkoutSpec,
        { ...checkoutSpec, scale: { min: 3 } },
      ]);
      expect(answers.some(({ status }) => status < 300)).toBe(true);
      const { pullRequests, commits } = await found();
      expect(pullRequests).toHaveLength(1);
      const { transport } = replicas[0].repository;
      const [spec] = await transport.readFiles({
        revision: commits[0].revision,
        paths: ['workloads/payments/checkout/dev.yaml'],
      });
      const [deployment] = await transport.readFiles({
        revision: commits[0].revision,
        paths: ['environments/dev/workloads/payments/checkout/deployment.yaml'],
      });
      expect(deployment.content.includes('replicas: 3')).toBe(
        spec.content.includes('min: 3'),
      );
    });

    it('tell a person once', async () => {
      await race([checkoutSpec]);
      await replicas[0].repository.people.merge(1);
      await Promise.all(replicas.map(replica => replica.follow()));
      expect(replicas.flatMap(({ notified }) => notified)).toEqual([
        { to: DANA, title: 'Onboard checkout to dev: merged' },
      ]);
    });
  },
);
