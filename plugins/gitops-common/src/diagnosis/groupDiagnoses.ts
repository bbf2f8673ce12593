import type { ApplicationRef } from '../status';
import type { Diagnosis } from './Diagnosis';

/**
 * One cause outside of several Applications.
 *
 * @public
 */
export interface DiagnosisGroup {
  /** `sharedCause` of the diagnoses. */
  key: string;
  /** Of the first of them. */
  title: string;
  cause: string;
  /** Applications that have it, each once, in the order given. */
  applications: ApplicationRef[];
}

/**
 * Puts together what has one cause, the cause of the most Applications first.
 * Diagnoses without a shared cause are in no group.
 *
 * @public
 */
export function groupDiagnoses(
  entries: readonly { application: ApplicationRef; diagnosis: Diagnosis }[],
): DiagnosisGroup[] {
  const groups = new Map<string, DiagnosisGroup>();
  const members = new Map<string, Set<string>>();
  for (const { application, diagnosis } of entries) {
    const key = diagnosis.sharedCause;
    if (key === undefined) {
      continue;
    }
    const group = groups.get(key) ?? {
      key,
      title: diagnosis.title,
      cause: diagnosis.cause,
      applications: [],
    };
    const known = members.get(key) ?? new Set<string>();
    const { instance, kind, namespace, name } = application;
    const id = [instance, kind, namespace, name].join('\n');
    if (!known.has(id)) {
      known.add(id);
      group.applications.push(application);
    }
    groups.set(key, group);
    members.set(key, known);
  }
  return [...groups.values()].sort(
    (one, other) =>
      other.applications.length - one.applications.length ||
      (one.key < other.key ? -1 : 1),
  );
}
