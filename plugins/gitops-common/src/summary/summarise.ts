import type { Diagnosis } from '../diagnosis';
import { recurringSyncs, type Drift } from '../drift';
import type { ApplicationSnapshot } from '../status';
import { checkSentence } from './checkSummary';
import { driftSentence } from './driftSentence';
import { evidenceOf } from './evidenceOf';
import { supportingFacts } from './supportingFacts';
import type { Summary } from './Summary';

type Sentence = Summary['sentences'][number];

/** Sentences of a summary. */
const MAX_SENTENCES = 3;

/**
 * Says in plain words how an Application is and why: its state, the cause, and
 * the difference that matters most. A sentence that its evidence does not carry
 * is worded by its evidence instead, or left out.
 *
 * @public
 */
export function summarise(options: {
  snapshot: ApplicationSnapshot;
  diagnoses: readonly Diagnosis[];
  drifts: readonly Drift[];
}): Summary {
  const { snapshot, diagnoses, drifts } = options;
  const candidates = [
    stateSentence(snapshot),
    ...causeSentences(snapshot, diagnoses),
    driftSentence(
      snapshot,
      drifts.filter(({ benign }) => !benign),
    ),
    recurrenceSentence(snapshot),
  ];
  return {
    sentences: candidates
      .filter(
        sentence =>
          sentence !== undefined &&
          checkSentence(sentence, snapshot).length === 0,
      )
      .slice(0, MAX_SENTENCES) as Sentence[],
  };
}

function stateSentence(snapshot: ApplicationSnapshot): Sentence {
  const { ref, sync, health, operation, deletingSince } = snapshot;
  const revision = sync.revisions[0];
  const at = revision ? ` at ${shortRevision(revision)}` : '';
  const evidence = [
    ...evidenceOf(snapshot, '/sync/status', 'status.sync.status'),
    ...evidenceOf(snapshot, '/health/status', 'status.health.status'),
    ...(revision
      ? evidenceOf(snapshot, '/sync/revisions/0', 'status.sync.revision')
      : []),
    ...evidenceOf(snapshot, '/ref/name', 'metadata.name'),
  ];
  if (deletingSince) {
    return {
      text: `${ref.name} is being deleted since ${deletingSince}.`,
      evidence: [
        ...evidenceOf(snapshot, '/deletingSince', 'metadata.deletionTimestamp'),
        ...evidenceOf(snapshot, '/ref/name', 'metadata.name'),
      ],
    };
  }
  const phase = operation?.phase;
  if (phase && phase !== 'Succeeded') {
    return {
      text: `${ref.name} is ${sync.status} and ${health.status}${at}; its sync is ${phase}.`,
      evidence: [
        ...evidence,
        ...evidenceOf(
          snapshot,
          '/operation/phase',
          'status.operationState.phase',
        ),
      ],
    };
  }
  return {
    text: `${ref.name} is ${sync.status} and ${health.status}${at}.`,
    evidence,
  };
}

/** A revision is known by its beginning; a version is told whole. */
function shortRevision(revision: string): string {
  return /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 7) : revision;
}

/** One cause, and another one where it is not merely a symptom. */
function causeSentences(
  snapshot: ApplicationSnapshot,
  diagnoses: readonly Diagnosis[],
): (Sentence | undefined)[] {
  const [first, second] = diagnoses;
  return [first, second?.role === 'cause' ? second : undefined].map(
    diagnosis => diagnosis && causeSentence(snapshot, diagnosis),
  );
}

function causeSentence(
  snapshot: ApplicationSnapshot,
  diagnosis: Diagnosis,
): Sentence {
  const { cause, title, evidence } = diagnosis;
  const sentence = {
    text: cause,
    evidence: [...evidence, ...supportingFacts(snapshot, diagnosis)],
  };
  if (checkSentence(sentence, snapshot).length === 0) {
    return sentence;
  }
  const [strongest] = evidence;
  return {
    text: `${title}: "${strongest?.text ?? ''}".`,
    evidence: evidence.slice(0, 1),
  };
}

function recurrenceSentence(
  snapshot: ApplicationSnapshot,
): Sentence | undefined {
  const recurring = recurringSyncs(snapshot);
  if (!recurring) {
    return undefined;
  }
  const last = recurring.entries.slice(-3);
  const times = last.map(({ deployedAt }) => deployedAt ?? '');
  const offset = snapshot.history.length - last.length;
  return {
    text: `The same revision was synced again at ${times
      .slice(0, -1)
      .join(', ')} and ${times.at(-1)}: something keeps changing the cluster.`,
    evidence: last.flatMap((_, index) =>
      evidenceOf(
        snapshot,
        `/history/${offset + index}/deployedAt`,
        `status.history[${offset + index}].deployedAt`,
      ),
    ),
  };
}
