import { UNKNOWN, write, type GitTransportCase } from './GitTransportCase';

/** The cases of the Git transport contract about history. */
export function describeHistory(contract: GitTransportCase): void {
  describe('history', () => {
    it('lists commits newest first, without those of the base', async () => {
      const first = await contract.written();
      const second = await contract.written({
        expect: first,
        parent: first,
        edits: [write('second.yaml', 'b: 2\n')],
        message: 'Second\n',
      });
      const commits = await contract.transport.listCommits({
        base: contract.base,
        head: second,
      });
      expect(commits).toMatchObject([
        { revision: second, parents: [first], message: 'Second\n' },
        { revision: first, parents: [contract.base] },
      ]);
      await expect(
        contract.transport.listCommits({ base: second, head: first }),
      ).resolves.toEqual([]);
    });

    it('keeps message, trailers and author', async () => {
      const revision = await contract.written({
        message: 'Größe ändern 🚢\n\nWhy: because.\n\nSlipway-Change: 1\n',
        author: { name: 'Dana 山田', email: 'dana@acme.dev' },
      });
      const [listed] = await contract.transport.listCommits({
        base: contract.base,
        head: revision,
      });
      expect(listed).toMatchObject({
        message: 'Größe ändern 🚢\n\nWhy: because.\n\nSlipway-Change: 1\n',
        author: { name: 'Dana 山田', email: 'dana@acme.dev' },
      });
    });

    it('lets no author write a line of the commit', async () => {
      const revision = await contract.written({
        author: {
          name: 'Eve <eve@x> 1 +0000\ncommitter Mallory <m@x> 1 +0000\u0000',
          email: 'eve@x>\nparent none',
        },
      });
      const [listed] = await contract.transport.listCommits({
        base: contract.base,
        head: revision,
      });
      expect(listed.parents).toEqual([contract.base]);
      expect(`${listed.author.name}${listed.author.email}`).not.toMatch(
        /[\n\r<>]/,
      );
      expect(listed.committer.name).not.toContain('Mallory');
    });

    it('does not list from or to what is not there', async () => {
      for (const range of [
        { base: contract.base, head: UNKNOWN },
        { base: UNKNOWN, head: contract.base },
        { base: contract.base, head: '--all' },
      ]) {
        await expect(
          contract.transport.listCommits(range),
        ).rejects.toMatchObject({
          name: 'NotFoundError',
        });
      }
    });
  });
}
