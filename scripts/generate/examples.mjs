// Renders every spec of the example repositories again, as a release would, all
// but the files of examples/by-hand.yaml. `--check` writes nothing and fails when
// a file would change.
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

const examples = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../examples',
);
const check = process.argv.includes('--check');

const { locate, parseStandards } = await loadSource('src/standards/index.ts');
const { parseWorkloadSpec } = await loadSource('src/spec/index.ts');
const { renderRelease } = await loadSource('src/render/index.ts');

const byHand = parse(readFileSync(path.join(examples, 'by-hand.yaml'), 'utf8'));
const standardsText = readFileSync(
  path.join(examples, 'gitops-repo/platform/standards.yaml'),
  'utf8',
);
const standards = valueOf(parseStandards(standardsText), 'the standards');
const order = standards.environments.map(({ name }) => name);

for (const [folder, kept] of Object.entries(byHand)) {
  renderAll(path.join(examples, folder), kept);
}

function valueOf(parsed, file) {
  if (!parsed.ok) {
    throw new Error(`${file} is wrong: ${JSON.stringify(parsed.problems)}`);
  }
  return parsed.value;
}

/** Brings a repository up to date, all but the files that are kept by hand. */
function renderAll(repository, kept) {
  const read = file => readFileSync(path.join(repository, file), 'utf8');
  const paths = readdirSync(repository, {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry =>
      path
        .relative(repository, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/'),
    );
  const isKept = file =>
    kept.some(item =>
      item.endsWith('/') ? file.startsWith(item) : file === item,
    );
  const wanted = renderSpecs({ paths, read });
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
  ].filter(([file]) => !isKept(file));
  for (const [file, content] of stale) {
    const target = path.join(repository, file);
    if (check) {
      process.stderr.write(
        `${target} is stale: run this script and commit it.\n`,
      );
    } else if (content === undefined) {
      rmSync(target);
    } else {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  process.stdout.write(`${wanted.size} files, ${stale.length} stale\n`);
  if (check && stale.length > 0) {
    process.exitCode = 1;
  }
}

/** Path and content, later environments last: the entity is that of the last. */
function renderSpecs({ paths, read }) {
  const wanted = new Map();
  const specs = paths
    .map(file => ({ file, ...locate(file, standards) }))
    .filter(({ area }) => area === 'spec')
    .sort(
      (a, b) => order.indexOf(a.environment) - order.indexOf(b.environment),
    );
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
  return wanted;
}
