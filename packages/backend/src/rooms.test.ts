import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** Lints a text as a file that need not be there. ESLint's plugins want a plain process. */
function complaints(file: string, code: string): string[] {
  const cwd = path.join(root, ...file.split('/').slice(0, 2));
  const script = `
    const { ESLint } = require('eslint');
    new ESLint().lintText(${JSON.stringify(code)}, {
      filePath: ${JSON.stringify(path.join(root, file))},
    }).then(([{ messages }]) => console.log(JSON.stringify(messages)));
  `;
  const messages = JSON.parse(
    execFileSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8' }),
  ) as { ruleId: string | null; message: string }[];
  return messages
    .filter(({ ruleId }) =>
      /restricted|max-params|max-lines/.test(ruleId ?? ''),
    )
    .map(({ message }) => message);
}

jest.setTimeout(60_000);

describe('the rooms', () => {
  it.each([
    [
      'the core a Node module',
      'plugins/gitops-common/src/lint/x.ts',
      "import fs from 'node:fs';\nexport const x = fs;\n",
    ],
    [
      'the core a Backstage service',
      'plugins/gitops-common/src/render/x.ts',
      "import { coreServices } from '@backstage/backend-plugin-api';\nexport const x = coreServices;\n",
    ],
    [
      'the core the network',
      'plugins/gitops-common/src/draft/x.ts',
      "export const x = () => fetch('/');\n",
    ],
    [
      'the core the clock',
      'plugins/gitops-common/src/render/x.ts',
      'export const x = () => Date.now();\n',
    ],
    [
      'an early room of the core a later one',
      'plugins/gitops-common/src/spec/x.ts',
      "import { lintFiles } from '../lint';\nexport const x = lintFiles;\n",
    ],
    [
      'a use case the web framework',
      'plugins/gitops-backend/src/usecases/x.ts',
      "import express from 'express';\nexport const x = express;\n",
    ],
    [
      'the backend the sandbox',
      'plugins/gitops-backend/src/x.ts',
      "import x from '@slipway/plugin-gitops-sandbox-backend';\nexport { x };\n",
    ],
    [
      'the frontend a port',
      'plugins/gitops/src/x.ts',
      "import { gitOpsRepositoryTopic } from '@slipway/plugin-gitops-node';\nexport { gitOpsRepositoryTopic };\n",
    ],
    [
      'the command line the backend',
      'packages/cli/src/x.ts',
      "import x from '@slipway/plugin-gitops-backend';\nexport { x };\n",
    ],
    [
      'a forge the store',
      'plugins/gitops-backend/src/forges/x.ts',
      "import { ChangeStore } from '../store/ChangeStore';\nexport const x = ChangeStore;\n",
    ],
    [
      'a forge a controller',
      'plugins/gitops-backend/src/forges/x.ts',
      "import { readControllers } from '../controllers/readControllers';\nexport const x = readControllers;\n",
    ],
    [
      'the Git transport a disk',
      'packages/git-transport/src/x.ts',
      "import fs from 'node:fs';\nexport const x = fs;\n",
    ],
    [
      'the Git transport the sandbox',
      'packages/git-transport/src/x.ts',
      "import x from '@slipway/plugin-gitops-backend-module-sandbox';\nexport { x };\n",
    ],
    [
      'anybody four parameters',
      'plugins/gitops-node/src/x.ts',
      'export function x(a: 1, b: 2, c: 3, d: 4) {\n  return [a, b, c, d];\n}\n',
    ],
  ])('refuse %s', (_, file, code) => {
    expect(complaints(file, code)).not.toEqual([]);
  });

  it.each([
    [
      'a later room of the core an earlier one',
      'plugins/gitops-common/src/lint/x.ts',
      "import { parseStandards } from '../standards';\nexport const x = parseStandards;\n",
    ],
    [
      'a use case the ports',
      'plugins/gitops-backend/src/usecases/x.ts',
      "import type { Forge } from '@slipway/plugin-gitops-node';\nexport type X = Forge;\n",
    ],
  ])('allow %s', (_, file, code) => {
    expect(complaints(file, code)).toEqual([]);
  });
});
