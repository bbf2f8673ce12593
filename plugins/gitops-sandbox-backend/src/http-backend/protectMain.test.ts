import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { protectMain } from './protectMain';

describe('protectMain', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'hooks-'));
  });

  afterEach(async () => {
    await fs.rm(folder, { recursive: true });
  });

  it('puts a hook in place, over a broken one as well', async () => {
    await protectMain(folder);
    const hook = path.join(folder, 'hooks', 'update');
    await fs.writeFile(hook, 'exit 0');
    await protectMain(folder);
    await expect(fs.readFile(hook, 'utf8')).resolves.toContain(
      'refs/heads/main)',
    );
  });
});
