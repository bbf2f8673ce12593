import type { ReadingEvent } from '@slipway/plugin-gitops-common/api';
import {
  createFakeController,
  createFakeRepository,
} from '@slipway/plugin-gitops-node/testing';
import {
  brokenApplication,
  checkoutComponent,
} from './__testUtils__/checkoutApplication';
import { linesOf } from './__testUtils__/createApiClient';
import {
  EXAMPLE_STANDARDS,
  startGitOps,
  type StartedGitOps,
} from './__testUtils__/startGitOps';
import {
  attacks,
  startHostileModel,
  type HostileModel,
} from './__testUtils__/startHostileModel';

const DANA = 'user:default/dana';
const STATUS = '/entities/component/default/checkout/status';
const DESCRIPTION =
  'Node.js API called checkout of team payments with a Redis cache and internal ingress, image registry.acme.dev/payments/checkout:1.8.0';
const DEPLOYMENT = 'environments/dev/workloads/payments/cart/deployment.yaml';

/** Patience with the model in these tests, and what everything may take beyond. */
const PATIENCE_MS = 400;
const GENEROUS_MS = PATIENCE_MS + 4_000;

jest.setTimeout(120_000);

describe('beside a model whose server', () => {
  let server: HostileModel;
  let gitops: StartedGitOps;

  beforeAll(async () => {
    server = await startHostileModel();
  });
  afterAll(() => server.close());
  afterEach(() => gitops.stop());

  async function within<T>(work: Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work;
    expect(performance.now() - start).toBeLessThan(GENEROUS_MS);
    return result;
  }

  async function openByHand(): Promise<number> {
    const { transport, forge } = gitops.repository;
    await transport.commit({
      branch: 'topic',
      expect: 'absent',
      parent: (await transport.readBranch('main'))!,
      edits: [
        {
          action: 'write',
          path: DEPLOYMENT,
          content: deployment(0),
        },
      ],
      message: 'Less\n',
      author: { name: 'Piet', email: 'piet@acme.dev' },
      when: '2026-01-01T00:00:00Z',
    });
    const outcome = await forge.openPullRequest({
      head: 'topic',
      base: 'main',
      title: 'Less',
      body: '',
      askedBy: 'piet',
    });
    return 'pullRequest' in outcome ? outcome.pullRequest.number : 0;
  }

  it.each(Object.keys(attacks))(
    '%s, pages, readings, drafts and reviews are complete in the same time, and say so',
    async name => {
      server.become(attacks[name]);
      const controller = createFakeController({ instance: 'main' });
      controller.set(brokenApplication('dev'));
      gitops = await startGitOps({
        controllers: [controller],
        entities: [checkoutComponent()],
        repository: createFakeRepository({
          files: [
            { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
            { path: DEPLOYMENT, content: deployment(2) },
          ],
          now: () => new Date().toISOString(),
        }),
        config: {
          gitops: {
            model: {
              provider: 'openai',
              name: 'tiny',
              baseUrl: server.url,
              requestTimeout: `${PATIENCE_MS}ms`,
            },
          },
        },
      });
      const dana = gitops.as(DANA);
      await gitops.refresh('main');
      const before = await dana.get(STATUS);
      server.paths.length = 0;

      const wording = gitops.run('word-summaries');
      const during = await within(dana.get(STATUS));
      expect(during.body.applications[0].summary).toEqual(
        before.body.applications[0].summary,
      );
      await within(wording);
      expect(server.paths.length).toBeGreaterThan(0);
      const { body: after } = await dana.get(STATUS);
      expect(after.applications[0]).toMatchObject({
        summary: before.body.applications[0].summary,
        writer: { by: 'rules' },
      });

      const [event] = linesOf(
        await within(
          dana.post('/readings', { task: 'draft', text: DESCRIPTION }),
        ),
      ) as ReadingEvent[];
      expect(event).toMatchObject({ type: 'none' });
      expect('message' in event && event.message).toMatch(/^[A-Z].*\.$/);

      const drafted = await within(
        gitops.invoke(DANA, 'draft', { description: DESCRIPTION }),
      );
      expect(drafted.body.output).toMatchObject({
        complete: true,
        readBy: 'rules',
      });

      const number = await openByHand();
      await gitops.publish({ kind: 'pull-request', number });
      await within(gitops.run('review-pull-requests'));
      const [comment] = gitops.repository.people.commentsOf(number);
      expect(comment.body).toContain('runs nothing instead of 2');
      expect(comment.body).not.toContain('openai:tiny');
      expect(gitops.told.logs.join('\n')).toMatch(
        /Wording the (summary|review) of .* failed/,
      );
    },
  );
});

function deployment(replicas: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: payments-dev
spec:
  replicas: ${replicas}
`;
}
