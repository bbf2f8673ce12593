import type { Risk } from './Risk';

const ADMITS =
  /^(?:(?:Mutating|Validating)(?:WebhookConfiguration|AdmissionPolicy(?:Binding)?)|APIService)$/;

const VERBS = {
  create: 'comes',
  update: 'changes',
  delete: 'goes',
  unchanged: undefined,
} as const;

/** @public */
export const admission: Risk = {
  id: 'admission',
  title: 'What the cluster admits',
  description:
    'A webhook, a policy or an API service of the whole cluster comes, changes or goes: it sees, changes or refuses what everybody writes.',
  check: ({ objects }) =>
    objects.flatMap(({ kind, name, action }) => {
      const verb = VERBS[action];
      return ADMITS.test(kind) && verb !== undefined
        ? [
            `The ${kind} "${name}" ${verb}, which decides on what all of the cluster writes.`,
          ]
        : [];
    }),
};
