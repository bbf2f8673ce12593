import type {
  DocumentPath,
  Origin,
  Problem,
} from '@slipway/plugin-gitops-common';
import type { Conflict, Draft } from '@slipway/plugin-gitops-common/draft';
import { isWithin } from './isWithin';
import type { Written } from './Written';

/** What is known of one row of the form beside its value. */
export interface FieldNotes {
  /** Where its parts came from, each origin once. */
  origins: Origin[];
  problems: Problem[];
  /** Conflicts that the person has not settled. */
  conflicts: Conflict[];
  /** Edits that the row shows the outcome of. */
  edited: DocumentPath[];
}

/** Collects what is known at the paths that a row shows. */
export function fieldNotes(options: {
  draft: Draft;
  problems: readonly Problem[];
  written: Written;
  paths: readonly DocumentPath[];
}): FieldNotes {
  const { draft, problems, written, paths } = options;
  const concerns = (other: DocumentPath) =>
    paths.some(path => isWithin(other, path));
  const origins = new Map(
    Object.entries(draft.origins)
      .filter(([path]) => concerns(path))
      .map(([, origin]) => [JSON.stringify(origin), origin]),
  );
  return {
    origins: [...origins.values()],
    problems: problems.filter(({ path }) => concerns(path)),
    conflicts: draft.conflicts.filter(
      ({ path, stated }) =>
        concerns(path) && written.settled[path] !== JSON.stringify(stated),
    ),
    edited: Object.keys(written.edits).filter(
      edit => concerns(edit) || paths.some(path => isWithin(path, edit)),
    ),
  };
}
