import { checkSummary } from './checkSummary';

const document = {
  name: 'checkout-staging',
  sync: { status: 'OutOfSync' },
  message:
    'pods "checkout-5d4f" is forbidden: exceeded quota: compute, requested: limits.memory=512Mi',
  replicas: 12,
  'a/b': { '~': 'tilde' },
};

function problemsOf(
  text: string,
  pointers: [string, string][] = [
    ['/message', 'exceeded quota'],
    ['/replicas', '12'],
  ],
) {
  return checkSummary(
    {
      sentences: [
        {
          text,
          evidence: pointers.map(([pointer, quoted]) => ({
            pointer,
            field: 'field',
            text: quoted,
          })),
        },
      ],
    },
    document,
  ).map(({ message }) => message);
}

describe('the checker', () => {
  it.each([
    'The quota compute is used up.',
    'The pods ask for 512Mi.',
    'It asks for limits.memory of "512Mi".',
    'Pod checkout-5d4f is not let in; 12 replicas are asked for.',
  ])('passes what the evidence holds: %s', text => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['another number', 'The pods ask for 256Mi.'],
    ['a number within another one', 'There are 2 replicas.'],
    ['another pod', 'Pod checkout-9999 is not let in.'],
    ['an invented quote', 'It says "no space left on device".'],
    ['another status', 'The status is ImagePullBackOff.'],
    ['an address', 'See registry.acme.dev for it.'],
  ])('refuses %s', (_, text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('refuses a sentence without evidence', () => {
    expect(problemsOf('All is well.', [])).toEqual(['It has no evidence.']);
  });

  it('refuses a pointer to nothing, and a text that is not there', () => {
    expect(problemsOf('All is well.', [['/conditions/0', 'x']])).toHaveLength(
      1,
    );
    expect(problemsOf('All is well.', [['message', 'x']])).toHaveLength(1);
    expect(
      problemsOf('All is well.', [['/message', 'all pods run']]),
    ).toHaveLength(1);
  });

  it('follows escaped pointers', () => {
    expect(problemsOf('All is well.', [['/a~1b/~0', 'tilde']])).toEqual([]);
  });

  it('does not reach a prototype', () => {
    expect(
      problemsOf('All is well.', [['/constructor/name', 'Object']]),
    ).toHaveLength(1);
  });
});
