import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readParaphrases } from './readParaphrases';

function readText(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wordings-'));
  const file = path.join(folder, 'some.yaml');
  try {
    writeFileSync(file, text);
    return readParaphrases(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('readParaphrases', () => {
  it('gives every sentence the facts of its entry', () => {
    expect(
      readText(
        "- facts: { e1: { source: Cause, text: It rains. } }\n  true: [[e1, It rains.]]\n  false: [['e1 e2', It snows.]]\n",
      ),
    ).toEqual([
      {
        sentence: { text: 'It rains.', facts: ['e1'] },
        facts: [{ id: 'e1', source: 'Cause', text: 'It rains.' }],
        isTrue: true,
      },
      {
        sentence: { text: 'It snows.', facts: ['e1', 'e2'] },
        facts: [{ id: 'e1', source: 'Cause', text: 'It rains.' }],
        isTrue: false,
      },
    ]);
  });

  it.each([
    'facts: {}',
    '- facts: {}',
    '- facts: { e1: {} }\n  true: []\n  false: []',
  ])('says that %j is no list of wordings', text => {
    expect(() => readText(text)).toThrow('some.yaml');
  });
});
