import { NotFoundError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { exampleDetail } from '../__testUtils__/exampleDetail';
import {
  exampleStatus,
  imagePullDiagnosis,
} from '../__testUtils__/exampleStatus';
import type { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import { renderWithGitOps } from '../__testUtils__/renderWithGitOps';
import { EntityGitOpsContent } from './EntityGitOpsContent';

async function renderFold(
  name: RegExp,
  prepare: (api: FakeGitOpsApi) => void = () => {},
) {
  const { api } = renderWithGitOps(<EntityGitOpsContent />, { prepare });
  const tab = await screen.findByRole('tab', { name });
  expect(api.count('readApplicationDetail')).toBe(0);
  await userEvent.click(tab);
  return { api, panel: await screen.findByRole('tabpanel', { name }) };
}

describe('the folds of an Application', () => {
  it('reads details when one is opened, once for all of them', async () => {
    const { api } = await renderFold(/^Differences/);
    await userEvent.click(screen.getByRole('tab', { name: /^Resources/ }));
    await userEvent.click(screen.getByRole('tab', { name: 'History' }));
    expect(
      api.calls.filter(({ method }) => method === 'readApplicationDetail'),
    ).toEqual([{ method: 'readApplicationDetail', argument: 'app-staging' }]);
  });

  it('says why details could not be read, and which parts are missing', async () => {
    const { api, panel } = await renderFold(/^Differences/, fake => {
      fake.failures.readApplicationDetail = new NotFoundError(
        'It is gone. Reload the page.',
      );
    });
    expect(
      await within(panel).findByText('It is gone. Reload the page.'),
    ).toBeVisible();
    api.failures = {};
    api.detail = exampleDetail({
      gaps: [{ part: 'managed-resources', message: 'The cache is cold.' }],
    });
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText(
        'managed-resources could not be read: The cache is cold.',
      ),
    ).toBeVisible();
  });

  it('says when details were never read', async () => {
    const { panel } = await renderFold(/^Resources/, fake => {
      fake.detail = exampleDetail({ readAt: undefined, resources: [] });
    });
    expect(
      await within(panel).findByText(/^Resources and states were not read/),
    ).toBeVisible();
    expect(within(panel).getByText('No resources are known.')).toBeVisible();
  });
});

describe('the differences', () => {
  it('folds the benign ones away and counts them', async () => {
    const { panel } = await renderFold(/^Differences \(3\)/);
    expect(await within(panel).findByText('data.LOG_LEVEL')).toBeVisible();
    expect(within(panel).queryByText('spec.replicas')).not.toBeInTheDocument();
    await userEvent.click(
      within(panel).getByRole('button', { name: '2 benign differences' }),
    );
    expect(within(panel).getByText('spec.replicas')).toBeVisible();
    expect(
      within(panel).getByText(/The autoscaler sets the number of replicas/),
    ).toBeVisible();
  });

  it('says who, when, of which class, and that it comes back', async () => {
    const { panel } = await renderFold(/^Differences/);
    expect(
      await within(panel).findByText(
        /^configuration, by kubectl-edit, \d\d:02$/,
      ),
    ).toBeVisible();
    expect(panel).toHaveTextContent('"info" → "debug"');
    expect(panel).toHaveTextContent(
      'It came back each night of the last three.',
    );
  });

  it('shows the reasons whose points add up to the risk', async () => {
    const { panel } = await renderFold(/^Differences/);
    await userEvent.click(
      await within(panel).findByRole('button', { name: /^Risk 35: why/ }),
    );
    expect(panel).toHaveTextContent('+20 It was changed by hand.');
    expect(panel).toHaveTextContent('+15 Nothing puts it back.');
    expect(panel).toHaveTextContent('= 35 of 100');
  });

  it('shows both states with the lines that differ', async () => {
    const { panel } = await renderFold(/^Differences/);
    await userEvent.click(
      await within(panel).findByRole('button', {
        name: 'Show target and live state',
      }),
    );
    const states = within(panel).getByRole('region', {
      name: 'Target and live state of ConfigMap checkout',
    });
    expect(states).toHaveTextContent('− LOG_LEVEL: info');
    expect(states).toHaveTextContent('+ LOG_LEVEL: debug');
  });

  it('says when nothing differs', async () => {
    const { panel } = await renderFold(/^Differences/, fake => {
      fake.detail = exampleDetail({ drifts: [] });
    });
    expect(
      await within(panel).findByText(/^Nothing differs between/),
    ).toBeVisible();
  });
});

describe('the resources', () => {
  it('are a tree whose branches fold', async () => {
    const { panel } = await renderFold(/^Resources/);
    const tree = await within(panel).findByRole('list', {
      name: 'Resources of checkout-staging',
    });
    expect(within(tree).getByText('Pod checkout-5d4f-x')).toBeVisible();
    expect(tree).toHaveTextContent('Status Reason: ImagePullBackOff');
    expect(within(tree).getByText('to be pruned')).toBeVisible();
    await userEvent.click(
      within(tree).getByRole('button', {
        name: 'Collapse Deployment checkout',
      }),
    );
    expect(
      within(tree).queryByText('Pod checkout-5d4f-x'),
    ).not.toBeInTheDocument();
  });

  it('are found by kind and by name', async () => {
    const { panel } = await renderFold(/^Resources/);
    await userEvent.type(
      await within(panel).findByLabelText('Name'),
      'nothing-like-it',
    );
    expect(
      within(panel).getByText('No resource fits the filters.'),
    ).toBeVisible();
    await userEvent.clear(within(panel).getByLabelText('Name'));
    await userEvent.click(within(panel).getByLabelText('Kind'));
    await userEvent.click(screen.getByRole('option', { name: 'ConfigMap' }));
    expect(within(panel).getByText('ConfigMap checkout')).toBeVisible();
    expect(
      within(panel).queryByText('Deployment checkout'),
    ).not.toBeInTheDocument();
  });

  it('are drawn a part at a time when there are very many', async () => {
    const [one] = exampleDetail().resources;
    const { panel } = await renderFold(/^Resources/, fake => {
      fake.detail = exampleDetail({
        resources: Array.from({ length: 250 }, (_, index) => ({
          ...one,
          id: `r${index}`,
          parent: undefined,
        })),
      });
    });
    expect(await within(panel).findAllByRole('listitem')).toHaveLength(200);
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Show all 250' }),
    );
    expect(within(panel).getAllByRole('listitem')).toHaveLength(250);
  });
});

