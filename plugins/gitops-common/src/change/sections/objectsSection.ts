import type { ChangeStory } from '../ChangeStory';
import { codeSpan } from './codeSpan';
import { section } from './section';

const VERBS = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
} as const;

const MOST = 100;

/** What is created, updated and deleted: objects by kind and name, else files. */
export function objectsSection({
  edits,
  objects,
  identity,
}: ChangeStory): string | undefined {
  const lines = (['create', 'update', 'delete'] as const).flatMap(action => {
    const names = edits
      .filter(edit => edit.action === action)
      .flatMap(({ path }) => {
        const own = objects.filter(object => object.path === path);
        return own.length === 0
          ? [codeSpan(path)]
          : own.map(
              ({ kind, name }) =>
                `${kind.replace(/\W/g, '')} ${codeSpan(name)}`,
            );
      });
    const more = names.length - MOST;
    return names.length === 0
      ? []
      : [
          `- ${names.length} ${VERBS[action]}: ${names
            .slice(0, MOST)
            .join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ];
  });
  const unchanged = edits.filter(({ action }) => action === 'unchanged').length;
  return section(
    `Changes in ${identity.environment}`,
    lines.length === 0
      ? ['Nothing changes: the repository says this already.']
      : [...lines, ...(unchanged > 0 ? [`- ${unchanged} unchanged`] : [])],
  );
}
