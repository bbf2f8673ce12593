import { createGitTransport } from '@slipway/git-transport';
import type { Answered, Asked } from '../forges/__testUtils__/ForgeServer';
import { FakeGitHubWithGit } from '../forges/github/__testUtils__/FakeGitHubWithGit';

const AUTHOR = { name: 'Platform', email: 'platform@acme.dev' };
const WHEN = '2026-01-01T00:00:00Z';

/**
 * GitHub as a portal meets it: the stock git and the API on one address. Pull
 * requests see the branches that were pushed.
 */
export class HostedGitHub extends FakeGitHubWithGit {
  /** Tips of the stock git that the pull requests know. */
  private readonly known = new Map<string, string>();
  /** What the pull requests call a revision of the stock git. */
  private readonly mirrored = new Map<string, string>();

  /** Begins `main` anew with these files. */
  async seed(files: readonly { path: string; content: string }[]) {
    const transport = createGitTransport({
      url: `${this.origin}/acme/gitops.git`,
      credentials: async () => undefined,
      committer: AUTHOR,
      memory: { recall: async () => undefined, keep: async () => {} },
    });
    const main = (await transport.readBranch('main'))!;
    const outcome = await transport.commit({
      branch: 'main',
      expect: main,
      parent: main,
      edits: files.map(file => ({ action: 'write', ...file })),
      message: 'Seed\n',
      author: AUTHOR,
      when: WHEN,
    });
    if (outcome.status !== 'written') {
      throw new Error(`Seeding failed: ${JSON.stringify(outcome)}`);
    }
  }

  /** Merges as a person would, with a merge commit. */
  async merge(number: number): Promise<string> {
    const pull = await this.repository.people.merge(number);
    const merged = this.run(
      'commit-tree',
      `${pull.head.branch}^{tree}`,
      '-p',
      'main',
      '-p',
      pull.head.branch,
      '-m',
      `Merge pull request #${number}`,
    );
    this.run('update-ref', 'refs/heads/main', merged);
    return merged;
  }

  protected async answer(asked: Asked): Promise<Answered> {
    await this.mirror();
    return super.answer({
      ...asked,
      segments: asked.segments.map(
        segment => this.mirrored.get(segment) ?? segment,
      ),
    });
  }

  private async mirror(): Promise<void> {
    const { transport } = this.repository;
    const tips = this.run(
      'for-each-ref',
      '--format=%(refname:lstrip=2) %(objectname)',
      'refs/heads',
    ).split('\n');
    for (const [branch, revision] of tips.map(line => line.split(' '))) {
      if (branch === 'main' || this.known.get(branch) === revision) {
        continue;
      }
      const tip = await transport.readBranch(branch);
      const outcome = await transport.commit({
        branch,
        expect: tip ?? 'absent',
        parent: tip ?? (await transport.readBranch('main'))!,
        edits: [{ action: 'write', path: 'tip', content: revision }],
        message: 'Mirrored\n',
        author: AUTHOR,
        when: WHEN,
      });
      if (outcome.status === 'written') {
        this.mirrored.set(revision, outcome.revision);
      }
      this.known.set(branch, revision);
    }
  }
}
