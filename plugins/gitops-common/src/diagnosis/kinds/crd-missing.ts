import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';

const NAMED =
  /could not find (\S{1,253}) for requested resource|could not find version "([^"]{1,63})" of (\S{1,253})|no matches for kind "([^"]{1,100})" in (?:version|group) "([^"]{1,253})"|no matches for ([^\s"]{1,253}, Resource=[\w.-]{1,100})|no resource type found for (\S{1,253})/i;
const RAW =
  /the server could not find the requested resource|could not find the requested resource/i;

export const crdMissing: DiagnosisKind = {
  id: 'crd-missing',
  title: 'Cluster does not know the kind',
  description:
    'The cluster does not know the kind of a manifest in this version: its CustomResourceDefinition is not installed yet, or has other versions.',
  role: 'cause',
  level: 'apply',
  places: applyPlaces,
  recognise(clue, scene) {
    const match = NAMED.exec(clue.text);
    const raw = match || !clue.resource ? null : RAW.exec(clue.text);
    if (!match && !raw) {
      return undefined;
    }
    const [, groupKind, version, ofKind, kind, apiVersion, resources, other] =
      match ?? [];
    const { resource } = clue;
    const own =
      resource &&
      `${resource.group ? `${resource.group}/` : ''}${resource.kind}`;
    const what = kind
      ? `${apiVersion}/${kind}`
      : groupKind ?? ofKind ?? resources ?? other ?? own;
    return {
      telling: match ?? raw ?? undefined,
      key: what,
      cause: version
        ? `The cluster knows ${what}, and not in the version "${version}".`
        : `The cluster does not know the kind ${what}: its CustomResourceDefinition is not installed, or not in this version.`,
      nextSteps: [
        {
          text: 'Check which versions of the kind the cluster has, and correct the apiVersion.',
          ...releaseChange(scene),
        },
        {
          text: 'Install the CustomResourceDefinition before: in an Application of its own, or in an earlier sync wave.',
        },
        {
          text: 'Add SkipDryRunOnMissingResource=true to the manifest if the same sync installs the definition.',
        },
      ],
    };
  },
};
