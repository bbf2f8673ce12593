import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createSeedFolder } from '../__testUtils__/createRepository';
import { openRepository } from './openRepository';

describe('openRepository', () => {
  let dataDirectory: string;
  let seedDirectory: string;

  beforeEach(async () => {
    dataDirectory = await fs.mkdtemp(path.join(os.tmpdir(), 'data-'));
    seedDirectory = await createSeedFolder([
      { path: 'platform/standards.yaml', content: 'a: 1\n' },
      { path: 'README.md', content: 'Hello\n' },
    ]);
  });

  afterEach(async () => {
    await fs.rm(dataDirectory, { recursive: true });
    await fs.rm(seedDirectory, { recursive: true });
  });

  const open = () => openRepository({ dataDirectory, seedDirectory });

  it('makes the same first commit everywhere', async () => {
    const one = await (await open()).readMain();
    await fs.rm(path.join(dataDirectory, 'gitops.git'), { recursive: true });
    await expect((await open()).readMain()).resolves.toBe(one);
  });

  it('gives the seed a past where it has one', async () => {
    const earlierSeedDirectory = await createSeedFolder([
      { path: 'README.md', content: 'Good morning\n' },
      { path: 'gone.md', content: 'Once\n' },
    ]);
    const repository = await openRepository({
      dataDirectory,
      seedDirectory,
      earlierSeedDirectory,
    });
    await fs.rm(earlierSeedDirectory, { recursive: true });
    const main = await repository.readMain();
    const { parents } = await repository.objects.readCommit(main);
    expect(parents).toHaveLength(1);
    const contentsAt = async (revision: string) =>
      Object.fromEntries(
        (await repository.readFiles({ revision, paths: [''] })).map(
          ({ path: file, content }) => [file, content],
        ),
      );
    expect(await contentsAt(parents[0])).toEqual({
      'README.md': 'Good morning\n',
      'gone.md': 'Once\n',
      'platform/standards.yaml': 'a: 1\n',
    });
    expect(await contentsAt(main)).toEqual({
      'README.md': 'Hello\n',
      'platform/standards.yaml': 'a: 1\n',
    });
  });

  it('leaves an existing repository alone', async () => {
    const one = await (await open()).readMain();
    await fs.writeFile(path.join(seedDirectory, 'README.md'), 'Changed\n');
    await expect((await open()).readMain()).resolves.toBe(one);
  });

  it('lets two processes seed at once', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await expect(one.readMain()).resolves.toBe(await other.readMain());
    await expect(fs.readdir(dataDirectory)).resolves.toEqual(['gitops.git']);
  });

  it('starts again after a process that was killed while it seeded', async () => {
    const left = path.join(dataDirectory, '.seeding-1');
    await fs.mkdir(path.join(left, 'gitops.git'), { recursive: true });
    const old = new Date(Date.now() - 3_600_000);
    await fs.utimes(left, old, old);
    await (await open()).readMain();
    await expect(fs.readdir(dataDirectory)).resolves.toEqual(['gitops.git']);
  });

  it('names the key when the seed folder is missing', async () => {
    await expect(
      openRepository({ dataDirectory, seedDirectory: '/nowhere' }),
    ).rejects.toThrow('gitopsSandbox.seedDirectory');
  });

  it('refuses an empty seed folder and a symlink in it', async () => {
    const empty = await createSeedFolder([]);
    await expect(
      openRepository({ dataDirectory, seedDirectory: empty }),
    ).rejects.toThrow('has no files');
    await fs.rm(empty, { recursive: true });
    await fs.symlink('/etc/passwd', path.join(seedDirectory, 'link'));
    await expect(open()).rejects.toThrow('link is not a regular file');
  });
});
