import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Answered, Asked } from '../../__testUtils__/ForgeServer';
import { FakeGitHub } from './FakeGitHub';
import { runGit, serveGit } from './serveGit';

/** GitHub's API of commits and branches beside the stock git. */
export class FakeGitHubWithGit extends FakeGitHub {
  /** Whether GitHub signs: it does for an App. */
  signs = true;
  /** Happens before a branch is made or moved. */
  beforeMove: () => void = () => {};
  readonly gitdir = mkdtempSync(path.join(os.tmpdir(), 'verified-'));

  constructor() {
    super();
    runGit(this.gitdir, ['init', '--bare', '-b', 'main', this.gitdir]);
    for (const [key, value] of [
      ['http.receivepack', 'true'],
      ['uploadpack.allowFilter', 'true'],
      ['receive.denyNonFastForwards', 'true'],
    ]) {
      runGit(this.gitdir, ['config', key, value]);
    }
    this.plant('main', 'README.md', 'Hello\n');
    this.intercept = (request, response) => {
      const isGit = request.url?.startsWith('/acme/gitops.git/') ?? false;
      if (isGit) {
        serveGit(this.gitdir, request, response);
      }
      return isGit;
    };
  }

  run(...args: string[]): string {
    return runGit(this.gitdir, args);
  }

  /** Commits a file to a branch, as someone else. */
  plant(branch: string, file: string, content: string): string {
    const blob = runGit(this.gitdir, ['hash-object', '-w', '--stdin'], content);
    const tree = runGit(
      this.gitdir,
      ['mktree'],
      `100644 blob ${blob}\t${file}\n`,
    );
    const commit = this.run('commit-tree', tree, '-m', `Add ${file}`);
    this.run('update-ref', `refs/heads/${branch}`, commit);
    return commit;
  }

  async close(): Promise<void> {
    rmSync(this.gitdir, { recursive: true });
    await super.close();
  }

  protected async answer(asked: Asked): Promise<Answered> {
    const [, , , room, kind, ...rest] = asked.segments;
    if (room !== 'git') {
      return super.answer(asked);
    }
    if (kind === 'commits') {
      return asked.method === 'POST'
        ? this.createCommit(asked.body)
        : this.readCommit(rest[0]);
    }
    if (asked.method === 'DELETE') {
      this.run('update-ref', '-d', `refs/${rest[0]}`);
      return { status: 204 };
    }
    this.beforeMove();
    return asked.method === 'POST'
      ? this.createRef(asked.body)
      : this.moveRef(`refs/${rest[0]}`, asked.body);
  }

  private readCommit(sha: string): Answered {
    const tree = this.run('rev-parse', `${sha}^{tree}`);
    const message = this.run('log', '-1', '--format=%B', sha);
    return { status: 200, body: { sha, tree: { sha: tree }, message } };
  }

  private createCommit(body: Record<string, unknown>): Answered {
    const parents = body.parents as string[];
    const sha = runGit(
      this.gitdir,
      [
        'commit-tree',
        String(body.tree),
        ...parents.flatMap(parent => ['-p', parent]),
      ],
      String(body.message),
    );
    const verification = this.signs
      ? { verified: true, reason: 'valid' }
      : { verified: false, reason: 'unsigned' };
    return { status: 201, body: { sha, verification } };
  }

  private createRef(body: Record<string, unknown>): Answered {
    const [ref, sha] = [String(body.ref), String(body.sha)];
    if (this.run('for-each-ref', ref) !== '') {
      return this.refusal(422, 'Reference already exists');
    }
    return this.update(ref, sha);
  }

  private moveRef(ref: string, body: Record<string, unknown>): Answered {
    const sha = String(body.sha);
    const old = this.run('rev-parse', ref);
    const isForward = this.run('merge-base', sha, old) === old;
    return isForward
      ? { ...this.update(ref, sha), status: 200 }
      : this.refusal(422, 'Update is not a fast forward');
  }

  private update(ref: string, sha: string): Answered {
    try {
      this.run('update-ref', ref, sha);
    } catch {
      return this.refusal(422, 'Reference update failed');
    }
    return { status: 201, body: { ref, object: { sha, type: 'commit' } } };
  }
}
