import { describeForgeFaults } from '../__testUtils__/describeForgeFaults';
import { FakeGitHub } from './__testUtils__/FakeGitHub';

describeForgeFaults({
  kind: 'github',
  name: 'GitHub',
  create: () => new FakeGitHub(),
  forbidden: {
    headers: { 'x-accepted-github-permissions': 'pull_requests=write' },
    body: { message: 'Resource not accessible by integration' },
    names: /pull_requests=write/,
  },
  invalid: {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequest', field: 'base', code: 'invalid' }],
    },
    text: /Validation Failed; base invalid/,
  },
});
