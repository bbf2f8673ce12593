#!/usr/bin/env node
const { existsSync } = require('node:fs');
const path = require('node:path');

// In the repository the command line runs from source, packed it runs from dist.
if (existsSync(path.join(__dirname, '../src'))) {
  require(require.resolve('@backstage/cli/config/nodeTransform.cjs'));
}
const { main } = require('..');

main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
