import {
  SEED,
  UNKNOWN,
  blobOid,
  type GitTransportCase,
} from './GitTransportCase';

/** The cases of the Git transport contract about reading. */
export function describeReading(contract: GitTransportCase): void {
  describe('reading', () => {
    it('knows where a branch is', async () => {
      expect(contract.base).toMatch(/^[0-9a-f]{40}$/);
    });

    it.each(['nothing', '../main', '-x', 'main.lock', 'a b', ''])(
      'has no branch %j',
      async branch => {
        await expect(
          contract.transport.readBranch(branch),
        ).resolves.toBeUndefined();
      },
    );

    it('reads all text files, byte for byte, sorted by path', async () => {
      const files = await contract.transport.readFiles({
        revision: contract.base,
        paths: [''],
      });
      const sorted = [...SEED.files].sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(files).toEqual(
        sorted.map(({ path, content }) => ({
          path,
          content,
          oid: blobOid(content),
        })),
      );
    });

    it('reads a folder and a file, and nothing beside them', async () => {
      await expect(
        contract.contents(contract.base, 'workloads/payments', 'README.md'),
      ).resolves.toEqual({
        'README.md': 'Hello\n',
        'workloads/payments/checkout/dev.yaml': 'port: 1\n',
        'workloads/payments/checkout/prod.yaml': '',
      });
    });

    it('gives each file once when paths overlap', async () => {
      const files = await contract.transport.readFiles({
        revision: contract.base,
        paths: ['workloads', 'workloads/payments', 'workloads'],
      });
      expect(files).toHaveLength(3);
    });

    it.each([
      'missing',
      'README.md/below',
      'link',
      'link/payments',
      'vendor',
      'vendor/charts/x',
      '../README.md',
    ])('finds no file at %j', async path => {
      await expect(contract.contents(contract.base, path)).resolves.toEqual({});
    });

    it('does not read a revision that is not there', async () => {
      await expect(
        contract.transport.readFiles({ revision: UNKNOWN, paths: [''] }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
}
