import { pointerOf, type ApplicationSnapshot } from '../../status';
import type { Clue } from '../Clue';
import { cluesFrom } from './clueFrom';

type Health = { status: string; message?: string } | undefined;

function clueOf(
  health: Health,
  keys: (string | number)[],
  rest: Pick<Clue, 'resource' | 'at'>,
): Clue[] {
  if (!health || health.status === 'Healthy') {
    return [];
  }
  const { status, message } = health;
  return cluesFrom({
    place: 'health',
    pointer: pointerOf(...keys, 'health', message ? 'message' : 'status'),
    raw: message || status,
    type: status,
    ...rest,
  });
}

/** Health of the Application, of its resources and of what came of them. */
export function healthClues(snapshot: ApplicationSnapshot): Clue[] {
  return [
    ...snapshot.resources.flatMap(({ resource, health }, index) =>
      clueOf(health, ['resources', index], { resource }),
    ),
    ...(snapshot.detail?.nodes ?? []).flatMap((node, index) =>
      node.orphaned
        ? []
        : clueOf(node.health, ['detail', 'nodes', index], {
            resource: node.resource,
            at: node.createdAt,
          }),
    ),
    ...clueOf(snapshot.health, [], { at: snapshot.health.since }),
  ];
}
