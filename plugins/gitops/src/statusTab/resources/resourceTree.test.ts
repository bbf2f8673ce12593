import { exampleDetail } from '../../__testUtils__/exampleDetail';
import {
  cutTree,
  growTree,
  pruneTree,
  sizeOf,
  type ResourceBranch,
  type ResourceEntry,
} from './resourceTree';

const entries = exampleDetail().resources;

/** `a(b(c))` for a tree of ids. */
function spell(branches: readonly ResourceBranch[]): string {
  return branches
    .map(({ entry, children }) =>
      children.length > 0 ? `${entry.id}(${spell(children)})` : entry.id,
    )
    .join(' ');
}

describe('the tree of resources', () => {
  it('puts what came of a resource below it', () => {
    expect(spell(growTree(entries))).toBe(
      'deployment(replica-set(pod)) config-map',
    );
  });

  it('loses nothing whose parent is missing or goes in circles', () => {
    const odd = (id: string, parent: string): ResourceEntry => ({
      ...entries[0],
      id,
      parent,
    });
    expect(spell(growTree([odd('a', 'gone')]))).toBe('a');
    expect(spell(growTree([odd('a', 'a')]))).toBe('a');
    expect(sizeOf(growTree([odd('a', 'b'), odd('b', 'a')]))).toBe(2);
  });

  it('keeps the way to what fits the filter', () => {
    const filter = { kind: '', health: '', text: '' };
    const prune = (wanted: Partial<typeof filter>) =>
      spell(pruneTree(growTree(entries), { ...filter, ...wanted }));
    expect(prune({ kind: 'Pod' })).toBe('deployment(replica-set(pod))');
    expect(prune({ health: 'Progressing' })).toBe('deployment(replica-set)');
    expect(prune({ text: '5D4F-X' })).toBe('deployment(replica-set(pod))');
    expect(prune({ kind: 'Job' })).toBe('');
  });

  it('cuts a long list in reading order', () => {
    expect(spell(cutTree(growTree(entries), 2))).toBe(
      'deployment(replica-set)',
    );
  });
});
