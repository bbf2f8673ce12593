import type { ApplicationSnapshot } from '../status';
import { evidenceOf } from './evidenceOf';
import type { StateAspect } from './explainedBy';
import type { Statement } from './statementOf';

/** Where each word stands, and what it is called. */
const aspects: readonly {
  aspect: StateAspect;
  name: string;
  pointer: string;
  field: string;
}[] = [
  {
    aspect: 'health',
    name: 'health status',
    pointer: '/health/status',
    field: 'status.health.status',
  },
  {
    aspect: 'sync',
    name: 'sync status',
    pointer: '/sync/status',
    field: 'status.sync.status',
  },
  {
    aspect: 'operation',
    name: 'phase of the last operation',
    pointer: '/operation/phase',
    field: 'status.operationState.phase',
  },
];

/** How the Application stands, in upstream's words. */
export function stateFacts(
  snapshot: ApplicationSnapshot,
): (Statement & { aspect: StateAspect })[] {
  const { kind, name } = snapshot.ref;
  return aspects.flatMap(({ aspect, name: called, pointer, field }) => {
    const evidence = evidenceOf(snapshot, pointer, field);
    return evidence.length === 0
      ? []
      : [
          {
            aspect,
            source: `${kind} ${name}, ${called}`,
            text: evidence[0].text,
            role: 'state' as const,
            evidence: [
              ...evidence,
              ...evidenceOf(snapshot, '/ref/name', 'metadata.name'),
            ],
          },
        ];
  });
}
