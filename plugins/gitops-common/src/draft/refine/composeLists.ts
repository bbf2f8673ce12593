import { valueAt } from '../../path';
import type { SpecDraft } from '../../spec';
import type { DocumentPath } from '../../vocabulary';
import type { Question } from '../draft';
import { indexOfItem } from '../model/specItems';
import type { SpecChange } from './specChange';

type Item = Record<string, unknown>;

/**
 * What becomes of a list: the edit of it, what was so already, and what has to
 * be asked.
 *
 * @internal
 */
export interface ListEdit {
  value: Item[];
  /** Changes that made a difference. */
  changed: SpecChange[];
  unchanged: SpecChange[];
  question?: Question;
}

/**
 * Adds to a list and takes out of it; what nobody speaks of stays.
 *
 * @internal
 */
export function composeList(options: {
  spec: SpecDraft;
  path: DocumentPath;
  changes: readonly SpecChange[];
  /** Whether the words speak of one more, not of another. */
  adds: boolean;
}): ListEdit {
  const { spec, path, changes, adds } = options;
  const before = valueAt(spec, path);
  const edit: ListEdit = {
    value: Array.isArray(before) ? before.map(item => ({ ...item })) : [],
    changed: [],
    unchanged: [],
  };
  for (const change of changes.filter(
    ({ operation }) => operation === 'remove',
  )) {
    const index = indexOfItem(path, edit.value, change.value);
    if (index !== -1) {
      edit.value.splice(index, 1);
    }
    (index === -1 ? edit.unchanged : edit.changed).push(change);
  }
  const added = changes.filter(({ operation }) => operation === 'add');
  const further = added.filter(change => !merges(edit, path, change));
  if (
    path === 'ports' &&
    !adds &&
    edit.value.length > 0 &&
    further.length > 0
  ) {
    replacePort(edit, further);
  } else {
    further.forEach(change => append(edit, path, change));
  }
  return edit;
}

/** The list has the item; what is new about it is taken over. */
function merges(
  edit: ListEdit,
  path: DocumentPath,
  change: SpecChange,
): boolean {
  const index = indexOfItem(path, edit.value, change.value);
  if (index === -1) {
    return false;
  }
  const { name, ...item } = change.value as Item;
  const merged = { ...edit.value[index], ...item };
  const isSame = JSON.stringify(merged) === JSON.stringify(edit.value[index]);
  edit.value[index] = merged;
  (isSame ? edit.unchanged : edit.changed).push(change);
  return true;
}

function append(edit: ListEdit, path: DocumentPath, change: SpecChange): void {
  const item = { ...(change.value as Item) };
  const isTaken = edit.value.some(({ name }) => name === item.name);
  if (path === 'ports' && (item.name === undefined || isTaken)) {
    item.name = edit.value.length === 0 ? 'http' : `port-${item.port}`;
  }
  edit.value.push(item);
  edit.changed.push(change);
}

/** The one port gets another number; of several it is asked which. */
function replacePort(edit: ListEdit, further: readonly SpecChange[]): void {
  const [first, ...others] = further;
  const { port } = first.value as Item;
  if (edit.value.length === 1) {
    edit.value[0] = { ...edit.value[0], port };
    edit.changed.push(first);
    others.forEach(change => append(edit, 'ports', change));
    return;
  }
  const ports = edit.value;
  edit.question = {
    path: 'ports',
    text: `Which port becomes ${port}?`,
    proposals: [
      ...ports.map((replaced, at) => ({
        value: ports.map((other, index) =>
          index === at ? { ...other, port } : other,
        ),
        label: `${port} instead of ${replaced.port}`,
        origin: first.origin,
      })),
      {
        value: [...ports, { name: `port-${port}`, port }],
        label: `${port} beside them`,
        origin: first.origin,
      },
    ],
  };
}
