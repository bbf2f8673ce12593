import type { DocumentPath } from '../../vocabulary';

/**
 * What edits of a released spec are called: those of one matter have a name of
 * their own.
 *
 * @param paths - of the edited fields, for all environments or for one.
 * @param environment - the one that is released to: what is edited for another
 * is not what this one is about.
 *
 * @public
 */
export function editKind(
  paths: readonly DocumentPath[],
  environment: string,
): 'edit' | 'scale' | 'image' {
  const own = `environments.${environment}.`;
  const sections = new Set(
    paths.map(
      path =>
        /^\w+/.exec(path.startsWith(own) ? path.slice(own.length) : path)?.[0],
    ),
  );
  const [section] = sections.size === 1 ? sections : [];
  return section === 'scale' || section === 'image' ? section : 'edit';
}
