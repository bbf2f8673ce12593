import { asList, get } from '../../kubernetes';
import type { Rule } from '../rule';

export const barePod: Rule = {
  id: 'bare-pod',
  severity: 'error',
  description:
    'Pods belong to a Deployment, StatefulSet, DaemonSet or Job: nobody starts a bare pod again when its node goes away.',
  remediation: 'Use a Deployment, or a Job for what runs once.',
  appliesTo: ({ ref }) => ref.kind === 'Pod' && ref.group === '',
  check: ({ ref, value }) =>
    asList(get(value, 'metadata', 'ownerReferences')).length > 0
      ? []
      : [{ path: 'kind', message: `The pod "${ref.name}" stands alone.` }],
};
