import { get, type JsonObject } from '../../kubernetes';
import { parseSpecText } from '../../spec';
import { fillPattern, releasePaths } from '../../standards';
import type { ChangedObject } from '../changedObjects';
import { hasSyncOption } from '../hasSyncOption';
import type { Decommission } from './Decommission';
import { laterReleases } from './laterReleases';
import { claimsGo, claimWords, objectWords } from './objectWords';
import type { ReleaseToEnd } from './planDecommission';

type Words = Pick<Decommission, 'deletes' | 'keeps' | 'notes'>;

/** What the last change of a decommissioning does, in sentences. */
export function describeDelete(release: ReleaseToEnd): Words {
  const { objects, application, identity, released } = release;
  const manifests = objects.filter(({ area }) => area === 'manifests');
  const isKept = ({ before }: ChangedObject) =>
    application === undefined || hasSyncOption(before, 'Delete=false');
  const going = manifests.filter(object => !isKept(object));
  const others = released.filter(name => name !== identity.environment);
  return {
    deletes: [
      ...going.map(
        object =>
          `${objectWords(object)}${
            claimWords(object) !== '' && claimsGo(object)
              ? `, and the data in ${claimWords(object)}`
              : ''
          }.`,
      ),
      ...(application ? [`${objectWords(application)}.`] : []),
      'Spec and lock of the release, in Git.',
      ...(others.length === 0
        ? ['The catalog entity, since this is the last environment, in Git.']
        : []),
    ],
    keeps: [
      ...manifests
        .filter(isKept)
        .map(
          object =>
            `${objectWords(object)}, since ${
              application
                ? 'it is annotated Delete=false'
                : 'no Application deletes it'
            }.`,
        ),
      ...going
        .filter(object => claimWords(object) !== '' && !claimsGo(object))
        .map(
          object =>
            `The volume claims ${claimWords(
              object,
            )} with their data, until somebody deletes them.`,
        ),
      ...existingServices(release),
      ...(manifests.some(({ kind }) => kind === 'ExternalSecret')
        ? ['The secrets in the secret store.']
        : []),
      'The images in the registry.',
      `The namespace ${fillPattern(namespaceOf(release), identity)}.`,
      ...(others.length > 0
        ? [`The catalog entity, since the workload is in ${others.join(', ')}.`]
        : []),
    ],
    notes: [
      ...(application
        ? [
            `Whatever applies the folder of Applications (${application.path}) has to prune, too; where it does not, somebody deletes the Application "${application.name}" with its objects after the merge.`,
          ]
        : [
            'The release has no Application, so nobody deletes its objects: delete them by hand.',
          ]),
      ...laterReleases(release),
    ],
  };
}

function namespaceOf({ standards, identity }: ReleaseToEnd): string {
  return (
    standards.environments.find(({ name }) => name === identity.environment)
      ?.namespace ?? ''
  );
}

/** Data services that exist without us keep what the workload put there. */
function existingServices({
  baseFiles,
  standards,
  identity,
}: ReleaseToEnd): string[] {
  const { spec: path } = releasePaths(standards, identity);
  const text = baseFiles.find(file => file.path === path)?.content;
  const spec = text === undefined ? undefined : parseSpecText(text);
  return (spec?.ok ? spec.value.dependencies ?? [] : []).flatMap(({ type }) => {
    const catalogue = standards.dependencies[type] as
      | Readonly<Record<string, JsonObject>>
      | undefined;
    const provisioning = catalogue?.[identity.environment];
    return get(provisioning, 'provision') === 'existing'
      ? [`What the workload put into ${type} at ${get(provisioning, 'host')}.`]
      : [];
  });
}
