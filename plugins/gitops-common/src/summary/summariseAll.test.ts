import { checkSummary } from './checkSummary';
import { summariseAll, type SummarisedApplication } from './summariseAll';

function application(
  environment: string,
  patch: Partial<SummarisedApplication> = {},
): SummarisedApplication {
  return {
    ref: { name: `checkout-${environment}`, instance: 'main' },
    environment,
    sync: { status: 'Synced' },
    health: { status: 'Healthy' },
    stale: false,
    summary: { sentences: [] },
    diagnoses: [],
    ...patch,
  };
}

function textsOf(applications: SummarisedApplication[]): string[] {
  const summary = summariseAll(applications);
  expect(checkSummary(summary, { applications })).toEqual([]);
  return summary.sentences.map(({ text }) => text);
}

describe('the summary of an entity', () => {
  it('is nothing without Applications', () => {
    expect(textsOf([])).toEqual([]);
  });

  it('is one sentence when all is well', () => {
    expect(
      textsOf([
        application('dev'),
        application('staging'),
        application('prod'),
      ]),
    ).toEqual(['dev, staging and prod are Synced and Healthy.']);
    expect(textsOf([application('dev')])).toEqual([
      'dev is Synced and Healthy.',
    ]);
  });

  it('names the odd one out, and its cause', () => {
    expect(
      textsOf([
        application('dev'),
        application('staging', {
          sync: { status: 'OutOfSync' },
          health: { status: 'Degraded' },
          diagnoses: [
            { cause: 'The image checkout:1.8.0 does not exist.', evidence: [] },
          ],
        }),
        application('prod'),
      ]),
    ).toEqual([
      'staging is OutOfSync and Degraded; dev and prod are fine.',
      'staging: The image checkout:1.8.0 does not exist.',
    ]);
  });

  it('tells the difference that matters where there is no diagnosis', () => {
    expect(
      textsOf([
        application('dev', {
          sync: { status: 'OutOfSync' },
          summary: {
            sentences: [
              { text: 'checkout-dev is OutOfSync.', evidence: [] },
              { text: 'Deployment/checkout differs from Git.', evidence: [] },
            ],
          },
        }),
      ])[1],
    ).toBe('Deployment/checkout differs from Git.');
  });

  it('takes the cause of the worst', () => {
    const cause = (text: string) => [{ cause: text, evidence: [] }];
    expect(
      textsOf([
        application('dev', {
          health: { status: 'Progressing' },
          diagnoses: cause('It starts.'),
        }),
        application('prod', {
          health: { status: 'Degraded' },
          diagnoses: cause('It crashes.'),
        }),
      ])[1],
    ).toBe('prod: It crashes.');
  });

  it('names an Application that has no environment', () => {
    expect(textsOf([application('dev', { environment: undefined })])).toEqual([
      'checkout-dev is Synced and Healthy.',
    ]);
  });
});
