import { NotAllowedError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { examplePreview, lostHandEdit } from '../__testUtils__/examplePreview';
import type { FakeGitOpsApi } from '../__testUtils__/FakeGitOpsApi';
import { renderChangePage } from '../__testUtils__/renderChangePage';

const LEDGER = { team: 'payments', workload: 'ledger' };

function renderScaling(prepare: (api: FakeGitOpsApi) => void = () => {}) {
  return renderChangePage(
    '/change?do=scale&release=payments/ledger/dev',
    fakes => prepare(fakes.api),
  );
}

async function scaleTo(replicas: string) {
  fireEvent.change(await screen.findByLabelText('Replicas'), {
    target: { value: replicas },
  });
}

function openButton() {
  return screen.getByRole('button', { name: /^Open pull request/ });
}

async function expectReady() {
  await waitFor(() =>
    expect(openButton()).toHaveAttribute('aria-disabled', 'false'),
  );
}

function sourcesOf(api: FakeGitOpsApi) {
  return api.calls
    .filter(({ method }) => method === 'previewChange')
    .map(({ argument }) => argument);
}

describe('the page of a change', () => {
  it('begins with what is so, and asks for nothing before something is chosen', async () => {
    const { api } = renderScaling();
    expect(
      await screen.findByRole('heading', { name: 'Scale ledger in dev' }),
    ).toBeVisible();
    expect(await screen.findByLabelText('Replicas')).toHaveValue(1);
    expect(openButton()).toHaveAttribute('aria-disabled', 'true');
    expect(openButton()).toHaveAccessibleDescription(
      'It is so already: choose another number.',
    );
    expect(sourcesOf(api)).toEqual([]);
  });

  it('previews what is chosen, once for a number that is being typed', async () => {
    const { api } = renderScaling();
    await scaleTo('2');
    await scaleTo('25');
    await scaleTo('3');
    expect(
      await screen.findByRole('rowheader', { name: 'Replicas in dev' }),
    ).toBeVisible();
    expect(screen.getByText('3 replicas')).toBeVisible();
    expect(
      screen.getByText('0 files added, 1 changed, 0 deleted, 1 unchanged'),
    ).toBeVisible();
    expect(sourcesOf(api)).toEqual([
      {
        source: { edit: { ...LEDGER, edits: { scale: { min: 3 } } } },
        environment: 'dev',
      },
    ]);
  });

  it('opens what was previewed and leads to one’s changes', async () => {
    const { scaffolder } = renderChangePage(
      '/change?do=scale&release=payments/ledger/dev',
      fakes => {
        fakes.scaffolder.output = {
          status: 'opened',
          changeId: 'change-1',
          warnings: ['The label slipway could not be set.'],
        };
      },
    );
    await scaleTo('3');
    await expectReady();
    fireEvent.click(openButton());
    expect(
      await screen.findByRole('heading', { name: 'The pull request is open' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'My changes' })).toHaveAttribute(
      'href',
      '/gitops/changes',
    );
    expect(
      screen.getByText('The label slipway could not be set.'),
    ).toBeVisible();
    expect(scaffolder.started[0].values).toMatchObject({
      source: { edit: { ...LEDGER, edits: { scale: { min: 3 } } } },
      environment: 'dev',
      planDigest: 'sha256:plan',
      baseDigest: 'sha256:base',
    });
    expect(scaffolder.started[0].values).not.toHaveProperty(
      'overwriteHandEdits',
    );
  });

  it('writes over hand edits only when told to, and of this plan', async () => {
    const { scaffolder } = renderScaling(api => {
      api.previewOf = () => examplePreview({ handEdits: [lostHandEdit] });
    });
    await scaleTo('3');
    const accept = await screen.findByRole('checkbox', {
      name: 'I have looked at the difference: write over it',
    });
    expect(openButton()).toHaveAccessibleDescription(
      'Look at what was edited by hand first.',
    );
    fireEvent.click(accept);
    await expectReady();
    fireEvent.click(openButton());
    await waitFor(() => expect(scaffolder.started).toHaveLength(1));
    expect(scaffolder.started[0].values).toMatchObject({
      overwriteHandEdits: true,
    });
  });

  it('shows the new preview when the repository moved on, and opens nothing', async () => {
    let digest = 'sha256:seen';
    const { scaffolder } = renderScaling(api => {
      api.previewOf = () => {
        const preview = examplePreview();
        return { ...preview, plan: { ...preview.plan, digest } };
      };
    });
    await scaleTo('3');
    await expectReady();
    digest = 'sha256:moved';
    fireEvent.click(openButton());
    expect(
      await screen.findByText(/The portal plans something else than you saw/),
    ).toBeVisible();
    expect(scaffolder.started).toEqual([]);
  });

  it('is stopped by lint errors, which it shows', async () => {
    renderScaling(api => {
      const preview = examplePreview();
      preview.plan.findings = [
        {
          rule: 'image-registry',
          severity: 'error',
          message: 'The registry is not allowed.',
          remediation: 'Use another one.',
          file: preview.plan.edits[0].path,
        },
      ];
      api.previewOf = () => preview;
    });
    await scaleTo('3');
    expect(
      (await screen.findAllByText(/The registry is not allowed/))[0],
    ).toBeVisible();
    expect(openButton()).toHaveAccessibleDescription(
      'Lint has errors: they would stop the pull request.',
    );
  });

  it('says why nothing could be previewed, and tries again', async () => {
    const { api } = renderScaling(fake => {
      fake.failures.previewChange = new TypeError('Failed to fetch');
    });
    await scaleTo('3');
    const problem = await screen.findByText(
      'What would be written could not be told',
    );
    expect(problem.closest('[role=alert]')).toHaveTextContent(
      'The portal did not answer.',
    );
    delete api.failures.previewChange;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expectReady();
  });

  it('tells a person who may not, before they choose', async () => {
    renderScaling(api => {
      api.denied = ['payments/dev'];
    });
    expect(
      await screen.findByText(/You may not open changes of ledger to dev/),
    ).toBeVisible();
    expect(openButton()).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows nothing of what a person may not preview, and says so once', async () => {
    renderChangePage(
      '/change?do=decommission&release=payments/ledger/dev',
      ({ api }) => {
        api.denied = ['payments/dev'];
        api.failures.previewChange = new NotAllowedError('It is denied.');
      },
    );
    await screen.findByText(/You may not open changes of ledger to dev/);
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'What will be written' }),
      ).toBeNull(),
    );
    expect(screen.queryByText('It is denied.')).toBeNull();
  });

  it('says that a release may not be read', async () => {
    renderScaling(api => {
      api.failures.readWorkloadBase = new NotAllowedError('It is payments’s.');
    });
    expect(await screen.findByText('It is payments’s.')).toBeVisible();
  });

  it('says that it reads what is released', async () => {
    renderScaling(api => {
      api.silent = ['readStandards'];
    });
    expect(await screen.findByText('Reading what is released')).toBeVisible();
  });

  it.each([
    ['nothing', '/change', /It needs what to do and a release/],
    [
      'an environment that there is not',
      '/change?do=scale&release=payments/ledger/moon',
      /There is no environment moon/,
    ],
  ])('cannot use an address with %s', async (_, address, words) => {
    renderChangePage(address);
    expect(
      await screen.findByText('The address does not name a change'),
    ).toBeVisible();
    expect(screen.getByText(words)).toBeVisible();
  });

  it('sets the image that another environment runs', async () => {
    const { api } = renderChangePage(
      '/change?do=image&release=payments/ledger/dev',
    );
    expect(await screen.findByText('Now: 1.4.2')).toBeVisible();
    expect(await screen.findByText('staging runs 1.4.0')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: /^Take it: 1.4.0/ }));
    await expectReady();
    expect(sourcesOf(api)).toEqual([
      {
        source: { edit: { ...LEDGER, edits: { 'image.tag': '1.4.0' } } },
        environment: 'dev',
      },
    ]);
    fireEvent.change(screen.getByLabelText('Tag or digest'), {
      target: { value: '1.4.2' },
    });
    expect(
      (await screen.findAllByText('It runs already: name another version.'))[0],
    ).toBeVisible();
  });

  it('renews a release', async () => {
    const { api } = renderChangePage(
      '/change?do=re-render&release=payments/ledger/dev',
    );
    await screen.findByRole('heading', { name: 'Renew ledger in dev' });
    await expectReady();
    expect(sourcesOf(api)).toEqual([
      { source: { rerender: LEDGER }, environment: 'dev' },
    ]);
  });

  it('shows the file that is chosen, with what changes in it', async () => {
    renderScaling();
    await scaleTo('3');
    const files = await screen.findByRole('navigation', { name: 'Files' });
    expect(within(files).queryByText('service.yaml')).toBeNull();
    fireEvent.click(
      within(files).getByRole('button', { name: /deployment.yaml/ }),
    );
    const file = screen.getByRole('region', { name: /deployment.yaml$/ });
    expect(file).toHaveTextContent('replicas: 1');
    expect(file).toHaveTextContent('replicas: 3');
  });
});
