import type { EnvironmentStandards } from '../../standards';
import { hasSyncOption } from '../hasSyncOption';
import type { Decommission } from './Decommission';
import { laterReleases } from './laterReleases';
import { claimWords, objectWords } from './objectWords';
import type { ReleaseToEnd } from './planDecommission';
import { hasFinalizer } from './withFinalizer';

type Words = Pick<Decommission, 'deletes' | 'keeps' | 'notes'>;

/** What the first change of a decommissioning does, in sentences. */
export function describeStop(release: ReleaseToEnd): Words {
  const { sorted, application } = release;
  const stays = [...sorted.data, ...sorted.anchors];
  const keptFiles = new Set(stays.map(({ path }) => path));
  const going =
    stays.length === 0
      ? []
      : sorted.running.filter(({ path }) => !keptFiles.has(path));
  const pruned = going.filter(
    ({ before }) => !hasSyncOption(before, 'Prune=false'),
  );
  return {
    deletes: pruned.map(object => `${objectWords(object)}.`),
    keeps: [
      ...going
        .filter(object => !pruned.includes(object))
        .map(
          object =>
            `${objectWords(
              object,
            )}, since it is annotated Prune=false, until its Application goes.`,
        ),
      ...sorted.data.map(object => {
        const claims = claimWords(object);
        return `${objectWords(object)}${
          claims === '' ? '' : `, with the data in ${claims}`
        }, until the next change.`;
      }),
      ...sorted.anchors.map(
        object =>
          `${objectWords(
            object,
          )}, which does nothing by itself, so that Argo CD has something to read.`,
      ),
      ...(stays.length === 0
        ? [
            'Everything that runs, since Argo CD would not delete all objects of an Application by itself.',
          ]
        : []),
      `Application "${application?.name}"${
        hasFinalizer(application?.before)
          ? ''
          : ', which gets the finalizer that deletes its objects with it'
      }.`,
    ],
    notes: [
      ...syncNotes(release, pruned.length > 0),
      ...(sorted.data.length > 0
        ? [
            'Save the data now if anybody needs it: the next change lets go of it.',
          ]
        : []),
      'Once this is merged and synced, decommission again: the next change deletes the rest.',
      ...laterReleases(release),
    ],
  };
}

function syncNotes(
  { standards, identity, application }: ReleaseToEnd,
  prunes: boolean,
): string[] {
  const environment = standards.environments.find(
    ({ name }) => name === identity.environment,
  );
  return environment && prunes
    ? [syncNote(environment, application?.name)]
    : [];
}

function syncNote(
  { name, application }: EnvironmentStandards,
  applicationName: string | undefined,
): string {
  if (application.sync === 'manual') {
    return `${name} does not sync by itself: after the merge somebody syncs the Application "${applicationName}" with prune.`;
  }
  return application.prune
    ? `Argo CD deletes these objects by itself after the merge.`
    : `${name} does not prune by itself: after the merge somebody syncs the Application "${applicationName}" with prune.`;
}
