import type { FileEdit } from '../../ports';
import { UNKNOWN, write, type GitTransportCase } from './GitTransportCase';

const PATH = 'workloads/payments/checkout/dev.yaml';

/** The cases of the Git transport contract about versions of a file. */
export function describeVersions(contract: GitTransportCase): void {
  describe('versions of a file', () => {
    /** Commits one after the other on a branch; answers all, oldest first. */
    async function commits(...edits: FileEdit[]) {
      const line = [contract.base];
      for (const edit of edits) {
        const [parent] = line.slice(-1);
        line.push(
          await contract.written({
            expect: parent === contract.base ? 'absent' : parent,
            parent,
            edits: [edit],
          }),
        );
      }
      return line;
    }

    it('tells each content and the commit that brought it, newest first', async () => {
      const [, second, , gone, back] = await commits(
        write(PATH, 'port: 2\n'),
        write('other.yaml', 'a: 1\n'),
        { action: 'delete', path: PATH },
        write(PATH, 'port: 1\n'),
      );
      const versions = await contract.transport.readVersions({
        revision: back,
        path: PATH,
        commits: 10,
      });
      expect(
        versions.map(({ content, commit }) => [commit.revision, content]),
      ).toEqual([
        [back, 'port: 1\n'],
        [gone, undefined],
        [second, 'port: 2\n'],
        // The seed may be more than one commit.
        [expect.any(String), 'port: 1\n'],
      ]);
      expect(versions[0].commit).toMatchObject({
        parents: [gone],
        author: { name: 'Dana', email: 'dana@acme.dev' },
        when: '2026-03-04T05:06:07.000Z',
      });
    });

    it('looks back as many commits as asked for', async () => {
      const [, , third] = await commits(
        write(PATH, 'port: 2\n'),
        write('other.yaml', 'a: 1\n'),
      );
      const read = (count: number) =>
        contract.transport.readVersions({
          revision: third,
          path: PATH,
          commits: count,
        });
      await expect(read(1)).resolves.toEqual([]);
      await expect(read(2)).resolves.toMatchObject([{ content: 'port: 2\n' }]);
    });

    it('follows first parents', async () => {
      const ours = await contract.written();
      const theirs = await contract.written({
        branch: 'theirs',
        edits: [write(PATH, 'port: 7\n')],
      });
      const merged = await contract.written({
        expect: ours,
        parent: ours,
        merge: theirs,
        edits: [],
      });
      await expect(
        contract.transport.readVersions({
          revision: merged,
          path: PATH,
          commits: 10,
        }),
      ).resolves.toMatchObject([
        { content: 'port: 7\n', commit: { revision: merged } },
        { content: 'port: 1\n' },
      ]);
    });

    it.each([
      'missing',
      'workloads',
      'README.md/below',
      'link',
      'vendor/charts',
    ])('finds no version of %j', async path => {
      await expect(
        contract.transport.readVersions({
          revision: contract.base,
          path,
          commits: 5,
        }),
      ).resolves.toEqual([]);
    });

    it('does not read a revision that is not there', async () => {
      await expect(
        contract.transport.readVersions({
          revision: UNKNOWN,
          path: PATH,
          commits: 5,
        }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
}
