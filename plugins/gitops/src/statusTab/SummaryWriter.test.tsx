import { fireEvent, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { exampleApplication } from '../__testUtils__/exampleStatus';
import { renderWithGitOps } from '../__testUtils__/renderWithGitOps';
import { SummaryWriter } from './SummaryWriter';

const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('the writer of a summary', () => {
  it('is the rules, and what is well is judged by nobody', async () => {
    renderWithGitOps(<SummaryWriter application={exampleApplication('dev')} />);
    expect(await screen.findByText(/Concluded by rules/)).toBeVisible();
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('is a model, with its name and when it wrote', async () => {
    renderWithGitOps(
      <SummaryWriter
        application={exampleApplication('dev', {
          writer: {
            by: 'model',
            model: 'openai:tiny',
            at: '2026-01-02T14:00:00Z',
            digest: DIGEST,
          },
        })}
      />,
    );
    expect(await screen.findByText(/Written by openai:tiny/)).toBeVisible();
  });

  it('is judged, and the vote can be taken back', async () => {
    const { api } = renderWithGitOps(
      <SummaryWriter
        application={exampleApplication('dev', {
          writer: { by: 'rules', digest: DIGEST },
        })}
      />,
    );
    const no = await screen.findByRole('button', {
      name: 'No, this was not right',
    });
    fireEvent.click(no);
    expect(await screen.findByText('Kept with the evidence.')).toBeVisible();
    expect(no).toHaveAttribute('aria-pressed', 'true');
    fireEvent.click(no);
    expect(await screen.findByText('Was this right?')).toBeVisible();
    expect(
      api.calls
        .filter(({ method }) => method === 'judgeSummary')
        .map(({ argument }) => argument),
    ).toEqual([
      { applicationId: 'app-dev', digest: DIGEST, vote: 'down' },
      { applicationId: 'app-dev', digest: DIGEST, vote: null },
    ]);
  });

  it('says that a vote was not kept, and why', async () => {
    renderWithGitOps(
      <SummaryWriter
        application={exampleApplication('dev', {
          writer: { by: 'rules', digest: DIGEST },
        })}
      />,
      {
        prepare: api => {
          api.failures.judgeSummary = new Error(
            'It is about another state by now.',
          );
        },
      },
    );
    const yes = await screen.findByRole('button', {
      name: 'Yes, this was right',
    });
    fireEvent.click(yes);
    expect(
      await screen.findByText('It is about another state by now.'),
    ).toBeVisible();
    expect(yes).toHaveAttribute('aria-pressed', 'false');
  });

  it.each([
    ['failed', /did not answer/],
    ['nothing', /did not pass the checks/],
  ] as const)('says of a model that %s', async (without, words) => {
    renderWithGitOps(
      <SummaryWriter
        application={exampleApplication('dev', {
          writer: { by: 'rules', digest: DIGEST, without },
        })}
      />,
    );
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says why a model has not written it', async () => {
    renderWithGitOps(
      <SummaryWriter
        application={exampleApplication('dev', {
          writer: { by: 'rules', digest: DIGEST },
        })}
        modelNote="The calls to the language model for today are used up."
      />,
    );
    expect(await screen.findByText(/for today are used up/)).toBeVisible();
  });
});
