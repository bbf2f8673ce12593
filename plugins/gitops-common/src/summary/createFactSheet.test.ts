import { diagnose } from '../diagnosis';
import {
  event,
  NOW,
  withFailedSync,
  withPods,
} from '../diagnosis/__testUtils__/snapshots';
import type { ApplicationSnapshot } from '../status';
import { createFactSheet } from './createFactSheet';
import { summarise } from './summarise';

function sheetOf(snapshot: ApplicationSnapshot) {
  const diagnoses = diagnose({ snapshot, context: { now: NOW } });
  const summary = summarise({ snapshot, diagnoses, drifts: [] });
  return createFactSheet({ snapshot, diagnoses, drifts: [], summary });
}

const image = 'registry.acme.dev/payments/checkout:1.9.0';

function unpullable(backOff: string, count: number): ApplicationSnapshot {
  return withPods({
    status: {
      restartCount: count,
      state: {
        waiting: {
          reason: 'ImagePullBackOff',
          message: `Back-off ${backOff} pulling image "${image}": not found`,
        },
      },
    },
    events: [event('BackOff', `Back-off pulling image "${image}"`, { count })],
  });
}

describe('a sheet of facts', () => {
  it('has the cause first, then how the Application stands, each with evidence', () => {
    const { facts } = sheetOf(unpullable('5m0s', 3));
    expect(facts.slice(0, 3)).toMatchObject([
      {
        id: 'e1',
        role: 'cause',
        source: 'Cause',
        text: `The image "${image}" of the Deployment "checkout" cannot be pulled: the registry registry.acme.dev has no tag "1.9.0" of it.`,
        explains: ['e2'],
      },
      {
        id: 'e2',
        source: 'Application checkout-dev, health status',
        text: 'Degraded',
      },
      {
        id: 'e3',
        source: 'Application checkout-dev, sync status',
        text: 'Synced',
      },
    ]);
    facts.forEach(({ evidence }) => expect(evidence).not.toEqual([]));
  });

  it('names no cause of a state that several causes may have', () => {
    const one = unpullable('5m0s', 3);
    const other = withPods({
      names: ['checkout-7c9d8b5f46-aaaaa'],
      status: {
        state: {
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "checkout-db" not found',
          },
        },
      },
    });
    const { facts } = sheetOf({
      ...one,
      detail: one.detail && {
        ...one.detail,
        nodes: [...one.detail.nodes, ...(other.detail?.nodes ?? [])],
        objects: [...one.detail.objects, ...(other.detail?.objects ?? [])],
      },
    });
    expect(facts.filter(({ role }) => role === 'cause')).toHaveLength(2);
    expect(facts.filter(({ explains }) => explains)).toEqual([]);
  });

  it('gives messages of others to be quoted only', () => {
    const message = sheetOf(unpullable('5m0s', 3)).facts.find(
      ({ role }) => role === 'message',
    );
    expect(message?.text).toBe(
      `Back-off … pulling image "${image}": not found`,
    );
    expect(message?.quoted).toEqual([message?.text]);
  });

  it('marks what a cause repeats of a message', () => {
    const { facts } = sheetOf(
      withFailedSync(
        'admission webhook "x.acme.dev" denied the request: replicas must be at most 5',
      ),
    );
    expect(facts[0].text).toContain('replicas must be at most 5');
    expect(facts[0].quoted).toEqual(['replicas must be at most 5']);
  });

  it('stays the same while only times and counts change', () => {
    expect(sheetOf(unpullable('10s', 1)).digest).toBe(
      sheetOf(unpullable('5m0s', 42)).digest,
    );
  });

  it('is another one when the Application is', () => {
    const one = unpullable('10s', 1);
    expect(sheetOf(one).digest).not.toBe(
      sheetOf({ ...one, health: { status: 'Progressing' } }).digest,
    );
  });

  it('holds no credential that a message has', () => {
    const sheet = sheetOf(
      withFailedSync(
        'cannot open https://deploy:hunter2secret@git.acme.dev/x.git: password=s3cr3t-value-1234',
      ),
    );
    expect(JSON.stringify(sheet.facts.map(({ text }) => text))).not.toMatch(
      /hunter2secret|s3cr3t-value/,
    );
  });

  it('is bounded, whatever the snapshot holds', () => {
    const many = withFailedSync('the frobnicator said no '.repeat(100));
    const sheet = sheetOf({
      ...many,
      resources: Array.from({ length: 500 }, (_, index) => ({
        resource: {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: `checkout-${index}`,
        },
        health: { status: 'Degraded' },
      })),
    });
    expect(sheet.facts.length).toBeLessThanOrEqual(40);
    expect(
      JSON.stringify(
        sheet.facts.map(({ id, source, text }) => ({ id, source, text })),
      ).length,
    ).toBeLessThanOrEqual(6_000);
  });

  it('numbers the next steps', () => {
    const { nextSteps } = sheetOf(unpullable('10s', 1));
    expect(nextSteps[0].id).toBe('s1');
    expect(nextSteps[0].step.text).toBe(nextSteps[0].text);
  });
});
