import type { ApplicationSnapshot } from '../../status';
import type { ResourceRef } from '../../vocabulary';
import type { DiagnosisKind } from '../DiagnosisKind';
import { resourceKey, type Scene } from '../Scene';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const JOB =
  /has reached the specified backoff limit|BackoffLimitExceeded|was active longer than specified deadline|DeadlineExceeded|PodFailurePolicy/i;
/** The hook could not even be made: the message has a kind of its own. */
const REFUSED =
  /denied the request|is forbidden|not found|is invalid|could not find|failed calling|no matches for|is not permitted|conflict/i;

/** A CronJob keeps jobs that failed beside later ones that did not. */
function isOutlived(
  resource: ResourceRef,
  { detail }: ApplicationSnapshot,
): boolean {
  const key = resourceKey(resource);
  const nodes = detail?.nodes ?? [];
  const job = nodes.find(node => resourceKey(node.resource) === key);
  return nodes.some(
    other =>
      other.resource.kind === 'Job' &&
      other.health?.status === 'Healthy' &&
      other.parents.some(parent => job?.parents.includes(parent)) &&
      (other.createdAt ?? '') > (job?.createdAt ?? ''),
  );
}

function hasContainerClue(resource: ResourceRef, scene: Scene): boolean {
  const key = resourceKey(resource);
  return scene.clues.some(
    ({ container, resource: pod }) =>
      container !== undefined &&
      pod !== undefined &&
      resourceKey(scene.workloadOf(pod)) === key,
  );
}

export const hookFailed: DiagnosisKind = {
  id: 'hook-failed',
  title: 'Hook or job failed',
  description:
    'A job of the sync, such as a database migration before it or a test after it, failed. The sync stops there. A job that is no hook makes the Application Degraded.',
  role: 'cause',
  level: 'apply',
  places: ['hook', 'health', 'object-condition'],
  recognise(clue, scene) {
    const { resource } = clue;
    const { snapshot } = scene;
    const failed =
      clue.place === 'hook'
        ? (clue.type === 'Failed' || clue.type === 'Error') &&
          !REFUSED.test(clue.text)
        : resource?.kind === 'Job' &&
          JOB.test(`${clue.text} ${clue.reason ?? ''}`) &&
          (clue.type === 'Degraded' || clue.type === 'Failed');
    if (!resource || !failed || isOutlived(resource, snapshot)) {
      return undefined;
    }
    const key = resourceKey(resource);
    const hook = snapshot.operation?.results.find(
      result => result.hookType && resourceKey(result.resource) === key,
    );
    return {
      key,
      // Its pod may say why.
      ...(!hook && hasContainerClue(resource, scene)
        ? { role: 'symptom' as const }
        : {}),
      title: hook ? 'Hook failed' : 'Job failed',
      cause: `The ${hook?.hookType ? `${hook.hookType} hook ` : ''}${nameOf(
        resource,
      )} failed: ${shorten(clue.text)}.`,
      nextSteps: [
        {
          text: `Read the log of the pods of the ${nameOf(
            resource,
          )}: it says what failed.`,
        },
        {
          text: 'Correct what it needs or does in Git, and sync again; check first what a half-done run has left behind.',
        },
      ],
    };
  },
};
