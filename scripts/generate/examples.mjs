// Renders every spec of examples/gitops-repo again, as a release would. `--check`
// writes nothing and fails when a file would change.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadSource } from './loadSource.mjs';

const repository = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../examples/gitops-repo',
);
const check = process.argv.includes('--check');

const { locate, parseStandards } = await loadSource('src/standards/index.ts');
const { parseWorkloadSpec } = await loadSource('src/spec/index.ts');
const { renderRelease } = await loadSource('src/render/index.ts');

const read = file => readFileSync(path.join(repository, file), 'utf8');

function valueOf(parsed, file) {
  if (!parsed.ok) {
    throw new Error(`${file} is wrong: ${JSON.stringify(parsed.problems)}`);
  }
  return parsed.value;
}

const paths = readdirSync(repository, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry =>
    path
      .relative(repository, path.join(entry.parentPath, entry.name))
      .split(path.sep)
      .join('/'),
  );
const standardsText = read('platform/standards.yaml');
const standards = valueOf(parseStandards(standardsText), 'the standards');
const order = standards.environments.map(({ name }) => name);

/** Path and content, later environments last: the entity is that of the last. */
const wanted = new Map();
const specs = paths
  .map(file => ({ file, ...locate(file, standards) }))
  .filter(({ area }) => area === 'spec')
  .sort((a, b) => order.indexOf(a.environment) - order.indexOf(b.environment));
for (const { file, environment } of specs) {
  const spec = valueOf(parseWorkloadSpec(parse(read(file))), file);
  const release = renderRelease({
    spec,
    standards,
    environment,
    standardsText,
  });
  release.files.forEach(({ path: to, content }) => wanted.set(to, content));
}

const stale = [
  ...[...wanted].filter(
    ([file, content]) => !paths.includes(file) || read(file) !== content,
  ),
  ...paths
    .filter(
      file =>
        !['platform', 'waivers'].includes(locate(file, standards).area) &&
        !wanted.has(file),
    )
    .map(file => [file, undefined]),
];
for (const [file, content] of stale) {
  const target = path.join(repository, file);
  if (check) {
    process.stderr.write(`${file} is stale: run this script and commit it.\n`);
  } else if (content === undefined) {
    rmSync(target);
  } else {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
process.stdout.write(`${wanted.size} files, ${stale.length} stale\n`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
