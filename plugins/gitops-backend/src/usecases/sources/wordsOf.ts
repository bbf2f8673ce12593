import type { Problem } from '@slipway/plugin-gitops-common';

/** Problems as text, each with its path, its message and its remedy. */
export function wordsOf(problems: readonly Problem[]): string {
  return problems
    .map(({ path, message, remedy }) =>
      [path && `${path}:`, message, remedy].filter(Boolean).join(' '),
    )
    .join(' ');
}
