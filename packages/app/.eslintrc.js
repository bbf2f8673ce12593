module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    ...require('../../scripts/rooms')(__dirname),
    {
      // The browser tests are run by the root, whose package.json has what
      // they import.
      files: ['e2e-tests/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});
