import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** An entry of a registry folder, as far as every folder has it. */
interface Entry {
  id: string;
  description: string;
}

/**
 * Walks a registry folder: every file has its twin, and every entry its file,
 * its test and a description in sentences.
 */
export function testRegistry(
  folder: string,
  entries: readonly Entry[],
  name: string,
): void {
  const files = readdirSync(folder)
    .filter(file => /^[a-z0-9-]+\.ts$/.test(file))
    .map(file => file.replace(/\.ts$/, ''))
    .filter(id => id !== 'index' && id !== 'registry');

  describe(`the registry of ${name}`, () => {
    it('has each file of its folder, once, sorted by id', () => {
      expect(entries.map(({ id }) => id)).toEqual([...files].sort());
    });

    it.each(files)('has a test beside %s', id => {
      expect(existsSync(path.join(folder, `${id}.test.ts`))).toBe(true);
    });

    it.each(entries.map(({ id, description }) => [id, description]))(
      'describes %s in sentences',
      (_, description) => {
        expect(description).toMatch(/^[A-Z].+\.$/s);
      },
    );
  });
}
