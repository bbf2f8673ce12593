/** Texts about changing a spec in words. */
export const refineMessages = {
  refine: {
    label: 'Change it in words',
    placeholder: 'Make it public, add Postgres, three replicas in prod',
    apply: 'Apply',
    reading: 'Reading',
    outcome: 'What the words changed',
    changed: 'Changed by “{{words}}”:',
    nothing: 'Nothing was changed by “{{words}}”.',
    undo: 'Undo',
    close: 'Close',
    already: '“{{text}}” is so already.',
    notUnderstood: 'Not understood: {{words}}.',
  },
} as const;
