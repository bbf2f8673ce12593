import type { CommitRequest, FileEdit } from '../../ports';
import {
  BRANCH,
  UNKNOWN,
  write,
  type GitTransportCase,
} from './GitTransportCase';

/** The cases of the Git transport contract about writing. */
export function describeWriting(contract: GitTransportCase): void {
  describe('writing', () => {
    it('makes a branch with the edits and leaves the base alone', async () => {
      const revision = await contract.written({
        edits: [
          write('new/folder/file.yaml', 'a: 1\n'),
          write('README.md', 'Bye\n'),
          { action: 'delete', path: 'workloads/payments-api.yaml' },
        ],
      });
      await expect(contract.transport.readBranch(BRANCH)).resolves.toBe(
        revision,
      );
      await expect(
        contract.transport.readBranch(contract.baseBranch),
      ).resolves.toBe(contract.base);
      await expect(
        contract.contents(revision, 'new', 'README.md', 'workloads'),
      ).resolves.toEqual({
        'README.md': 'Bye\n',
        'new/folder/file.yaml': 'a: 1\n',
        'workloads/payments/checkout/dev.yaml': 'port: 1\n',
        'workloads/payments/checkout/prod.yaml': '',
      });
    });

    it('writes content byte for byte', async () => {
      const texts = {
        'a/empty': '',
        'a/no-newline': 'x',
        'a/windows': '\ufeffa\r\n',
        'a/größe 日本.txt': 'Ä 日 🚢 \u2028',
      };
      const revision = await contract.written({
        edits: Object.entries(texts).map(([path, content]) =>
          write(path, content),
        ),
      });
      await expect(contract.contents(revision, 'a')).resolves.toEqual(texts);
    });

    it('gives the same revision for the same request on the same parent', async () => {
      const one = await contract.written({ branch: 'one' });
      const other = await contract.written({ branch: 'other' });
      expect(other).toBe(one);
    });

    it.each<[string, Partial<CommitRequest>]>([
      ['time', { when: '2026-03-04T05:06:08Z' }],
      ['message', { message: 'Another\n' }],
      ['author', { author: { name: 'Piet', email: 'piet@acme.dev' } }],
      ['content', { edits: [write('new.yaml', 'a: 2\n')] }],
    ])('gives another revision for another %s', async (_, patch) => {
      const one = await contract.written({ branch: 'one' });
      const other = await contract.written({ branch: 'other', ...patch });
      expect(other).not.toBe(one);
    });

    it('appends to a branch', async () => {
      const first = await contract.written();
      const second = await contract.written({
        expect: first,
        parent: first,
        edits: [write('second.yaml', 'b: 2\n')],
      });
      await expect(
        contract.contents(second, 'new.yaml', 'second.yaml'),
      ).resolves.toEqual({ 'new.yaml': 'a: 1\n', 'second.yaml': 'b: 2\n' });
    });

    it('deletes the last file of a folder', async () => {
      const revision = await contract.written({
        edits: [
          'workloads/payments/checkout/dev.yaml',
          'workloads/payments/checkout/prod.yaml',
        ].map(path => ({ action: 'delete' as const, path })),
      });
      await expect(contract.contents(revision, 'workloads')).resolves.toEqual({
        'workloads/payments-api.yaml': 'x: 1\n',
      });
    });

    it('puts a folder where a file is deleted in the same commit', async () => {
      const revision = await contract.written({
        edits: [
          write('README.md/now-a-folder.md', 'x\n'),
          { action: 'delete', path: 'README.md' },
        ],
      });
      await expect(contract.contents(revision, 'README.md')).resolves.toEqual({
        'README.md/now-a-folder.md': 'x\n',
      });
    });

    it.each<[string, FileEdit[]]>([
      ['writes what is there', [write('README.md', 'Hello\n')]],
      ['deletes what is not', [{ action: 'delete', path: 'no/such' }]],
      ['has no edits', []],
    ])('writes nothing when it %s', async (_, edits) => {
      await expect(contract.commit({ edits })).resolves.toEqual({
        status: 'unchanged',
        revision: contract.base,
      });
      await expect(
        contract.transport.readBranch(BRANCH),
      ).resolves.toBeUndefined();
    });

    it('does not know a parent that is not there', async () => {
      await expect(contract.commit({ parent: UNKNOWN })).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });
  });
}
