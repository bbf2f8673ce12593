import { BRANCH, write, type GitTransportCase } from './GitTransportCase';

/** The cases of the Git transport contract about merge commits. */
export function describeMerging(contract: GitTransportCase): void {
  describe('merging', () => {
    /** A branch with one commit, and another one that has gone on from the base. */
    async function twoSides() {
      const ours = await contract.written();
      const theirs = await contract.written({
        branch: 'theirs',
        edits: [write('README.md', 'Their words\n')],
      });
      return { ours, theirs };
    }

    it('brings a branch up to another one, with the edits on top', async () => {
      const { ours, theirs } = await twoSides();
      const revision = await contract.written({
        expect: ours,
        parent: ours,
        merge: theirs,
        edits: [write('new.yaml', 'a: 1\n')],
      });
      await expect(
        contract.contents(revision, 'README.md', 'new.yaml'),
      ).resolves.toEqual({
        'README.md': 'Their words\n',
        'new.yaml': 'a: 1\n',
      });
      await expect(
        contract.transport.listCommits({ base: theirs, head: revision }),
      ).resolves.toMatchObject([
        { revision, parents: [ours, theirs] },
        { revision: ours },
      ]);
    });

    it('merges also when nothing is edited', async () => {
      const { ours, theirs } = await twoSides();
      const revision = await contract.written({
        expect: ours,
        parent: ours,
        merge: theirs,
        edits: [],
      });
      await expect(
        contract.contents(revision, 'README.md', 'new.yaml'),
      ).resolves.toEqual({ 'README.md': 'Their words\n' });
      await expect(contract.transport.readBranch(BRANCH)).resolves.toBe(
        revision,
      );
    });

    it('does not move a branch that is elsewhere', async () => {
      const { ours, theirs } = await twoSides();
      await expect(
        contract.commit({
          expect: contract.base,
          parent: contract.base,
          merge: theirs,
        }),
      ).resolves.toEqual({ status: 'moved', actual: ours });
    });
  });
}
