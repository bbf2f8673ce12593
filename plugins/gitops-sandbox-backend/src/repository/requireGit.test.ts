import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { requireGit } from './requireGit';

describe('requireGit', () => {
  const originalPath = process.env.PATH;
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'path-'));
  });

  afterEach(async () => {
    process.env.PATH = originalPath;
    await fs.rm(folder, { recursive: true });
  });

  it('is content with the git of this machine', async () => {
    await expect(requireGit()).resolves.toBeUndefined();
  });

  it('says what to do when there is no git', async () => {
    process.env.PATH = folder;
    await expect(requireGit()).rejects.toThrow('Install git 2.31 or newer');
  });

  it('says what to do when git is too old', async () => {
    await fs.writeFile(
      path.join(folder, 'git'),
      '#!/bin/sh\necho "git version 2.20.1"\n',
      { mode: 0o755 },
    );
    process.env.PATH = `${folder}${path.delimiter}${originalPath}`;
    await expect(requireGit()).rejects.toThrow(
      'cannot use "git version 2.20.1"',
    );
  });
});
