import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { exampleApplication } from '../__testUtils__/exampleStatus';
import type { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import { renderWithGitOps } from '../__testUtils__/renderWithGitOps';
import { EntityGitOpsContent } from '../statusTab/EntityGitOpsContent';

/** The tab of payments/checkout, which is released to dev and staging. */
function renderTab(prepare: (api: FakeGitOpsApi) => void = () => {}) {
  return renderWithGitOps(<EntityGitOpsContent />, {
    prepare: api => {
      api.status = {
        ...api.status,
        applications: [
          exampleApplication('dev'),
          exampleApplication('staging'),
        ],
        released: ['payments/checkout/dev', 'payments/checkout/staging'],
      };
      prepare(api);
    },
  });
}

/** The button in the head of an environment's column. */
async function buttonOf(environment: string) {
  const [button] = await screen.findAllByRole('button', {
    name: `Change ${environment}`,
  });
  return button;
}

async function openMenu(environment: string) {
  const button = await buttonOf(environment);
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  await userEvent.click(button);
}

describe('the menu of changes', () => {
  it('leads to a page for each change of an environment', async () => {
    renderTab();
    await openMenu('Development');
    expect(
      screen
        .getAllByRole('menuitem')
        .map(item => [item.textContent, item.getAttribute('href')]),
    ).toEqual([
      ['Edit …', '/new-service?release=payments%2Fcheckout%2Fdev&edits=%7B%7D'],
      ['Scale …', '/gitops/change?do=scale&release=payments%2Fcheckout%2Fdev'],
      [
        'Set image …',
        '/gitops/change?do=image&release=payments%2Fcheckout%2Fdev',
      ],
      [
        'Promote to Staging …',
        '/gitops/change?do=promote&release=payments%2Fcheckout%2Fstaging',
      ],
      [
        'Roll back …',
        '/gitops/change?do=roll-back&release=payments%2Fcheckout%2Fdev',
      ],
      [
        'Decommission …',
        '/gitops/change?do=decommission&release=payments%2Fcheckout%2Fdev',
      ],
    ]);
  });

  it('offers an environment without the workload to promote it there', async () => {
    renderTab();
    await openMenu('Production');
    expect(
      screen.getAllByRole('menuitem').map(item => item.textContent),
    ).toEqual(['Promote from Staging …']);
  });

  it('says beside an item why it may not be chosen', async () => {
    renderTab(api => {
      api.denied = ['payments/staging'];
    });
    await openMenu('Development');
    const item = screen.getByRole('menuitem', { name: /^Promote to Staging/ });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveTextContent(
      'You may not open changes of checkout to staging. Ask payments or the platform team for it.',
    );
  });

  it('opens nothing where nothing may be changed, and says why', async () => {
    renderTab(api => {
      api.denied = ['payments/dev', 'payments/staging', 'payments/prod'];
    });
    const button = await buttonOf('Development');
    await waitFor(() =>
      expect(button).toHaveAccessibleDescription(
        /You may not open changes of checkout to dev/,
      ),
    );
    await userEvent.click(button);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('asks again where it could not be read what may be changed', async () => {
    const { api } = renderTab(fake => {
      fake.failures.mayOpen = new Error('No answer.');
    });
    const button = await buttonOf('Development');
    await waitFor(() =>
      expect(button).toHaveAccessibleDescription(/No answer\./),
    );
    delete api.failures.mayOpen;
    await userEvent.click(button);
    await openMenu('Development');
    expect(screen.getByRole('menu')).toBeVisible();
  });

  it('is opened and walked through by keyboard', async () => {
    renderTab();
    const button = await buttonOf('Development');
    await waitFor(() =>
      expect(button).toHaveAttribute('aria-disabled', 'false'),
    );
    button.focus();
    await userEvent.keyboard('{Enter}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Scale …' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('is not there for what the repository does not have', async () => {
    renderTab(api => {
      api.status = { ...api.status, released: [] };
    });
    await screen.findByRole('table');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Change Development' }),
      ).toBeNull(),
    );
  });
});
