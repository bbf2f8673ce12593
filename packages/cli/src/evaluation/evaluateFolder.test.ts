import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadStandards } from '../standards/loadStandards';
import { evaluateFolder } from './evaluateFolder';
import { summarize } from './summarize';

const root = path.resolve(__dirname, '../../../..');
const { standards } = loadStandards({ directory: root });

describe('evaluateFolder', () => {
  it('finds the reader right on the descriptions of the repository', () => {
    const results = evaluateFolder(
      path.join(root, 'examples/descriptions'),
      standards,
    );
    expect(results.length).toBeGreaterThanOrEqual(50);
    expect(
      summarize(results.flatMap(({ judgements }) => judgements)).accuracy,
    ).toBeGreaterThan(0.97);
  });

  it('says which file is no list of descriptions', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'descriptions-'));
    try {
      writeFileSync(path.join(folder, 'odd.yaml'), 'text: alone\n');
      expect(() => evaluateFolder(folder, standards)).toThrow('odd.yaml');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
