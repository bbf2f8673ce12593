import { BRANCH, write, type GitTransportCase } from './GitTransportCase';

/** The cases of the Git transport contract about what it does not write. */
export function describeRefusals(contract: GitTransportCase): void {
  describe('what it does not write', () => {
    it.each([
      ['below a file', 'README.md/x.yaml'],
      ['below a symlink', 'link/x.yaml'],
      ['over a symlink', 'link'],
      ['below a submodule', 'vendor/charts/x.yaml'],
      ['over a submodule', 'vendor/charts'],
      ['over a folder', 'workloads/payments'],
    ])('writes nothing %s', async (_, path) => {
      await expect(
        contract.commit({
          edits: [write('fine.yaml', 'a: 1\n'), write(path, 'x\n')],
        }),
      ).resolves.toEqual({
        status: 'path-conflict',
        path,
        reason: expect.any(String),
      });
      await expect(
        contract.transport.readBranch(BRANCH),
      ).resolves.toBeUndefined();
    });

    it.each([
      '',
      '/etc/passwd',
      '../outside',
      'a/../../outside',
      'a/./b',
      'a//b',
      '.git/config',
      'a/.GIT/hooks/update',
      'git~1/config',
      'a\\b',
      'a\nb',
      'a\u0000b',
    ])('refuses the path %j', async path => {
      await expect(
        contract.commit({ edits: [write(path, 'x\n')] }),
      ).resolves.toMatchObject({ status: 'refused' });
      await expect(
        contract.transport.readBranch(BRANCH),
      ).resolves.toBeUndefined();
    });

    it.each(['-d', 'a..b', 'a b', 'a.lock', 'a\nb', '../heads/x', 'a/'])(
      'refuses the branch %j',
      async branch => {
        await expect(contract.commit({ branch })).resolves.toMatchObject({
          status: 'refused',
        });
      },
    );

    it('refuses two edits of one path', async () => {
      await expect(
        contract.commit({ edits: [write('a', '1\n'), write('a', '2\n')] }),
      ).resolves.toMatchObject({ status: 'refused' });
    });

    it('puts no branch below another branch', async () => {
      await contract.written();
      await expect(contract.commit({ branch: `${BRANCH}/x` })).resolves.toEqual(
        { status: 'name-conflict', branch: BRANCH },
      );
    });

    it('puts no branch above another branch', async () => {
      await contract.written();
      await expect(
        contract.commit({ branch: 'slipway/payments' }),
      ).resolves.toEqual({ status: 'name-conflict', branch: BRANCH });
    });

    it.each([
      ['a file', 'readme.MD'],
      ['a folder on the way', 'Workloads/x.yaml'],
      ['a name with other code points', 'docs/GR\u00d6\u00dfe \u65e5\u672c.md'],
    ])('puts nothing beside %s that differs by case only', async (_, path) => {
      await expect(
        contract.commit({ edits: [write(path, 'x\n')] }),
      ).resolves.toEqual({
        status: 'path-conflict',
        path,
        reason: expect.any(String),
      });
    });

    it('renames to another case when the old name goes in the same commit', async () => {
      const revision = await contract.written({
        edits: [
          write('Readme.md', 'Hello\n'),
          { action: 'delete', path: 'README.md' },
        ],
      });
      await expect(
        contract.contents(revision, 'README.md', 'Readme.md'),
      ).resolves.toEqual({ 'Readme.md': 'Hello\n' });
    });
  });
}
