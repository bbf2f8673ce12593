import { UNKNOWN, write, type GitTransportCase } from './GitTransportCase';

/** The cases of the Git transport contract about differences. */
export function describeChangedPaths(contract: GitTransportCase): void {
  describe('changed paths', () => {
    const changed = () =>
      contract.written({
        edits: [
          write('README.md', 'Bye\n'),
          write('workloads/payments/search/dev.yaml', 'port: 2\n'),
          { action: 'delete', path: 'docs/windows.txt' },
        ],
      });

    it('tells what was added, modified and deleted, sorted', async () => {
      const to = await changed();
      await expect(
        contract.transport.listChangedPaths({ from: contract.base, to }),
      ).resolves.toEqual([
        { path: 'README.md', change: 'modified' },
        { path: 'docs/windows.txt', change: 'deleted' },
        { path: 'workloads/payments/search/dev.yaml', change: 'added' },
      ]);
    });

    it('tells the opposite the other way round', async () => {
      const from = await changed();
      await expect(
        contract.transport.listChangedPaths({ from, to: contract.base }),
      ).resolves.toEqual([
        { path: 'README.md', change: 'modified' },
        { path: 'docs/windows.txt', change: 'added' },
        { path: 'workloads/payments/search/dev.yaml', change: 'deleted' },
      ]);
    });

    it.each([
      ['a folder', ['workloads'], ['workloads/payments/search/dev.yaml']],
      ['a file', ['README.md'], ['README.md']],
      ['a beginning of a name', ['workloads/pay', 'READ'], []],
      ['nothing', [], []],
    ])('looks only below %s', async (_, below, paths) => {
      const to = await changed();
      const changes = await contract.transport.listChangedPaths({
        from: contract.base,
        to,
        below,
      });
      expect(changes.map(({ path }) => path)).toEqual(paths);
    });

    it('tells a folder that took the place of a file', async () => {
      const to = await contract.written({
        edits: [
          { action: 'delete', path: 'README.md' },
          write('README.md/now-a-folder.md', 'x\n'),
        ],
      });
      await expect(
        contract.transport.listChangedPaths({ from: contract.base, to }),
      ).resolves.toEqual([
        { path: 'README.md', change: 'deleted' },
        { path: 'README.md/now-a-folder.md', change: 'added' },
      ]);
    });

    it('tells nothing of one revision', async () => {
      await expect(
        contract.transport.listChangedPaths({
          from: contract.base,
          to: contract.base,
        }),
      ).resolves.toEqual([]);
    });

    it('does not compare with a revision that is not there', async () => {
      await expect(
        contract.transport.listChangedPaths({
          from: contract.base,
          to: UNKNOWN,
        }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
}
