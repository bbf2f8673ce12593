import { parseWaivers } from './parseWaivers';

const TEXT = `apiVersion: slipway.dev/v1alpha1
kind: Waivers
waivers:
  - rule: read-only-root
    reason: The vendor's image writes to its own folder.
    owner: group:default/payments
    expires: 2027-06-30
    environments: [dev]
    resource: { kind: Deployment, name: checkout }
`;

const problemsOf = (text: string) => {
  const parsed = parseWaivers(text);
  return parsed.ok ? [] : parsed.problems;
};

describe('parseWaivers', () => {
  it('reads rule, reason, owner and last day', () => {
    expect(parseWaivers(TEXT)).toEqual({
      ok: true,
      value: [
        {
          rule: 'read-only-root',
          reason: "The vendor's image writes to its own folder.",
          owner: 'group:default/payments',
          expires: '2027-06-30',
          environments: ['dev'],
          resource: { kind: 'Deployment', name: 'checkout' },
        },
      ],
    });
  });

  it.each([
    ['a day that does not exist', '2027-06-30', '2027-06-31', 'expires'],
    ['a day and time', '2027-06-30', '2027-06-30T00:00:00Z', 'expires'],
    ['no owner', 'group:default/payments', 'somebody', 'owner'],
    [
      'no reason',
      "The vendor's image writes to its own folder.",
      'x',
      'reason',
    ],
    ['another key', 'owner:', 'onwer:', 'onwer'],
    ['a rule that does not exist', 'read-only-root', 'read-only-rot', 'rule'],
    ['a broken file', 'rule: read-only-root', 'rule: valid-yaml', 'rule'],
  ])('refuses %s', (_, old, now, field) => {
    const problems = problemsOf(TEXT.replace(old, now));
    expect(problems.map(({ path }) => path)).toContain(`waivers[0].${field}`);
    problems.forEach(({ remedy }) => expect(remedy).toMatch(/^[A-Z].*[.?]$/s));
  });

  it.each(['', 'a: [', 'a: &a 1\nb: *a\n'])('refuses %j as a whole', text => {
    expect(problemsOf(text)).not.toEqual([]);
  });
});
