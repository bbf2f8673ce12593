import type { ApplicationSnapshot, Evidence } from '../status';
import type { Clue, CluePlace } from './Clue';
import type { Diagnosis } from './Diagnosis';
import type { DiagnosisContext } from './DiagnosisContext';
import {
  diagnosisLevels,
  type DiagnosisKind,
  type Recognition,
} from './DiagnosisKind';
import { diagnosisKinds } from './kinds';
import { createScene, resourceKey, type Scene } from './Scene';
import { unknownDiagnosis } from './unknownDiagnosis';

const MOST_EVIDENCE = 5;

const kindsByPlace: ReadonlyMap<CluePlace, DiagnosisKind[]> = diagnosisKinds
  .flatMap(kind => kind.places.map(place => [place, kind] as const))
  .reduce(
    (map, [place, kind]) => map.set(place, [...(map.get(place) ?? []), kind]),
    new Map<CluePlace, DiagnosisKind[]>(),
  );

interface Found {
  kind: DiagnosisKind;
  diagnosis: Diagnosis;
}

/**
 * Why an Application is not well, causes before symptoms and the nearest to the
 * root first. Empty when all is well, and as long as a change takes its normal
 * course. Decides by upstream's words alone, and says `unknown` where it knows
 * none of them.
 *
 * @public
 */
export function diagnose({
  snapshot,
  context,
}: {
  snapshot: ApplicationSnapshot;
  context: DiagnosisContext;
}): Diagnosis[] {
  const scene = createScene(snapshot, context);
  const found = new Map<string, Found>();
  const recognised = new Set<Clue>();
  for (const clue of scene.clues) {
    for (const kind of kindsByPlace.get(clue.place) ?? []) {
      const recognition = kind.recognise(clue, scene);
      if (recognition) {
        recognised.add(clue);
        add(found, { kind, clue, recognition, scene });
      }
    }
  }
  const all = [...found.values()];
  const causes = all.filter(({ diagnosis }) => diagnosis.role === 'cause');
  const told = all.filter(
    entry =>
      entry.diagnosis.role !== 'symptom' || !isExplained(entry, causes, scene),
  );
  const sorted = told.sort(byRoot).map(({ diagnosis }) => diagnosis);
  const unknown = unknownDiagnosis(scene, {
    recognised,
    isExplained: sorted.some(({ role }) => role !== 'warning'),
  });
  const warnings = sorted.findIndex(({ role }) => role === 'warning');
  if (unknown) {
    sorted.splice(warnings === -1 ? sorted.length : warnings, 0, unknown);
  }
  return sorted;
}

function add(
  found: Map<string, Found>,
  {
    kind,
    clue,
    recognition,
    scene,
  }: {
    kind: DiagnosisKind;
    clue: Clue;
    recognition: Recognition;
    scene: Scene;
  },
): void {
  const key = `${kind.id}\n${recognition.key ?? recognition.cause}`;
  const evidence = evidenceOf(clue, recognition, scene);
  const known = found.get(key)?.diagnosis;
  if (known) {
    known.role = stronger(known.role, recognition.role ?? kind.role);
    for (const piece of evidence) {
      if (
        known.evidence.length < MOST_EVIDENCE &&
        !known.evidence.some(({ pointer }) => pointer === piece.pointer)
      ) {
        known.evidence.push(piece);
      }
    }
    return;
  }
  const resource = recognition.resource ?? clue.resource;
  found.set(key, {
    kind,
    diagnosis: {
      kind: kind.id,
      title: recognition.title ?? kind.title,
      role: recognition.role ?? kind.role,
      cause: recognition.cause,
      evidence,
      nextSteps: withCached(clue, recognition).nextSteps,
      ...(resource ? { resource } : {}),
      ...(recognition.sharedCause
        ? { sharedCause: recognition.sharedCause }
        : {}),
    },
  });
}

function evidenceOf(
  clue: Clue,
  { telling, evidence = [], onlyEvidence }: Recognition,
  scene: Scene,
): Evidence[] {
  const own = () =>
    scene.quote({
      pointer: clue.pointer,
      resource: clue.resource,
      from: (clue.start ?? 0) + (telling?.index ?? 0),
    });
  const given = evidence.filter(piece => piece !== undefined);
  return onlyEvidence && given.length > 0
    ? given
    : [own(), ...given].filter(piece => piece !== undefined);
}

/** A cached error stays until it is asked for again. */
function withCached(
  { wrappers }: Clue,
  { nextSteps }: Recognition,
): Pick<Recognition, 'nextSteps'> {
  return {
    nextSteps: wrappers.has('cached')
      ? [
          ...nextSteps,
          {
            text: 'Ask for a hard refresh after that: this error is a cached one and may be repeated for a while.',
          },
        ]
      : nextSteps,
  };
}

function isExplained(
  { diagnosis: symptom }: Found,
  causes: readonly Found[],
  scene: Scene,
): boolean {
  const { resource } = symptom;
  if (!resource) {
    return causes.length > 0;
  }
  const workload = resourceKey(scene.workloadOf(resource));
  return causes.some(
    ({ diagnosis: cause }) =>
      (cause.resource !== undefined &&
        resourceKey(scene.workloadOf(cause.resource)) === workload) ||
      cause.evidence.some(({ pointer }) =>
        symptom.evidence.some(piece => piece.pointer === pointer),
      ),
  );
}

const ROLES: readonly Diagnosis['role'][] = ['cause', 'symptom', 'warning'];

/** What is a warning in one place may be what stopped the sync in another. */
function stronger(
  one: Diagnosis['role'],
  other: Diagnosis['role'],
): Diagnosis['role'] {
  return ROLES.indexOf(one) <= ROLES.indexOf(other) ? one : other;
}

function byRoot(one: Found, other: Found): number {
  return (
    ROLES.indexOf(one.diagnosis.role) - ROLES.indexOf(other.diagnosis.role) ||
    diagnosisLevels.indexOf(one.kind.level) -
      diagnosisLevels.indexOf(other.kind.level) ||
    other.diagnosis.evidence.length - one.diagnosis.evidence.length ||
    (one.kind.id < other.kind.id ? -1 : Number(one.kind.id > other.kind.id))
  );
}
