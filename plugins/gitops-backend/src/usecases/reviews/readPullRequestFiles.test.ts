import { parseStandards } from '@slipway/plugin-gitops-common/standards';
import type { FileEdit } from '@slipway/plugin-gitops-node';
import {
  createFakeRepository,
  type RepositorySeed,
} from '@slipway/plugin-gitops-node/testing';
import { EXAMPLE_STANDARDS } from '../../__testUtils__/startGitOps';
import { readPullRequestFiles } from './readPullRequestFiles';

const CART = 'environments/dev/workloads/payments/cart';

function standards() {
  const parsed = parseStandards(EXAMPLE_STANDARDS);
  if (!parsed.ok) {
    throw new Error(parsed.problems[0].message);
  }
  return parsed.value;
}

function repositoryOf(seed: RepositorySeed) {
  const { transport } = createFakeRepository(seed);
  return {
    push: async (branch: string, edits: FileEdit[]) => {
      const tip = await transport.readBranch(branch);
      const outcome = await transport.commit({
        branch,
        expect: tip ?? 'absent',
        parent: tip ?? (await transport.readBranch('main')) ?? '',
        edits,
        message: 'x',
        author: { name: 'a', email: 'a@b' },
        when: '2026-01-01T00:00:00Z',
      });
      expect(outcome.status).toBe('written');
    },
    read: async () =>
      readPullRequestFiles({
        transport,
        standards: standards(),
        base: (await transport.readBranch('main')) ?? '',
        head: (await transport.readBranch('topic')) ?? '',
      }),
  };
}

const write = (path: string, content: string): FileEdit => ({
  action: 'write',
  path,
  content,
});

describe('readPullRequestFiles', () => {
  it('reads both sides, and what lies beside them in the release', async () => {
    const { push, read } = repositoryOf({
      files: [
        { path: `${CART}/a.yaml`, content: 'a: 1\n' },
        { path: `${CART}/b.yaml`, content: 'b: 1\n' },
        {
          path: 'environments/dev/workloads/payments/other/c.yaml',
          content: 'c',
        },
      ],
    });
    await push('topic', [write(`${CART}/a.yaml`, 'a: 2\n')]);
    await expect(read()).resolves.toEqual({
      base: [
        { path: `${CART}/a.yaml`, content: 'a: 1\n' },
        { path: `${CART}/b.yaml`, content: 'b: 1\n' },
      ],
      head: [
        { path: `${CART}/a.yaml`, content: 'a: 2\n' },
        { path: `${CART}/b.yaml`, content: 'b: 1\n' },
      ],
      unread: [],
    });
  });

  it('does not tell of what the base branch changed meanwhile', async () => {
    const { push, read } = repositoryOf({
      files: [{ path: `${CART}/a.yaml`, content: 'a: 1\n' }],
    });
    await push('topic', [write('docs/mine.md', '1')]);
    await push('main', [write(`${CART}/a.yaml`, 'a: 9\n')]);
    const files = await read();
    expect(files?.head.map(({ path }) => path)).toEqual(['docs/mine.md']);
    expect(files?.base).toEqual([]);
  });

  it('has nothing to read where the base branch has every commit', async () => {
    const { transport } = createFakeRepository();
    const main = (await transport.readBranch('main')) ?? '';
    await expect(
      readPullRequestFiles({
        transport,
        standards: standards(),
        base: main,
        head: main,
      }),
    ).resolves.toBeUndefined();
  });

  it('reads a bounded number of files, and says what it left', async () => {
    const { push, read } = repositoryOf({ files: [] });
    await push(
      'topic',
      Array.from({ length: 450 }, (_, index) =>
        write(`docs/${String(index).padStart(4, '0')}.md`, 'x'),
      ),
    );
    const files = await read();
    expect(files?.head).toHaveLength(400);
    expect(files?.unread).toHaveLength(50);
    expect(files?.unread[0]).toEqual({
      path: 'docs/0400.md',
      reason: 'Only 400 changed files of a pull request are read.',
    });
  });

  it('leaves out what is too much text, on both sides', async () => {
    const { push, read } = repositoryOf({
      files: [{ path: 'docs/a.md', content: 'x' }],
    });
    await push('topic', [
      write('docs/a.md', 'y'.repeat(8_000_001)),
      write('docs/b.md', 'z'),
    ]);
    await expect(read()).resolves.toEqual({
      base: [],
      head: [{ path: 'docs/b.md', content: 'z' }],
      unread: [
        {
          path: 'docs/a.md',
          reason: 'The pull request has too much text for it.',
        },
      ],
    });
  });

  it('says of what is no text that it is none', async () => {
    const { transport } = createFakeRepository({
      files: [{ path: 'docs/a.md', content: 'x' }],
    });
    const main = (await transport.readBranch('main')) ?? '';
    const commit = { author: { name: 'a', email: 'a@b' }, when: '2026-01-01' };
    const written = await transport.commit({
      ...commit,
      branch: 'topic',
      expect: 'absent',
      parent: main,
      edits: [write('docs/a.md', 'y'), write('docs/b.png', 'b')],
      message: 'x',
    });
    const head = written.status === 'written' ? written.revision : '';
    await expect(
      readPullRequestFiles({
        transport: {
          ...transport,
          // A symlink in its place, as far as a reader of texts can see.
          readFiles: async asked =>
            (
              await transport.readFiles(asked)
            ).filter(({ content }) => content !== 'y'),
        },
        standards: standards(),
        base: main,
        head,
      }),
    ).resolves.toEqual({
      base: [],
      head: [{ path: 'docs/b.png', content: 'b' }],
      unread: [{ path: 'docs/a.md', reason: 'It is no text file.' }],
    });
  });
});
