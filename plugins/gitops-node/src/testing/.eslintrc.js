// Contract suites are exported: the test file of each adapter calls them.
module.exports = { rules: { 'jest/no-export': 'off' } };
