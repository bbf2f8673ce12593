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

    it('tells the time of a commit', async () => {
      const revision = await contract.written({ when: '2026-03-04T05:06:07Z' });
      const [{ when }] = await contract.transport.listCommits({
        base: contract.base,
        head: revision,
      });
      expect(when).toBe('2026-03-04T05:06:07.000Z');
    });

    it('lists the newest 200 of many', async () => {
      const head = await contract.grow('grown', {
        from: contract.base,
        commits: 205,
      });
      const commits = await contract.transport.listCommits({
        base: contract.base,
        head,
      });
      expect(commits).toHaveLength(200);
      expect(commits[0].revision).toBe(head);
      expect(commits.slice(1).map(({ revision }) => [revision])).toEqual(
        commits.slice(0, -1).map(({ parents }) => parents),
      );
    });

    it('lists no commit that the base has, when both have moved on', async () => {
      const ours = await contract.written();
      const theirs = await contract.grow('theirs', {
        from: contract.base,
        commits: 3,
      });
      await expect(
        contract.transport.listCommits({ base: theirs, head: ours }),
      ).resolves.toMatchObject([{ revision: ours }]);
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
