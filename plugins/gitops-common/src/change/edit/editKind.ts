import type { DocumentPath } from '../../vocabulary';

/**
 * What edits of a released spec are called: those of one matter have a name of
 * their own.
 *
 * @param paths - of the edited fields, for all environments or for one.
 *
 * @public
 */
export function editKind(
  paths: readonly DocumentPath[],
): 'edit' | 'scale' | 'image' {
  const sections = new Set(
    paths.map(path => /^(?:environments\.[^.]+\.)?(\w+)/.exec(path)?.[1]),
  );
  const [section] = sections.size === 1 ? sections : [];
  return section === 'scale' || section === 'image' ? section : 'edit';
}
