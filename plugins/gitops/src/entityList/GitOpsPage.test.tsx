import { NotAllowedError } from '@backstage/errors';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { exampleStates } from '../__testUtils__/exampleStates';
import type { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import {
  FakeSignals,
  renderWithGitOps,
} from '../__testUtils__/renderWithGitOps';
import { GitOpsPage } from './GitOpsPage';

function renderList(
  options: {
    prepare?: (api: FakeGitOpsApi) => void;
    signals?: FakeSignals;
    path?: string;
  } = {},
) {
  return renderWithGitOps(<GitOpsPage />, options);
}

/** Texts of the rows below the header. */
async function rows(): Promise<(string | null)[]> {
  const table = await screen.findByRole('table', { name: /^Entities and/ });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent);
}

describe('the page of all entities', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('lists the worst first, with a cell per environment and the cause', async () => {
    renderList();
    expect(await rows()).toEqual([
      'checkoutpaymentsHealthySyncedsimulatedDegradedSyncedImage cannot be pulled',
      'orders-apiordersHealthySyncedHealthyOutOfSync2 differences',
      'ledgerpaymentsHealthySyncedHealthySynced',
    ]);
    expect(screen.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/gitops',
    );
  });

  it('takes its filters from the address and says how many fit', async () => {
    renderList({ path: '/?unwell=true&owner=group:default/orders' });
    expect(await rows()).toHaveLength(1);
    expect(screen.getByText('1 entity')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Unwell only' })).toBeChecked();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filters' }),
    );
    expect(await rows()).toHaveLength(3);
  });

  it('says when nothing fits', async () => {
    renderList();
    fireEvent.change(await screen.findByLabelText('Name'), {
      target: { value: 'nothing-like-it' },
    });
    expect(
      await screen.findByText('No entity fits the filters.'),
    ).toBeVisible();
  });

  it('draws a page of a thousand entities at a time', async () => {
    const [one] = exampleStates().entities;
    renderList({
      prepare: api => {
        api.states = exampleStates({
          entities: Array.from({ length: 1_000 }, (_, index) => ({
            ...one,
            entityRef: `component:default/e${index}`,
            title: `e${String(index).padStart(3, '0')}`,
          })),
        });
      },
    });
    expect(await rows()).toHaveLength(50);
    await userEvent.click(
      screen.getByRole('button', { name: 'Go to page 20' }),
    );
    expect((await rows())[0]).toMatch(/^e950/);
  });

  it('says why there is nothing, and what to do', async () => {
    renderList({
      prepare: api => {
        api.states = exampleStates({ entities: [] });
      },
    });
    expect(
      await screen.findByText('No entity has an Application yet'),
    ).toBeVisible();
    expect(screen.getByText(/argocd\/app-name/)).toBeVisible();
  });

  it('says when nothing is configured that could be read', async () => {
    renderList({
      prepare: api => {
        const [first] = exampleStates().entities;
        api.states = exampleStates({
          entities: [{ ...first, applications: [] }],
          instances: [],
        });
      },
    });
    expect(
      await screen.findByText(/^No Argo CD and no Flux is configured/),
    ).toBeVisible();
    expect(await rows()).toEqual(['ledgerpaymentsNo Application is known.']);
  });

  it('says who may not read it', async () => {
    renderList({
      prepare: api => {
        api.failures.listEntityStates = new NotAllowedError(
          'Ask the platform team.',
        );
      },
    });
    expect(await screen.findByText('Ask the platform team.')).toBeVisible();
  });

  it('reads again after signals, once for many', async () => {
    const signals = new FakeSignals();
    jest.useFakeTimers();
    const { api } = renderList({ signals });
    await rows();
    signals.send({ applications: ['a'] });
    signals.send({ applications: ['b'] });
    await act(() => jest.advanceTimersByTimeAsync(3_500));
    await waitFor(() => expect(api.count('listEntityStates')).toBe(2));
  });
});
