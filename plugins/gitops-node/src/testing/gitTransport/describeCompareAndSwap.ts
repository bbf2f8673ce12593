import { BRANCH, write, type GitTransportCase } from './GitTransportCase';

/** The cases of the Git transport contract about compare-and-swap. */
export function describeCompareAndSwap(contract: GitTransportCase): void {
  describe('compare-and-swap', () => {
    it('finds its own commit when a request is repeated', async () => {
      const revision = await contract.written();
      await expect(contract.commit()).resolves.toEqual({
        status: 'moved',
        actual: revision,
      });
    });

    it('writes nothing to a branch that should not exist', async () => {
      const revision = await contract.written();
      await expect(
        contract.commit({ edits: [write('other.yaml', 'b: 1\n')] }),
      ).resolves.toEqual({ status: 'moved', actual: revision });
      await expect(contract.transport.readBranch(BRANCH)).resolves.toBe(
        revision,
      );
    });

    it('writes nothing to a branch that is elsewhere', async () => {
      const first = await contract.written();
      const second = await contract.written({
        expect: first,
        parent: first,
        edits: [write('second.yaml', 'b: 2\n')],
      });
      await expect(
        contract.commit({
          expect: first,
          parent: first,
          edits: [write('third.yaml', 'c: 3\n')],
        }),
      ).resolves.toEqual({ status: 'moved', actual: second });
    });

    it('writes nothing to a branch that is gone', async () => {
      await expect(contract.commit({ expect: contract.base })).resolves.toEqual(
        {
          status: 'moved',
          actual: 'absent',
        },
      );
    });

    it('lets one of two racers win', async () => {
      const outcomes = await Promise.all(
        ['one', 'two'].map(name =>
          contract.commit({ edits: [write(`${name}.yaml`, `${name}\n`)] }),
        ),
      );
      const winner = outcomes.find(({ status }) => status === 'written');
      const loser = outcomes.find(({ status }) => status === 'moved');
      expect(winner).toMatchObject({ revision: expect.any(String) });
      expect(loser).toEqual({
        status: 'moved',
        actual: winner?.status === 'written' ? winner.revision : '',
      });
    });

    it('refuses to take commits off a branch', async () => {
      const revision = await contract.written();
      await expect(
        contract.commit({
          expect: revision,
          parent: contract.base,
          edits: [write('other.yaml', 'b: 1\n')],
        }),
      ).resolves.toEqual({ status: 'refused', reason: expect.any(String) });
      await expect(contract.transport.readBranch(BRANCH)).resolves.toBe(
        revision,
      );
    });
  });
}
