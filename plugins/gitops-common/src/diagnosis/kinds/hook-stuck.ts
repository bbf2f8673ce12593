import type { ResourceRef } from '../../vocabulary';
import type { DiagnosisKind } from '../DiagnosisKind';
import type { Scene } from '../Scene';
import { nameOf } from '../wording/nameOf';
import { sinceOf } from '../wording/sinceOf';

const TEXT =
  /waiting for (completion of hook|healthy state of|deletion of) ([^\s/]{0,253})\/([^\s/]{1,100})\/([^\s,]{1,253})(?: and (\d{1,5}) more)?/i;

/** Longer than a Deployment may take by default. */
const LONG_MINUTES = 10;

function find({ snapshot }: Scene, [group, kind, name]: string[]): ResourceRef {
  return (
    [
      ...snapshot.resources,
      ...(snapshot.operation?.results ?? []),
      ...(snapshot.detail?.nodes ?? []),
    ].find(
      ({ resource }) =>
        resource.kind === kind &&
        resource.name === name &&
        resource.group === group,
    )?.resource ?? { group, version: '', kind, name }
  );
}

export const hookStuck: DiagnosisKind = {
  id: 'hook-stuck',
  title: 'Sync does not get on',
  description:
    'The sync has been waiting for a long time: for a hook to complete, for the resources of a wave to become healthy, or for one to be deleted. Everything after that waits too.',
  role: 'symptom',
  level: 'apply',
  places: ['operation'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    const minutes = scene.minutesSince(scene.snapshot.operation?.startedAt);
    if (
      !match ||
      clue.type !== 'Running' ||
      minutes === undefined ||
      minutes < LONG_MINUTES
    ) {
      return undefined;
    }
    const [, what, group, kind, name, more] = match;
    const resource = find(scene, [group, kind, name]);
    const finalizers = /deletion/i.test(what);
    return {
      telling: match,
      resource,
      cause: `The sync has been waiting ${sinceOf(
        scene.snapshot.operation?.startedAt,
      )} for the ${what.toLowerCase()}${
        /hook$/i.test(what) ? '' : ' the'
      } ${nameOf(resource)}${more ? ` and ${more} more` : ''}.`,
      nextSteps: [
        {
          text: finalizers
            ? `Look at the finalizers of the ${nameOf(
                resource,
              )}, and at what should remove them.`
            : `Look at the pods and events of the ${nameOf(
                resource,
              )} to see what keeps it.`,
        },
        {
          text: 'Terminate the operation at the controller if it can never end, and correct the cause in Git.',
        },
      ],
    };
  },
};
