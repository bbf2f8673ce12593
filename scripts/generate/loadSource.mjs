import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../plugins/gitops-common',
);

/** Imports a module of gitops-common's src, which Node cannot read as it is. */
export async function loadSource(entry) {
  const folder = mkdtempSync(path.join(tmpdir(), 'slipway-source-'));
  const outfile = path.join(folder, 'module.mjs');
  try {
    buildSync({
      entryPoints: [path.join(root, entry)],
      outfile,
      bundle: true,
      format: 'esm',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
