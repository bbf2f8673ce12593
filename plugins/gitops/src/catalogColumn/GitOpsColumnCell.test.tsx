import { screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { exampleLine, exampleStates } from '../__testUtils__/exampleStates';
import {
  checkoutEntity,
  renderWithGitOps,
} from '../__testUtils__/renderWithGitOps';
import { GitOpsColumnCell } from './GitOpsColumnCell';

function entityNamed(name: string, annotations = {}) {
  return {
    ...checkoutEntity,
    metadata: {
      ...checkoutEntity.metadata,
      name,
      annotations: { ...checkoutEntity.metadata.annotations, ...annotations },
    },
  };
}

describe('the column of the catalog', () => {
  it('asks once for all rows, and shows the worst of each', async () => {
    const { api } = renderWithGitOps(
      <>
        {['checkout', 'ledger', 'orders-api', 'new'].map(name => (
          <p key={name} aria-label={name} role="group">
            <GitOpsColumnCell entity={entityNamed(name)} />
          </p>
        ))}
      </>,
    );
    await screen.findByText('none');
    const texts = screen
      .getAllByRole('group')
      .map(({ textContent }) => textContent?.trim());
    expect(texts).toEqual([
      'Staging:DegradedSynced',
      'HealthySynced',
      'Production:HealthyOutOfSync',
      'none',
    ]);
    expect(screen.getByRole('link', { name: /^Staging/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/gitops',
    );
    expect(
      api.calls.filter(({ method }) => method === 'readEntityStates'),
    ).toHaveLength(1);
  });

  it('asks nothing for an entity that is not concerned', async () => {
    const { api } = renderWithGitOps(
      <>
        <GitOpsColumnCell
          entity={entityNamed('docs', { 'gitops.slipway.dev/workload': '' })}
        />
        <p>The rest of the page</p>
      </>,
    );
    await screen.findByText('The rest of the page');
    expect(api.calls).toEqual([]);
  });

  it('says that it could not be read', async () => {
    renderWithGitOps(<GitOpsColumnCell entity={checkoutEntity} />, {
      prepare: api => {
        api.failures.readEntityStates = new Error('The database is away.');
      },
    });
    expect(await screen.findByText('not read')).toBeVisible();
  });

  it('labels what is simulated', async () => {
    renderWithGitOps(<GitOpsColumnCell entity={checkoutEntity} />, {
      prepare: api => {
        api.states = exampleStates({
          entities: [
            {
              entityRef: 'component:default/checkout',
              title: 'checkout',
              applications: [exampleLine('dev', { simulated: true })],
            },
          ],
        });
      },
    });
    expect(await screen.findByText('simulated')).toBeVisible();
  });
});
