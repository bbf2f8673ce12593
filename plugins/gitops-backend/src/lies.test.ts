import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import {
  createScriptedModel,
  type Script,
  type ScriptedModel,
} from '@slipway/scripted-model';
import type { Knex } from 'knex';
import { checkoutComponent } from './__testUtils__/checkoutApplication';
import { startGitOps, type StartedGitOps } from './__testUtils__/startGitOps';
import { databases, openTestDatabase } from './__testUtils__/testDatabases';
import {
  startArgoCd,
  type StartedArgoCd,
} from './controllers/argocd/__testUtils__/startArgoCd';

const DANA = 'user:default/dana';
const STATUS = '/entities/component/default/checkout/status';

jest.setTimeout(60_000);

interface Fact {
  id: string;
  text: string;
  quoted?: unknown;
}

/** Sentences that are facts, word by word, changed by a lie. */
const lying =
  (
    lie: (fact: Fact, facts: Fact[]) => { text: string; facts: string[] },
  ): Script =>
  ({ messages }) => {
    const { facts } = JSON.parse(messages[0].text).data as { facts: Fact[] };
    const sentences = facts.filter(
      ({ text, quoted }) => /^[A-Z].*\.$/.test(text) && !quoted,
    );
    return {
      text: JSON.stringify({
        sentences: sentences.slice(0, 4).map(fact => lie(fact, facts)),
        nextSteps: [],
      }),
    };
  };

const honest = lying(({ id, text }) => ({ text, facts: [id] }));

const LIES: Record<string, Script> = {
  'the evidence of something else': lying(({ id, text }, facts) => ({
    text,
    facts: facts
      .filter(fact => fact.id !== id && fact.text !== text)
      .slice(0, 1)
      .map(fact => fact.id),
  })),
  'evidence that is not there': lying(({ text }) => ({
    text,
    facts: ['e999'],
  })),
  'no evidence': lying(({ text }) => ({ text, facts: [] })),
  'another status': lying(({ id, text }) => ({
    text: `${text.slice(0, -1)} and is Healthy.`,
    facts: [id],
  })),
  'another number': lying(({ id, text }) => ({
    text: `${text.slice(0, -1)} 17 times.`,
    facts: [id],
  })),
  'a pod that is not there': lying(({ id }) => ({
    text: 'The Pod "checkout-9999-zzzzz" is not ready.',
    facts: [id],
  })),
  'the opposite': lying(({ id, text }) => ({
    text: text.replace(/ (is|keeps|has) /, ' $1 not '),
    facts: [id],
  })),
};

describe('what a model says of an Application that Argo CD tells of', () => {
  let server: ScriptedModel;
  let argocd: StartedArgoCd;
  let knex: Knex;
  let gitops: StartedGitOps;

  beforeEach(async () => {
    server = await createScriptedModel({ script: honest });
    argocd = await startArgoCd();
    const { metadata } = argocd.fake.find('checkout-dev').application as {
      metadata: { labels: Record<string, string> };
    };
    Object.assign(metadata.labels, {
      'gitops.slipway.dev/team': 'payments',
      'gitops.slipway.dev/workload': 'checkout',
      'gitops.slipway.dev/environment': 'dev',
    });
    knex = await openTestDatabase(databases.eachSupportedId()[0][0]);
  });

  afterEach(async () => {
    await gitops.stop();
    await argocd.close();
    await server.close();
  });

  async function start(mode = 'on'): Promise<void> {
    gitops = await startGitOps({
      knex,
      controllers: [argocd.controller],
      entities: [checkoutComponent()],
      config: {
        gitops: {
          model: {
            provider: 'openai',
            name: 'tiny',
            baseUrl: server.url,
            mode,
          },
        },
      },
    });
  }

  async function viewed(): Promise<ApplicationView> {
    const { body } = await gitops.as(DANA).get(STATUS);
    return body.applications[0];
  }

  it('is shown where it is true', async () => {
    await start();
    await gitops.refresh('main');
    await gitops.run('word-summaries');
    expect((await viewed()).writer.by).toBe('model');
  });

  it.each(Object.keys(LIES))('is not shown with %s', async name => {
    await start();
    await gitops.refresh('main');
    const before = await viewed();
    server.setScript(LIES[name]);
    await gitops.run('word-summaries');
    expect(server.requests.length).toBeGreaterThan(0);
    expect(await viewed()).toMatchObject({
      summary: before.summary,
      diagnoses: before.diagnoses,
      writer: { by: 'rules' },
    });
  });

  it('comes and goes with the mode, and is not asked for again', async () => {
    await start();
    await gitops.refresh('main');
    const rules = await viewed();
    await gitops.run('word-summaries');
    const worded = await viewed();
    const asked = server.requests.length;
    for (const mode of ['off', 'shadow', 'on']) {
      await gitops.stop();
      await start(mode);
      if (mode !== 'off') {
        await gitops.run('word-summaries');
      }
      const { summary } = mode === 'on' ? worded : rules;
      expect([mode, (await viewed()).summary]).toEqual([mode, summary]);
    }
    expect(server.requests).toHaveLength(asked);
  });
});
