import type { RepositorySeed } from '@slipway/plugin-gitops-node/testing';
import { createRepository } from '../__testUtils__/createRepository';
import { diffTrees } from './diffTrees';
import { editTree, type TreeEdit } from './editTree';
import type { GitObjects } from './GitObjects';
import { findMergeConflicts } from './findMergeConflicts';
import { listFiles } from './listFiles';

const BASE: RepositorySeed = {
  files: [
    { path: 'a', content: '1' },
    { path: 'b/c', content: '1' },
    { path: 'b/d', content: '1' },
  ],
};

/** Content by path; `undefined` deletes. */
type Edits = Record<string, string | undefined>;

describe('a change on a base that moved', () => {
  let objects: GitObjects;
  let base: string;
  let dispose: () => Promise<void>;

  beforeEach(async () => {
    const created = await createRepository(BASE);
    objects = created.repository.objects;
    dispose = created.dispose;
    const main = await created.repository.readMain();
    base = (await objects.readCommit(main)).tree;
  });

  afterEach(async () => {
    await dispose();
  });

  async function edit(edits: Edits): Promise<string> {
    const treeEdits: TreeEdit[] = [];
    for (const [path, content] of Object.entries(edits)) {
      treeEdits.push({
        path,
        entry:
          content === undefined
            ? undefined
            : { mode: '100644', oid: await objects.writeBlob(content) },
      });
    }
    const edited = await editTree({
      objects,
      tree: base,
      edits: treeEdits,
      replace: 'anything',
    });
    return edited.ok ? edited.oid : `${edited.path}: ${edited.reason}`;
  }

  /** Carries `theirs` over to `ours`, both made from the base. */
  async function carry(theirs: Edits, ours: Edits) {
    const tree = await edit(ours);
    const changes = await diffTrees({
      objects,
      before: base,
      after: await edit(theirs),
    });
    const conflicts = await findMergeConflicts({ objects, changes, tree });
    if (conflicts.length > 0) {
      return { conflicts: conflicts.map(({ path }) => path) };
    }
    const merged = await editTree({
      objects,
      tree,
      edits: changes.map(({ path, after }) => ({ path, entry: after })),
      replace: 'anything',
    });
    if (!merged.ok) {
      return { conflicts: [merged.path] };
    }
    const files: Record<string, string> = {};
    for (const file of await listFiles({
      objects,
      tree: merged.oid,
      paths: [''],
    })) {
      files[file.path] = Buffer.from(
        await objects.readBlob(file.oid),
      ).toString();
    }
    return { files };
  }

  it.each<[string, Edits, Edits, Edits]>([
    [
      'keeps both sides',
      { a: '2', 'b/e': '1' },
      { 'b/c': '2', 'b/d': undefined },
      { a: '2', 'b/c': '2', 'b/e': '1' },
    ],
    [
      'takes what both sides did alike once',
      { a: '2', 'b/c': undefined, new: 'x' },
      { a: '2', 'b/c': undefined, new: 'x' },
      { a: '2', 'b/d': '1', new: 'x' },
    ],
    [
      'puts a file where it empties a folder',
      { 'b/c': undefined, 'b/d': undefined, b: 'file' },
      { a: '2' },
      { a: '2', b: 'file' },
    ],
    [
      'puts a folder where it deletes a file',
      { a: undefined, 'a/x': '1' },
      { 'b/c': '2' },
      { 'a/x': '1', 'b/c': '2', 'b/d': '1' },
    ],
  ])('%s', async (_, theirs, ours, expected) => {
    await expect(carry(theirs, ours)).resolves.toEqual({ files: expected });
  });

  it.each<[string, Edits, Edits, string[]]>([
    ['both edited a file', { a: '2' }, { a: '3' }, ['a']],
    ['one edited what the other deleted', { a: '2' }, { a: undefined }, ['a']],
    ['one deleted what the other edited', { a: undefined }, { a: '2' }, ['a']],
    ['both added a file', { n: '1' }, { n: '2' }, ['n']],
    ['a file is in the way', { 'n/x': '1' }, { n: '2' }, ['n/x']],
    ['a folder is in the way', { n: '1' }, { 'n/x': '2' }, ['n']],
    [
      'a folder that is to be a file got another file',
      { 'b/c': undefined, 'b/d': undefined, b: 'file' },
      { 'b/new': '1' },
      ['b'],
    ],
  ])('conflicts when %s', async (_, theirs, ours, paths) => {
    await expect(carry(theirs, ours)).resolves.toEqual({ conflicts: paths });
  });
});
