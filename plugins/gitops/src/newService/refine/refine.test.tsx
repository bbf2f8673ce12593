import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import {
  COMPLETE,
  describeService,
  renderNewServicePage,
} from '../../__testUtils__/renderNewServicePage';

async function say(words: string): Promise<void> {
  fireEvent.change(
    screen.getByRole('textbox', { name: 'Change it in words' }),
    {
      target: { value: words },
    },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
  await screen.findByRole('region', { name: 'What the words changed' });
}

const outcome = () =>
  within(screen.getByRole('region', { name: 'What the words changed' }));
const reached = () => screen.getByRole('combobox', { name: 'Reached' });

describe('changing a service in words', () => {
  beforeEach(() => window.localStorage.clear());

  it('edits what they are about, shows the difference, and leaves the sentence', async () => {
    renderNewServicePage();
    await describeService(COMPLETE);
    await say('make it public, add Postgres, three replicas in prod');
    expect(reached()).toHaveValue('public');
    const table = outcome().getByRole('table');
    for (const text of [/Postgres/i, /public/, /3/]) {
      expect(within(table).getAllByText(text).length).toBeGreaterThan(0);
    }
    expect(
      screen.getByLabelText('Describe the service in a sentence'),
    ).toHaveValue(COMPLETE);
    // It is said on purpose: nothing asks whether it is meant.
    expect(screen.queryByText(/the sentence says/)).not.toBeInTheDocument();
  });

  it('is undone as a whole', async () => {
    renderNewServicePage();
    await describeService(COMPLETE);
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), {
      target: { value: 'billing' },
    });
    await say('make it public and add Postgres');
    expect(reached()).toHaveValue('public');
    fireEvent.click(outcome().getByRole('button', { name: 'Undo' }));
    expect(reached()).toHaveValue('internal');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue(
      'billing',
    );
    expect(
      screen.queryByRole('region', { name: 'What the words changed' }),
    ).not.toBeInTheDocument();
  });

  it('says what is so already and what was not understood', async () => {
    renderNewServicePage();
    await describeService(COMPLETE);
    await say('add Redis and a quantum teleporter');
    await waitFor(() =>
      expect(outcome().getByText(/is so already/)).toBeVisible(),
    );
    expect(outcome().getByText(/Not understood: .*quantum/)).toBeVisible();
    expect(outcome().getByRole('status')).toHaveTextContent(
      'Nothing was changed',
    );
  });

  it('takes what the model read of the words, checked, and goes on without one that fails', async () => {
    const { api } = renderNewServicePage(({ api: fake }) => {
      fake.model = { mode: 'on', model: 'openai:tiny' };
      fake.speak = async function* speak({ task }) {
        if (task === 'refine') {
          yield {
            type: 'none',
            reason: 'timeout',
            message: 'The model did not answer in time.',
          };
        }
      };
    });
    await describeService(COMPLETE);
    await screen.findByText(/reading along/);
    await say('make it public');
    expect(reached()).toHaveValue('public');
    expect(
      outcome().getByText(/The model did not answer in time/),
    ).toBeVisible();
    expect(
      api.calls
        .filter(({ method }) => method === 'readByModel')
        .map(({ argument }) => argument),
    ).toContainEqual(
      expect.objectContaining({ task: 'refine', text: 'make it public' }),
    );
  });
});
