import { describeForgeFaults } from '../__testUtils__/describeForgeFaults';
import { FakeGitLab } from './__testUtils__/FakeGitLab';

describeForgeFaults({
  kind: 'gitlab',
  name: 'GitLab',
  create: () => new FakeGitLab(),
  forbidden: {
    body: {
      error: 'insufficient_scope',
      error_description: 'The request requires higher privileges.',
      scope: 'api',
    },
    names: /one of the scopes api/,
  },
  invalid: {
    status: 422,
    body: { message: { base: ['Title is too long'] } },
    text: /base Title is too long/,
  },
});
