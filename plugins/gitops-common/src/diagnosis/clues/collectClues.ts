import { asText, get } from '../../kubernetes';
import { pointerOf, type ApplicationSnapshot } from '../../status';
import type { Clue } from '../Clue';
import type { DiagnosisContext } from '../DiagnosisContext';
import { applicationClues } from './applicationClues';
import { cluesFrom, plainClue } from './clueFrom';
import { containerClues } from './containerClues';
import { healthClues } from './healthClues';
import { eventClues, objectClues } from './objectClues';

function gapClues({ detail }: ApplicationSnapshot): Clue[] {
  return (detail?.gaps ?? []).flatMap(({ part, message }, index) =>
    cluesFrom({
      place: 'gap',
      pointer: pointerOf('detail', 'gaps', index, 'message'),
      raw: message,
      type: part,
    }),
  );
}

/** The snapshot does not hold this message: its evidence is the instance's name. */
function instanceClues(
  snapshot: ApplicationSnapshot,
  { instanceProblem }: DiagnosisContext,
): Clue[] {
  return instanceProblem
    ? cluesFrom({
        place: 'instance',
        pointer: pointerOf('ref', 'instance'),
        raw: instanceProblem.message,
        reason: instanceProblem.reason,
      }).map(clue => ({
        ...clue,
        raw: snapshot.ref.instance,
        start: undefined,
      }))
    : [];
}

function driftClues({ drifts = [] }: DiagnosisContext): Clue[] {
  return drifts.map(drift =>
    plainClue({
      place: 'drift',
      pointer: `${drift.pointer}${pointerOf('resource', 'name')}`,
      raw: drift.resource.name,
      resource: drift.resource,
      type: drift.class,
      drift,
    }),
  );
}

/**
 * Every text of the snapshot that may tell why the Application is not well. What
 * was said of things that are well by now is left out.
 */
export function collectClues(
  snapshot: ApplicationSnapshot,
  context: DiagnosisContext,
): Clue[] {
  return [
    ...instanceClues(snapshot, context),
    ...applicationClues(snapshot),
    ...healthClues(snapshot),
    ...containerClues(snapshot),
    ...objectClues(snapshot),
    ...eventClues(snapshot).filter(clue => isPresent(clue, snapshot)),
    ...driftClues(context),
    ...gapClues(snapshot),
  ];
}

/** Events outlive what they tell of, and the pod that they are about. */
function isPresent(
  { resource, at }: Clue,
  { detail }: ApplicationSnapshot,
): boolean {
  if (!resource || !detail || detail.nodes.length === 0) {
    return true;
  }
  const node = detail.nodes.find(
    ({ resource: other }) =>
      other.kind === resource.kind &&
      other.name === resource.name &&
      other.namespace === resource.namespace,
  );
  if (!node) {
    return (
      resource.kind !== 'Pod' ||
      detail.objects.some(
        ({ object }) =>
          asText(get(object, 'metadata', 'name')) === resource.name,
      )
    );
  }
  return !(
    node.health?.status === 'Healthy' ||
    // An object of the same name that was there before.
    (at !== undefined && node.createdAt !== undefined && at < node.createdAt)
  );
}
