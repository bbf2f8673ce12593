import { describeForgeFaults } from '../__testUtils__/describeForgeFaults';
import { FakeGitea } from './__testUtils__/FakeGitea';

describeForgeFaults({
  kind: 'gitea',
  name: 'Gitea',
  create: () => new FakeGitea('gitea'),
  forbidden: {
    body: {
      message:
        'token does not have at least one of required scope(s), required=[write:repository]',
    },
    names: /required=\[write:repository\].*lack the scope write:repository/,
  },
  invalid: {
    status: 422,
    body: { message: '[Title]: Required', url: 'https://gitea.invalid/api' },
    text: /^\[Title\]: Required$/,
  },
});
