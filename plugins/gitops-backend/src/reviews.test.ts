import {
  createFakeRepository,
  type FakeRepository,
} from '@slipway/plugin-gitops-node/testing';
import type { JsonObject } from '@backstage/types';
import { createScriptedModel, type Script } from '@slipway/scripted-model';
import { checkoutSpec, openSource } from './__testUtils__/checkoutSpec';
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
const DEPLOYMENT = 'environments/dev/workloads/payments/cart/deployment.yaml';

const deployment = (replicas: number) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: payments-dev
spec:
  replicas: ${replicas}
`;

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  `reviews of pull requests on %s${skipped}`,
  databaseId => {
    let repository: FakeRepository;
    let replicas: StartedGitOps[];

    /** Starts replicas on one database and one repository. */
    async function start(
      options: { review?: string; count?: number; model?: JsonObject } = {},
    ) {
      const { review, count = 1, model } = options;
      const knex = await openTestDatabase(databaseId);
      replicas = [];
      for (let index = 0; index < count; index++) {
        replicas.push(
          await startGitOps({
            repository,
            knex,
            config: {
              gitops: {
                ...(review ? { pullRequests: { review } } : {}),
                ...(model ? { model } : {}),
              },
            },
          }),
        );
      }
    }

    beforeEach(() => {
      replicas = [];
      repository = createFakeRepository({
        files: [
          { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
          { path: DEPLOYMENT, content: deployment(2) },
        ],
        now: () => new Date().toISOString(),
      });
    });

    afterEach(async () => {
      jest.useRealTimers();
      await Promise.all(replicas.map(replica => replica.stop()));
    });

    /** A commit by hand. */
    async function push(branch: string, content: string, path = DEPLOYMENT) {
      const { transport } = repository;
      const tip = await transport.readBranch(branch);
      const outcome = await transport.commit({
        branch,
        expect: tip ?? 'absent',
        parent: tip ?? (await transport.readBranch('main')) ?? '',
        edits: [{ action: 'write', path, content }],
        message: 'By hand\n',
        author: { name: 'Piet', email: 'piet@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      expect(outcome.status).toBe('written');
    }

    async function openByHand(branch = 'topic', base = 'main') {
      const outcome = await repository.forge.openPullRequest({
        head: branch,
        base,
        title: 'Less',
        body: '',
        askedBy: 'piet',
      });
      return 'pullRequest' in outcome ? outcome.pullRequest.number : 0;
    }

    const tell = (number: number) =>
      replicas[0].publish({ kind: 'pull-request', number });
    const run = () =>
      Promise.all(replicas.map(replica => replica.run('review-pull-requests')));
    const commentsOf = (number: number) =>
      repository.people.commentsOf(number).map(({ body }) => body);
    const puts = () =>
      repository.calls.filter(({ name }) => name === 'forge.putComment');

    it('writes one comment on a pull request that somebody opened by hand', async () => {
      await start();
      await push('topic', deployment(0));
      const number = await openByHand();
      await tell(number);
      expect(puts()).toEqual([]);
      await run();
      const [comment, ...others] = commentsOf(number);
      expect(others).toEqual([]);
      expect(comment).toMatch(/^<!-- slipway:review -->\n/);
      expect(comment).toContain(
        'Fewer replicas: The Deployment "cart" runs nothing instead of 2.',
      );
    });

    it('writes nothing for the same head, and the same comment for a new one', async () => {
      await start();
      await push('topic', deployment(0));
      const number = await openByHand();
      await tell(number);
      await run();
      await tell(number);
      await tell(number);
      await run();
      expect(puts()).toHaveLength(1);
      await push('topic', deployment(1));
      await tell(number);
      await run();
      expect(commentsOf(number)).toEqual([
        expect.stringContaining('runs 1 at least instead of 2'),
      ]);
    });

    it('reviews those that Slipway opened, without an event', async () => {
      await start();
      await openSource(
        replicas[0].as(DANA),
        { spec: checkoutSpec },
        { environment: 'dev', requestKey: 'request-to-review' },
      );
      await run();
      expect(commentsOf(1)).toEqual([
        expect.stringContaining('payments/checkout comes to dev'),
      ]);
      await run();
      expect(puts()).toHaveLength(1);
    });

    it('leaves to people what is not to be reviewed', async () => {
      await start({ review: 'by-hand' });
      await openSource(
        replicas[0].as(DANA),
        { spec: checkoutSpec },
        { environment: 'dev', requestKey: 'request-of-dana' },
      );
      await tell(1);
      await push('topic', deployment(0));
      const number = await openByHand();
      await tell(number);
      await run();
      expect(commentsOf(1)).toEqual([]);
      expect(commentsOf(number)).toHaveLength(1);
    });

    it('does nothing at all where reviews are off', async () => {
      await start({ review: 'off' });
      await push('topic', deployment(0));
      const number = await openByHand();
      await tell(number);
      await expect(run()).rejects.toThrow();
      expect(puts()).toEqual([]);
    });

    it('names the key of a setting that is none', async () => {
      await expect(start({ review: 'always' })).rejects.toThrow(
        /gitops\.pullRequests\.review is "always"/,
      );
    });

    it('leaves ended pull requests, other base branches and unknown numbers alone', async () => {
      await start();
      await push('topic', deployment(0));
      await push('other', deployment(3), 'docs/x.yaml');
      const ended = await openByHand();
      await repository.people.close(ended);
      const elsewhere = await openByHand('topic', 'other');
      for (const number of [ended, elsewhere, 99]) {
        await tell(number);
      }
      await run();
      expect(puts()).toEqual([]);
    });

    it('is written by one of two replicas', async () => {
      await start({ count: 2 });
      await push('topic', deployment(0));
      const number = await openByHand();
      await tell(number);
      await run();
      expect(puts()).toHaveLength(1);
    });

    it('is tried again after the forge failed, later each time, and not for ever', async () => {
      await start();
      await push('topic', deployment(0));
      const number = await openByHand();
      let failures = 0;
      repository.intercept('forge.putComment', {
        before: () => {
          failures += 1;
          throw new Error('The forge is away.');
        },
      });
      await tell(number);
      const startOf = Date.now();
      const at = async (minutes: number) => {
        jest.useFakeTimers({
          doNotFake: ['setImmediate', 'nextTick', 'setTimeout'],
          now: startOf + minutes * 60_000,
        });
        await run();
        jest.useRealTimers();
        return failures;
      };
      await expect(at(0.1)).resolves.toBe(1);
      await expect(at(0.5)).resolves.toBe(1);
      await expect(at(2)).resolves.toBe(2);
      await expect(at(3)).resolves.toBe(2);
      for (const minutes of [5, 15, 40, 90, 200, 900]) {
        await at(minutes);
      }
      expect(failures).toBe(6);
      repository.intercept('forge.putComment', {});
      await tell(number);
      await run();
      expect(commentsOf(number)).toHaveLength(1);
    });

    it('leaves out what the base branch has by now', async () => {
      await start();
      await push('topic', deployment(0));
      await push('topic', 'a: 1\n', 'docs/a.yaml');
      const number = await openByHand();
      await push('main', 'a: 1\n', 'docs/a.yaml');
      await push('main', 'b: 1\n', 'docs/b.yaml');
      await tell(number);
      await run();
      const [comment] = commentsOf(number);
      expect(comment).toContain('runs nothing');
      expect(comment).not.toMatch(/docs\/[ab]\.yaml/);
    });

    it('survives hostile names and broken files', async () => {
      await start();
      await push(
        'topic',
        `kind: "@everyone"\nmetadata: { name: "</table><script>|\`@admin" }\n---\n[`,
      );
      const number = await openByHand();
      await tell(number);
      await run();
      const [comment] = commentsOf(number);
      expect(comment).toContain('### Not judged');
      expect(comment).not.toMatch(/@(everyone|admin)|<script/);
    });

    describe('with a language model', () => {
      /** Reviews a pull request with a model that answers so. */
      async function reviewedBy(script: Script, mode = 'on') {
        const server = await createScriptedModel({ script });
        try {
          await start({
            model: {
              provider: 'openai',
              name: 'tiny',
              baseUrl: server.url,
              mode,
            },
          });
          await push('topic', deployment(0));
          const number = await openByHand();
          await tell(number);
          await run();
          await tell(number);
          await run();
          const [comment] = commentsOf(number);
          return { comment, requests: server.requests.length };
        } finally {
          await server.close();
        }
      }

      /** A model that says this of the first risk. */
      const says =
        (text?: string): Script =>
        ({ messages }) => {
          const { facts } = JSON.parse(messages[0].text).data as {
            facts: { id: string; text: string }[];
          };
          const risk = facts.find(({ id }) => id === 'r1');
          return {
            text: JSON.stringify({
              sentences: [{ text: text ?? risk?.text, facts: ['r1'] }],
              nextSteps: [],
            }),
          };
        };

      it('says what and why in the body of what Slipway opened, and the body keeps it', async () => {
        const server = await createScriptedModel({
          script: ({ messages }) => {
            const { facts } = JSON.parse(messages[0].text).data as {
              facts: { id: string; text: string }[];
            };
            const what = facts.find(({ id }) => id === 'c1');
            const why = facts.find(({ id }) => id === 'a1');
            return {
              text: JSON.stringify({
                sentences: [
                  { text: what?.text, facts: ['c1'] },
                  { text: why?.text, facts: ['a1'] },
                  { text: 'It was approved by everybody.', facts: ['a1'] },
                ],
                nextSteps: [],
              }),
            };
          },
        });
        try {
          await start({
            model: { provider: 'openai', name: 'tiny', baseUrl: server.url },
          });
          const dana = replicas[0].as(DANA);
          const description =
            'Node.js API called checkout of team payments with a Redis cache, image registry.acme.dev/payments/checkout:1.8.0';
          await dana.put('/drafts/draft-of-dana', { description, edits: {} });
          const source = { draftId: 'draft-of-dana' };
          await openSource(dana, source, { requestKey: 'request-in-words' });
          await run();
          const bodyOf = async () =>
            (await repository.forge.getPullRequest(1))?.body ?? '';
          const body = await bodyOf();
          expect(body).toContain('### What and why');
          expect(body).toContain('It was asked for in these words');
          expect(body).toContain('Worded by `openai:tiny`');
          expect(body).not.toContain('approved by everybody');
          const { response } = await openSource(dana, source, {
            requestKey: 'request-once-more',
          });
          expect(response.body.status).toBe('adopted');
          expect(await bodyOf()).toBe(body);
        } finally {
          await server.close();
        }
      });

      it('has its sentences in place of the rules’, says whose they are, and asks once', async () => {
        const { comment, requests } = await reviewedBy(says());
        expect(comment).toMatch(
          /-->\nThe Deployment "cart" runs nothing instead of 2\.\n\n### Risks/,
        );
        expect(comment).toContain('worded by `openai:tiny`');
        expect(requests).toBe(1);
      });

      it.each([
        ['lies', says('The Deployment "cart" runs 5 instead of 2.')],
        ['calls for a merge', says('Merge it now.')],
        ['answers with something else', (() => ({ text: '<html>' })) as Script],
      ])('has the sentences of the rules when it %s', async (_, script) => {
        const { comment } = await reviewedBy(script);
        expect(comment).toContain('Mind 1 risk: fewer replicas.');
        expect(comment).not.toContain('openai:tiny');
      });

      it('shows nothing of it in shadow', async () => {
        const { comment, requests } = await reviewedBy(says(), 'shadow');
        expect(requests).toBe(1);
        expect(comment).toContain('Mind 1 risk: fewer replicas.');
      });
    });
  },
);
