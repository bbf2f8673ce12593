import type { DecommissionStep } from '@slipway/plugin-gitops-common/api';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import { examplePreview } from '../../__testUtils__/examplePreview';
import { renderChangePage } from '../../__testUtils__/renderChangePage';

function renderDecommissioning(changes: Partial<DecommissionStep> = {}) {
  return renderChangePage(
    '/change?do=decommission&release=payments/ledger/dev',
    ({ api }) => {
      api.previewOf = () =>
        examplePreview({
          kind: 'decommission',
          decommission: {
            step: 'stop',
            steps: 2,
            deletes: ['Deployment "ledger".'],
            keeps: ['StatefulSet "ledger-postgres", with its data.'],
            dependents: ['orders/orders-api'],
            notes: ['Save the data now.'],
            ...changes,
          },
        });
    },
  );
}

describe('decommissioning', () => {
  it('says what goes, what stays and whom it concerns, and wants the name', async () => {
    renderDecommissioning();
    expect(await screen.findByText('Step 1 of 2')).toBeVisible();
    expect(screen.getByText('Deployment "ledger".')).toBeVisible();
    expect(screen.getByText(/with its data/)).toBeVisible();
    expect(screen.getByText('orders/orders-api')).toBeVisible();
    const open = screen.getByRole('button', { name: /^Open pull request/ });
    expect(open).toHaveAccessibleDescription(
      'Write the name of the workload to confirm.',
    );
    fireEvent.change(screen.getByLabelText('Write ledger to confirm'), {
      target: { value: 'ledger' },
    });
    await waitFor(() => expect(open).toHaveAttribute('aria-disabled', 'false'));
  });

  it('says that the last step deletes what is left', async () => {
    renderDecommissioning({ step: 'delete', steps: 1, keeps: [] });
    expect(
      await screen.findByText('This change deletes what is left.'),
    ).toBeVisible();
    expect(screen.getByText('Nothing stays.')).toBeVisible();
  });
});
