import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Clones with stock git, nothing configured but the token. */
export function cloneRepository(cloneUrl: string, token: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'slipway-clone-'));
  const url = new URL(cloneUrl);
  url.username = 'git';
  url.password = token;
  execFileSync('git', ['clone', '--quiet', url.href, folder], {
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  return folder;
}

/** Reads a file of a clone, byte for byte. */
export function readCloned(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Whether kubectl is on this machine. */
export function hasKubectl(): boolean {
  return spawnSync('kubectl', ['version', '--client']).status === 0;
}

/**
 * Has kubectl parse every manifest of a folder.
 *
 * @returns the names of the kinds that it found.
 */
export function parseWithKubectl(folder: string): string[] {
  const copy = mkdtempSync(path.join(tmpdir(), 'slipway-kustomize-'));
  try {
    cpSync(folder, copy, { recursive: true });
    writeFileSync(
      path.join(copy, 'kustomization.yaml'),
      JSON.stringify({
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        resources: readdirSync(folder),
      }),
    );
    const built = execFileSync('kubectl', ['kustomize', copy], {
      encoding: 'utf8',
    });
    return [...built.matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Removes a clone. */
export function removeClone(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
