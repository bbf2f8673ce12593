import { readdirSync, statSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, root } from './toolchain.mjs';

const ROLES = [
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
  'common-library',
];

/** Digest of everything that the built frontend is made of. */
export function frontendDigest() {
  const files = ['yarn.lock', 'package.json', 'app-config.yaml'];
  for (const group of ['packages', 'plugins']) {
    for (const name of readdirSync(path.join(root, group))) {
      const folder = `${group}/${name}`;
      const manifest = path.join(root, folder, 'package.json');
      if (
        existsSync(manifest) &&
        ROLES.includes(
          JSON.parse(readFileSync(manifest, 'utf8')).backstage?.role,
        )
      ) {
        files.push(`${folder}/package.json`);
        files.push(...walk(`${folder}/src`), ...walk(`${folder}/public`));
      }
    }
  }
  return digestOf(files);
}

function walk(folder) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) {
    return [];
  }
  return readdirSync(absolute).flatMap(name => {
    const relative = `${folder}/${name}`;
    if (statSync(path.join(root, relative)).isDirectory()) {
      return name === '__fixtures__' ? [] : walk(relative);
    }
    return /\.test\.tsx?$/.test(name) ? [] : [relative];
  });
}
