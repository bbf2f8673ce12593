import {
  healthStatusCodes,
  pointerOf,
  type ApplicationSnapshot,
} from '../status';
import { evidenceOf } from './evidenceOf';
import type { Statement } from './statementOf';

/** Resources that are told of. */
const MOST = 6;

/** How the managed resources stand that are not well, the worst first. */
export function resourceFacts(snapshot: ApplicationSnapshot): Statement[] {
  return snapshot.resources
    .map(({ resource, health }, index) => ({ resource, health, index }))
    .filter(({ health }) => health && health.status !== 'Healthy')
    .sort((a, b) => badness(b.health?.status) - badness(a.health?.status))
    .slice(0, MOST)
    .flatMap(({ resource, index }) => {
      const evidence = evidenceOf(
        snapshot,
        pointerOf('resources', index, 'health', 'status'),
        'health.status',
      ).map(entry => ({ ...entry, resource }));
      return evidence.length === 0
        ? []
        : [
            {
              source: `${resource.kind} ${resource.name}, health status`,
              text: evidence[0].text,
              role: 'state' as const,
              evidence,
            },
          ];
    });
}

function badness(status: string | undefined): number {
  return (healthStatusCodes as readonly (string | undefined)[]).indexOf(status);
}
