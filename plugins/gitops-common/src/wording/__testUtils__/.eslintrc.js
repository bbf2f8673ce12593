// These files are for test files, and make tests themselves.
module.exports = { rules: { 'jest/no-export': 'off' } };
