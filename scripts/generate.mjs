// yarn gen: writes everything that is made from the code. CI runs it and fails
// when the working tree is not what it wrote.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureToolchain, root, run } from './toolchain.mjs';

const env = await ensureToolchain();

function must(what, code) {
  if (code !== 0) {
    console.error(`[slipway] Generating ${what} failed.`);
    process.exit(code);
  }
}

must(
  'registries and docs/rules.md',
  run(env, 'node', ['scripts/generate/registries.mjs']),
);
must(
  'the example repository',
  run(env, 'node', ['scripts/generate/examples.mjs']),
);
must(
  'documents',
  run(env, 'node', [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'scripts/generate/documents.ts',
  ]),
);
// The order of members in declarations depends on what was checked before:
// only a compilation from nothing gives everybody the same reports.
rmSync(path.join(root, 'dist-types'), { recursive: true, force: true });
must('type declarations', run(env, 'yarn', ['tsc']));
must(
  'API reports',
  run(
    env,
    'yarn',
    [
      'backstage-repo-tools',
      'api-reports',
      '--allow-all-warnings',
      '--validate-release-tags',
      '--omit-messages',
      'ae-undocumented,ae-wrong-input-file-type',
      ...readdirSync(path.join(root, 'plugins')).map(name => `plugins/${name}`),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  ),
);
must(
  'formatting',
  run(env, 'yarn', [
    'prettier',
    '--loglevel=warn',
    '--write',
    'docs/rules.md',
    'docs/diagnoses.md',
    'plugins/gitops-backend/openapi.json',
    'plugins/gitops-common/workload-spec.schema.json',
  ]),
);
