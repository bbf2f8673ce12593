import { createHash } from 'node:crypto';
import type { RepositorySeed } from '../../fakes';
import type {
  CommitOutcome,
  CommitRequest,
  FileEdit,
  GitTransport,
} from '../../ports';

/** What the default branch of every fixture holds. */
export const SEED: Required<RepositorySeed> = {
  files: [
    { path: 'README.md', content: 'Hello\n' },
    { path: 'docs/größe 日本.md', content: 'Größe: 日本 🚢\n' },
    { path: 'docs/windows.txt', content: '\ufeffone\r\ntwo\r\n' },
    { path: 'workloads/payments/checkout/dev.yaml', content: 'port: 1\n' },
    { path: 'workloads/payments/checkout/prod.yaml', content: '' },
    { path: 'workloads/payments-api.yaml', content: 'x: 1\n' },
  ],
  symlinks: [{ path: 'link', target: 'workloads' }],
  submodules: [
    {
      path: 'vendor/charts',
      revision: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    },
  ],
};

/** Branch that the cases write to. */
export const BRANCH = 'slipway/payments/checkout/dev';

/** Well-formed, and of no object. */
export const UNKNOWN = '0123456789abcdef0123456789abcdef01234567';

/** What the cases of the suite work with, made anew for each. */
export interface GitTransportCase {
  readonly transport: GitTransport;
  /** Name of the default branch. */
  readonly baseBranch: string;
  /** Revision of the default branch. */
  readonly base: string;
  /** Sends a request that is fine, but for the patch. */
  commit(patch?: Partial<CommitRequest>): Promise<CommitOutcome>;
  /** The same, expecting it to be written; answers the revision. */
  written(patch?: Partial<CommitRequest>): Promise<string>;
  /** Adds commits to a branch; answers the last of them. */
  grow(
    branch: string,
    options: { from: string; commits: number },
  ): Promise<string>;
  /** Contents by path. */
  contents(
    revision: string,
    ...paths: string[]
  ): Promise<Record<string, string>>;
}

/** An edit that writes a file. */
export function write(path: string, content: string): FileEdit {
  return { action: 'write', path, content };
}

/** Git's id of a file: what every Git server calls it. */
export function blobOid(content: string): string {
  const bytes = Buffer.from(content, 'utf8');
  return createHash('sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
