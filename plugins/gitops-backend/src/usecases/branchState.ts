import type {
  ChangePlan,
  PlannedEdit,
} from '@slipway/plugin-gitops-common/change';
import type { FileEdit, RepositoryFile } from '@slipway/plugin-gitops-node';

type Files = ReadonlyMap<string, string>;

/**
 * What the paths of the release hold once the plan is carried out. What the base
 * branch has there and the plan does not speak of stays.
 */
export function targetOf(
  plan: ChangePlan,
  base: readonly RepositoryFile[],
): Files {
  const planned = new Set(plan.edits.map(({ path }) => path));
  return new Map([
    ...base
      .filter(({ path }) => !planned.has(path))
      .map(({ path, content }): [string, string] => [path, content]),
    ...plan.edits.flatMap((edit: PlannedEdit): [string, string][] => {
      switch (edit.action) {
        case 'create':
        case 'update':
          return [[edit.path, edit.after]];
        case 'unchanged':
          return [[edit.path, edit.before]];
        default:
          return [];
      }
    }),
  ]);
}

/**
 * The edits that make the paths of the release hold exactly the target, from
 * whatever they hold now: what an earlier plan brought and this one lacks goes.
 */
export function editsTowards(options: {
  target: Files;
  present: readonly RepositoryFile[];
}): FileEdit[] {
  const { target } = options;
  const present = new Map(
    options.present.map(({ path, content }) => [path, content]),
  );
  const written = [...target]
    .filter(([path, content]) => present.get(path) !== content)
    .map(([path, content]): FileEdit => ({ action: 'write', path, content }));
  const deleted = [...present.keys()]
    .filter(path => !target.has(path))
    .map((path): FileEdit => ({ action: 'delete', path }));
  return [...written, ...deleted];
}
