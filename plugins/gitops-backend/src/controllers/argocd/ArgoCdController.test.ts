import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type {
  ApplicationRef,
  JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { applicationOf, REVISION } from './__testUtils__/exampleApplications';
import { startArgoCd, type StartedArgoCd } from './__testUtils__/startArgoCd';

const checkout: ApplicationRef = {
  instance: 'main',
  kind: 'Application',
  namespace: 'argocd',
  name: 'checkout-dev',
};

const person = {
  credentials: { username: 'portal', password: 'pa55word-of-portal' },
};

const within = (milliseconds = 4_000) => AbortSignal.timeout(milliseconds);

describe('ArgoCdController', () => {
  let started: StartedArgoCd;

  beforeEach(async () => {
    started = await startArgoCd();
  });

  afterEach(async () => {
    await started.close();
  });

  const list = async (controller = started.controller) =>
    controller.listApplications({ signal: within() });

  const read = async (
    ref = checkout,
    options: { project?: string; detail?: boolean } = {},
  ) =>
    started.controller.readApplication(ref, {
      project: 'payments',
      detail: false,
      signal: within(),
      ...options,
    });

  const respondWith = (answer: (response: ServerResponse) => void) => {
    started.fake.intercept = (_, response) => {
      answer(response);
      return true;
    };
  };

  const json = { 'content-type': 'application/json' };

  describe('lists', () => {
    it('with one request, for what a list can give', async () => {
      await list();
      expect(started.fake.requests).toHaveLength(1);
      const { searchParams } = new URL(
        started.fake.requests[0].url,
        'http://fake.invalid',
      );
      const fields = searchParams.get('fields')?.split(',') ?? [];
      expect(fields).toContain('items.metadata.name');
      expect(fields.filter(field => !field.startsWith('items.'))).toEqual([]);
      expect([...searchParams.keys()]).toEqual(['fields']);
    });

    it('only the projects and namespaces of the configuration', async () => {
      started.fake.applications.push(
        { application: applicationOf('a', { project: 'search' }) },
        { application: applicationOf('b', { namespace: 'team-b' }) },
        { application: applicationOf('c', { namespace: 'team-c' }) },
      );
      const namesOf = async (
        settings: Parameters<StartedArgoCd['connect']>[0],
      ) => {
        const answer = await list(started.connect(settings));
        return (
          answer.ok && answer.value.map(({ snapshot }) => snapshot.ref.name)
        );
      };
      await expect(namesOf({ projects: ['search'] })).resolves.toEqual(['a']);
      await expect(namesOf({ appNamespaces: ['team-b'] })).resolves.toEqual([
        'b',
      ]);
      await expect(
        namesOf({ appNamespaces: ['team-b', 'team-c'] }),
      ).resolves.toEqual(['b', 'c']);
    });

    it.each([
      ['null', { metadata: {}, items: null }],
      ['left out', { metadata: {} }],
    ])('nothing where the items are %s', async (_, body) => {
      respondWith(response =>
        response.writeHead(200, json).end(JSON.stringify(body)),
      );
      await expect(list()).resolves.toEqual({ ok: true, value: [] });
    });

    it.each(['[]', '"text"', '{"items":{}}', '{"error":"x"}', 'null', '7'])(
      'nothing, and says so, where the answer is %s',
      async body => {
        respondWith(response => response.writeHead(200, json).end(body));
        await expect(list()).resolves.toMatchObject({
          ok: false,
          problem: { reason: 'invalid-answer' },
        });
      },
    );

    it('what it can, among words and fields that it does not know', async () => {
      respondWith(response =>
        response.writeHead(200, json).end(
          JSON.stringify({
            metadata: {},
            items: [
              null,
              'text',
              { metadata: {} },
              {
                metadata: { name: 'odd', namespace: 'argocd', extra: [1] },
                spec: 'none',
                status: {
                  health: { status: 'Sleeping' },
                  sync: { status: 7 },
                  novelty: {},
                },
              },
            ],
          }),
        ),
      );
      await expect(list()).resolves.toMatchObject({
        ok: true,
        value: [
          {
            snapshot: {
              ref: { name: 'odd' },
              health: { status: 'Sleeping' },
              sync: { status: 'Unknown' },
            },
          },
        ],
      });
    });
  });

  describe('what is missing', () => {
    it.each([
      ['there is none of the name, and no project is known', undefined],
      ['there is none of the name in the project', 'payments'],
    ])('is nothing when %s', async (_, project) => {
      await expect(
        read({ ...checkout, name: 'not-there' }, { project }),
      ).resolves.toEqual({ ok: true, value: undefined });
    });

    it('is nothing when it is in another project', async () => {
      await expect(read(checkout, { project: 'search' })).resolves.toEqual({
        ok: true,
        value: undefined,
      });
    });

    it('is nothing when the configuration leaves its project out', async () => {
      const controller = started.connect({ projects: ['search'] });
      await expect(
        controller.readApplication(checkout, {
          detail: true,
          signal: within(),
        }),
      ).resolves.toEqual({ ok: true, value: undefined });
      expect(started.fake.requests).toHaveLength(1);
    });

    it('is no reason to believe a 404 of somebody else', async () => {
      respondWith(response =>
        response
          .writeHead(404, { 'content-type': 'text/plain' })
          .end('no page'),
      );
      await expect(read()).resolves.toMatchObject({
        ok: false,
        problem: { reason: 'invalid-answer' },
      });
    });

    it('is not what another Application says', async () => {
      respondWith(response =>
        response
          .writeHead(200, json)
          .end(JSON.stringify(applicationOf('search-dev'))),
      );
      await expect(read()).resolves.toMatchObject({
        ok: false,
        problem: { reason: 'invalid-answer' },
      });
    });
  });

  describe('details', () => {
    const failing = (part: string) => {
      started.fake.intercept = ({ url }, response) => {
        if (
          !new URL(url ?? '', 'http://fake.invalid').pathname.endsWith(part)
        ) {
          return false;
        }
        response.writeHead(500, json).end(
          JSON.stringify({
            error: 'x',
            code: 13,
            message: 'error getting cached app managed resources',
          }),
        );
        return true;
      };
    };

    it.each(['resource-tree', 'managed-resources', 'events', 'resource'])(
      'have a gap where %s cannot be read, and the rest',
      async part => {
        failing(`/${part}`);
        const answer = await read(checkout, { detail: true });
        const detail = answer.ok ? answer.value?.detail : undefined;
        expect(detail?.gaps).not.toEqual([]);
        expect(new Set(detail?.gaps.map(gap => gap.part))).toEqual(
          new Set([part]),
        );
        expect(
          [detail?.nodes, detail?.managed].filter(items => items?.length),
        ).not.toEqual([]);
      },
    );

    it('are read with six requests for one Pod that is not well', async () => {
      await read(checkout, { detail: true });
      expect(
        started.fake.requests.map(({ url }) => url.split('?')[0]).sort(),
      ).toEqual(
        [
          '',
          '/events',
          '/events',
          '/managed-resources',
          '/resource',
          '/resource-tree',
        ].map(part => `/api/v1/applications/checkout-dev${part}`),
      );
    });
  });

  describe('answers that are no answers', () => {
    it.each([
      [
        'end before their length',
        (response: ServerResponse) => {
          response.writeHead(200, { ...json, 'content-length': '1000' });
          response.write('{"items":[');
          setTimeout(() => response.destroy(), 20);
        },
      ],
      [
        'end in the middle of a chunk',
        (response: ServerResponse) => {
          response.writeHead(200, json);
          response.write('{"items":[');
          setTimeout(() => response.destroy(), 20);
        },
      ],
      [
        'are half a document',
        (response: ServerResponse) =>
          response.writeHead(200, json).end('{"items":['),
      ],
      [
        'are half a compressed document',
        (response: ServerResponse) =>
          response
            .writeHead(200, { ...json, 'content-encoding': 'gzip' })
            .end(gzipSync('{"items":[]}').subarray(0, 20)),
      ],
    ])('are told apart when they %s', async (_, answer) => {
      respondWith(answer);
      await expect(list()).resolves.toMatchObject({
        ok: false,
        problem: { reason: 'invalid-answer' },
      });
    });

    it('are bounded in time when they drip', async () => {
      const timers: NodeJS.Timeout[] = [];
      respondWith(response => {
        response.writeHead(200, json);
        timers.push(setInterval(() => response.write(' '), 20));
      });
      await expect(list()).resolves.toMatchObject({
        ok: false,
        problem: { reason: 'timeout' },
      });
      timers.forEach(clearInterval);
    });

    it('are bounded in size when they are compressed', async () => {
      const bomb = gzipSync(Buffer.alloc(25_000_000, ' '));
      respondWith(response =>
        response
          .writeHead(200, { ...json, 'content-encoding': 'gzip' })
          .end(bomb),
      );
      await expect(list()).resolves.toMatchObject({
        ok: false,
        problem: {
          reason: 'too-large',
          message: expect.stringContaining('20 MB'),
        },
      });
    });

    it.each([
      ['429', '7', 'rate-limited', 7],
      ['503', 'Fri, 20 Nov 2026 10:11:00 GMT', 'unavailable', 60],
      ['503', 'soon', 'unavailable', undefined],
      ['504', '3', 'unavailable', 3],
    ])(
      'say when to come back: %s with %s',
      async (status, retryAfter, reason, seconds) => {
        respondWith(response =>
          response
            .writeHead(Number(status), { ...json, 'retry-after': retryAfter })
            .end('{}'),
        );
        const answer = await list();
        expect(answer).toMatchObject({ ok: false, problem: { reason } });
        expect(!answer.ok && answer.problem.retryAfterSeconds).toBe(seconds);
      },
    );

    it('quote what Argo CD says, in one sentence', async () => {
      respondWith(response =>
        response
          .writeHead(403, json)
          .end(
            '{"error":"permission denied: applications, get","code":7,"message":"permission denied: applications, get"}',
          ),
      );
      await expect(list()).resolves.toEqual({
        ok: false,
        problem: {
          reason: 'forbidden',
          message:
            'Listing the Applications of the Argo CD instance "main" failed: it answered 403 (permission denied: applications, get).',
          remedy:
            "Let the account read Applications in Argo CD's RBAC policy: applications, get.",
        },
      });
    });

    it('say that nothing is there', async () => {
      const controller = started.connect({ url: 'http://127.0.0.1:1' });
      await expect(list(controller)).resolves.toMatchObject({
        ok: false,
        problem: {
          reason: 'unavailable',
          message: expect.stringContaining('ECONNREFUSED'),
        },
      });
    });
  });

  describe('redirects', () => {
    it('are not followed, so that the token goes nowhere', async () => {
      let visits = 0;
      const elsewhere = createServer((_, response) => {
        visits += 1;
        response.end('{}');
      });
      await new Promise<void>(resolve => {
        elsewhere.listen(0, '127.0.0.1', resolve);
      });
      const { port } = elsewhere.address() as AddressInfo;
      respondWith(response =>
        response
          .writeHead(302, { location: `http://127.0.0.1:${port}/login?a=b` })
          .end(),
      );
      const answer = await list();
      elsewhere.close();
      expect(visits).toBe(0);
      expect(answer).toMatchObject({
        ok: false,
        problem: {
          reason: 'invalid-answer',
          message: expect.stringContaining(
            `redirects to http://127.0.0.1:${port}, which is not followed`,
          ),
        },
      });
    });
  });

  describe('sessions', () => {
    it('are opened once for many calls at a time, and kept', async () => {
      const controller = started.connect(person);
      await Promise.all(Array.from({ length: 20 }, () => list(controller)));
      await list(controller);
      expect(started.fake.logins).toBe(1);
    });

    it('are opened again once they have ended, once for all', async () => {
      const controller = started.connect(person);
      await list(controller);
      started.fake.tokens.clear();
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => list(controller)),
      );
      expect(answers.every(({ ok }) => ok)).toBe(true);
      expect(started.fake.logins).toBe(2);
    });

    it('are not tried again and again with a wrong password', async () => {
      const controller = started.connect({
        credentials: { username: 'portal', password: 'wr0ng-password' },
      });
      for (let count = 0; count < 5; count += 1) {
        const answer = await list(controller);
        expect(answer).toMatchObject({
          ok: false,
          problem: { reason: 'unauthorized' },
        });
        expect(JSON.stringify(answer)).not.toContain('wr0ng-password');
      }
      expect(started.fake.logins).toBe(1);
      started.clock.now += 61_000;
      await list(controller);
      expect(started.fake.logins).toBe(2);
    });

    it('outlive a caller who gives up', async () => {
      const controller = started.connect(person);
      const waiting: (() => void)[] = [];
      started.fake.intercept = (request, response) => {
        if (!request.url?.endsWith('/session')) {
          return false;
        }
        waiting.push(() =>
          response.writeHead(200, json).end('{"token":"t0ken-of-a-role"}'),
        );
        return true;
      };
      const impatient = controller.listApplications({ signal: within(50) });
      const patient = controller.listApplications({ signal: within() });
      await expect(impatient).resolves.toMatchObject({
        ok: false,
        problem: { reason: 'timeout' },
      });
      waiting.forEach(answer => answer());
      await expect(patient).resolves.toMatchObject({ ok: true });
      expect(waiting).toHaveLength(1);
    });

    it('are no use when the answer has no token', async () => {
      const controller = started.connect(person);
      respondWith(response =>
        response.writeHead(200, json).end('{"token":"two\\nlines"}'),
      );
      await expect(list(controller)).resolves.toMatchObject({
        ok: false,
        problem: { reason: 'invalid-answer' },
      });
    });
  });

  describe('revisions', () => {
    it('have an author, a date in UTC and the first line of the message', async () => {
      await expect(
        started.controller.readRevisionMetadata({
          ref: checkout,
          project: 'payments',
          revision: REVISION,
          source: 0,
          signal: within(),
        }),
      ).resolves.toEqual({
        ok: true,
        value: {
          author: 'Dana <dana@acme.dev>',
          date: '2026-11-20T09:58:00.000Z',
          message: 'Release checkout 1.4.2',
          tags: ['v1.4.2'],
        },
      });
    });
  });

  it.each([
    ['https://argocd.acme.dev/', undefined],
    ['http://internal:8080/x/', 'https://argocd.acme.dev'],
  ])('links to where people see it: %s, %s', (url, frontendUrl) => {
    expect(started.connect({ url, frontendUrl }).linkTo(checkout)).toBe(
      'https://argocd.acme.dev/applications/argocd/checkout-dev',
    );
  });

  it('links nowhere where it is simulated, unless told so', () => {
    const frontendUrl = 'https://argocd.acme.dev';
    const simulated = true;
    expect(started.connect({ simulated }).linkTo(checkout)).toBeUndefined();
    expect(started.connect({ simulated, frontendUrl }).linkTo(checkout)).toBe(
      'https://argocd.acme.dev/applications/argocd/checkout-dev',
    );
  });

  it('keeps the messages of Kubernetes objects free of tokens', async () => {
    const status = started.fake.find('checkout-dev').application
      .status as JsonObject;
    status.conditions = [
      {
        type: 'ComparisonError',
        message: 'failed to clone https://bot:s3cret-word@git.acme.dev/x.git',
      },
    ];
    const answer = await read();
    expect(JSON.stringify(answer)).not.toContain('s3cret-word');
    expect(JSON.stringify(answer)).toContain('++++++++@git.acme.dev');
  });
});
