import type { ReadingEvent } from '@slipway/plugin-gitops-common/api';
import type { ModelStatement } from '@slipway/plugin-gitops-common/draft';
import { act, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import {
  describeService,
  renderNewServicePage,
} from '../../__testUtils__/renderNewServicePage';

const statement = (
  field: ModelStatement['field'],
  value: string,
  quote: string,
): ModelStatement => ({
  operation: 'set',
  field,
  environment: null,
  value,
  quote,
});

const SENTENCE =
  'Node.js API called checkout, image registry.acme.dev/payments/checkout:1.8.0, it has to remember sessions in Redis';
const NAME = statement('name', 'checkout', 'called checkout');
const OWNER = statement('system', 'shop', 'shop');
const MODEL = 'openai:tiny';

const reading = (statements: ModelStatement[]): ReadingEvent => ({
  type: 'done',
  reading: { model: MODEL, at: '2026-11-21T10:00:00Z', statements },
});

/** Lets the pause in the typing pass. */
async function pause(): Promise<void> {
  await act(() => new Promise(resolve => setTimeout(resolve, 1_400)));
}

describe('a description that a model reads along', () => {
  beforeEach(() => window.localStorage.clear());

  it('is read by rules alone where there is no model', async () => {
    const { api } = renderNewServicePage();
    await describeService(SENTENCE);
    await pause();
    expect(screen.getByText('Read by rules')).toBeVisible();
    expect(api.count('readByModel')).toBe(0);
  });

  it('says who is reading, and fills in what both agree on', async () => {
    const { api } = renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'on', model: MODEL };
      fake.speak = async function* speak() {
        yield { type: 'statements', statements: [NAME] };
        yield reading([NAME]);
      };
    });
    await describeService(SENTENCE);
    expect(
      await screen.findByText('Read by rules; openai:tiny is reading along'),
    ).toBeVisible();
    await pause();
    expect(
      await screen.findByText('Read by rules and openai:tiny'),
    ).toBeVisible();
    expect(
      screen.getByRole('textbox', { name: 'Name' }),
    ).toHaveAccessibleDescription('“called checkout”, both readers');
    expect(
      api.calls.find(({ method }) => method === 'readByModel')?.argument,
    ).toEqual({
      task: 'draft',
      text: SENTENCE,
    });
  });

  it('fills the form while the model still speaks', async () => {
    let goOn = () => {};
    renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'on', model: MODEL };
      fake.speak = async function* speak() {
        yield { type: 'statements', statements: [NAME] };
        await new Promise<void>(resolve => {
          goOn = resolve;
        });
        yield reading([NAME]);
      };
    });
    await describeService(SENTENCE);
    await pause();
    expect(screen.getByText(/is reading along/)).toBeVisible();
    expect(
      screen.getByRole('textbox', { name: 'Name' }),
    ).toHaveAccessibleDescription('“called checkout”, both readers');
    await act(async () => goOn());
    expect(
      await screen.findByText('Read by rules and openai:tiny'),
    ).toBeVisible();
  });

  it('is complete without the model, and says why it gave nothing', async () => {
    renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'on', model: MODEL };
      fake.speak = async function* speak() {
        yield {
          type: 'none',
          reason: 'timeout',
          message: 'The model did not answer in time.',
        };
      };
    });
    await describeService(SENTENCE);
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue(
      'checkout',
    );
    await pause();
    expect(
      screen.getByText(
        'Read by rules alone: The model did not answer in time.',
      ),
    ).toBeVisible();
  });

  it('is complete when the backend fails in the middle', async () => {
    renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'on', model: MODEL };
      fake.speak = async function* speak() {
        yield { type: 'statements', statements: [NAME] };
        throw new Error('The connection broke.');
      };
    });
    await describeService(SENTENCE);
    await pause();
    expect(
      screen.getByText('Read by rules alone: The connection broke.'),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue(
      'checkout',
    );
  });

  it('believes no statement without words for it', async () => {
    renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'on', model: MODEL };
      fake.speak = async function* speak() {
        yield reading([
          OWNER,
          statement('visibility', 'public', 'called checkout'),
          statement('image', 'evil.example/x:1', 'called checkout'),
        ]);
      };
    });
    await describeService(SENTENCE);
    await pause();
    await screen.findByText('Read by rules and openai:tiny');
    expect(
      screen.queryByDisplayValue('evil.example/x'),
    ).not.toBeInTheDocument();
    expect(screen.queryByDisplayValue('public')).not.toBeInTheDocument();
    expect(
      screen.getByRole('region', {
        name: 'Read by openai:tiny and not taken',
      }),
    ).toHaveTextContent('visibility public, from “called checkout”');
  });

  it('is asked once for one text, also after the page was left', async () => {
    const prepare: Parameters<typeof renderNewServicePage>[0] = ({
      api: fake,
    }) => {
      fake.model = { mode: 'on', model: MODEL };
      fake.speak = async function* speak() {
        yield reading([NAME]);
      };
    };
    const first = renderNewServicePage(prepare);
    await describeService(SENTENCE);
    await pause();
    await screen.findByText('Read by rules and openai:tiny');
    first.unmount();
    const second = renderNewServicePage(prepare);
    expect(
      await screen.findByText('Read by rules and openai:tiny'),
    ).toBeVisible();
    await pause();
    expect(second.api.count('readByModel')).toBe(0);
  });

  it('is read along in shadow, once, and nobody hears of it', async () => {
    const { api } = renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'shadow', model: MODEL };
      fake.speak = async function* speak() {
        yield { type: 'none', reason: 'shadow', message: 'Rules read alone.' };
      };
    });
    await describeService(SENTENCE);
    await pause();
    await pause();
    expect(screen.getByText('Read by rules')).toBeVisible();
    expect(api.count('readByModel')).toBe(1);
  });

  it('tells that the budget is used up, where nobody is asked', async () => {
    renderNewServicePage(({ api: fake }) => {
      fake.model = {
        mode: 'on',
        model: MODEL,
        usedUp: {
          what: 'calls-per-hour',
          until: '2026-11-21T11:00:00Z',
          message: 'The calls to the language model for this hour are used up.',
        },
      };
    });
    await describeService('Go API');
    await waitFor(() =>
      expect(screen.getByText(/for this hour are used up/)).toBeVisible(),
    );
  });
});