describe('history and changes', () => {
  it('show deployments whose ids repeat', async () => {
    const { panel } = await renderFold(/^History/);
    const rows = await within(panel).findAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^RevisionDeployed/),
      expect.stringMatching(
        /^4f2a1c0d 4 minutes ago90 sDana Developer.*the controller$/,
      ),
      expect.stringMatching(/^9be07d11 yesterdaydana$/),
    ]);
  });

  it('show the life of a change and where it stopped', async () => {
    const { panel } = await renderFold(/^Changes \(1\)/);
    const steps = within(panel).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      'askeddone 9 minutes ago',
      'openeddone 8 minutes ago',
      'checksdone',
      'approvednot needed',
      'mergeddone 4 minutes ago',
      'syncedfailedThe sync failed at 14:07.',
      'healthynot reached',
    ]);
    expect(
      within(panel).getByText(
        'It stopped at the sync: the image cannot be pulled.',
      ),
    ).toBeVisible();
    expect(
      within(panel).getByRole('link', { name: 'Pull request #12' }),
    ).toBeVisible();
  });
});

describe('the diagnoses', () => {
  it('have a fold of their own where not all of them are above', async () => {
    const { panel } = await renderFold(/^Diagnoses \(2\)/, fake => {
      const [dev] = fake.status.applications;
      fake.status = exampleStatus({
        applications: [
          { ...dev, diagnoses: [imagePullDiagnosis], moreDiagnoses: 1 },
        ],
      });
      fake.detail = exampleDetail({
        diagnoses: [
          imagePullDiagnosis,
          { ...imagePullDiagnosis, role: 'warning', title: 'No probes' },
        ],
      });
    });
    expect(screen.getByText(/^One more diagnosis is below/)).toBeVisible();
    expect(await within(panel).findByText('Warning: No probes')).toBeVisible();
  });
});
