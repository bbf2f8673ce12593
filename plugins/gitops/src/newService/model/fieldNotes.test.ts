import { readDescription } from '@slipway/plugin-gitops-common/draft';
import { exampleSurroundings } from '../../__testUtils__/exampleSurroundings';
import { fieldNotes } from './fieldNotes';
import { nothingWritten, type Written } from './Written';

const { standards } = exampleSurroundings();

function notesOf(written: Partial<Written>, ...paths: string[]) {
  const all = { ...nothingWritten(), ...written };
  const draft = readDescription({
    description: all.description,
    standards,
    context: { edits: all.edits },
  });
  return fieldNotes({ draft, problems: [], written: all, paths });
}

describe('fieldNotes', () => {
  it('collects the origins of all parts of a row, each once', () => {
    const { origins } = notesOf(
      { description: 'Node.js API with a Redis cache and Postgres' },
      'dependencies',
    );
    expect(origins).toEqual([
      expect.objectContaining({ type: 'stated', quote: 'Redis cache' }),
      expect.objectContaining({ type: 'stated', quote: 'Postgres' }),
    ]);
  });

  it('says which edits the row shows, of the row, around it and within it', () => {
    const edits = { expose: { visibility: 'internal' }, 'expose.host': 'a.b' };
    expect(notesOf({ edits }, 'expose').edited).toEqual([
      'expose',
      'expose.host',
    ]);
    expect(notesOf({ edits }, 'expose.path').edited).toEqual(['expose']);
    expect(notesOf({ edits }, 'name').edited).toEqual([]);
  });

  it('shows a conflict until it is settled for what the sentence says now', () => {
    const written = {
      description: 'Node.js API called checkout',
      edits: { name: 'cart' },
    };
    expect(notesOf(written, 'name').conflicts).toHaveLength(1);
    expect(
      notesOf({ ...written, settled: { name: '"checkout"' } }, 'name')
        .conflicts,
    ).toHaveLength(0);
    expect(
      notesOf({ ...written, settled: { name: '"older"' } }, 'name').conflicts,
    ).toHaveLength(1);
  });
});
