import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { releaseChange } from '../proposals/ownChange';

const NAMED =
  /could not find (\S{1,253}) for requested resource|could not find version "([^"]{1,63})" of (\S{1,253})|no matches for kind "([^"]{1,100})" in (?:version|group) "([^"]{1,253})"|no matches for ([^\s"]{1,253}, Resource=[\w.-]{1,100})|no resource type found for (\S{1,253})/i;
const RAW =
  /the server could not find the requested resource|could not find the requested resource/i;

const INSTALLED = /Version "([^"]{1,63})" of \S{1,253} is installed/i;
/** Groups of Kubernetes itself: there is nothing to install. */
const BUILT_IN =
  /^(?:(?:apps|autoscaling|batch|policy|extensions|[\w-]{1,40}\.k8s\.io)\/|v1\/)/;
/** They end like those, and are of definitions that somebody installs. */
const INSTALLABLE =
  /^(?:gateway\.networking|snapshot\.storage|metrics|x-k8s|policy\.networking)\b/;

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
      ? `${kind} (${apiVersion})`
      : groupKind ?? ofKind ?? resources ?? other ?? own;
    const installed = INSTALLED.exec(clue.text)?.[1];
    const groupOf = apiVersion ? `${apiVersion}/` : what ?? '';
    const isBuiltIn = BUILT_IN.test(groupOf) && !INSTALLABLE.test(groupOf);
    const sentence =
      isBuiltIn && !version
        ? `The cluster does not have the kind ${what}: this version of Kubernetes has it in another version, or no longer.`
        : undefined;
    return {
      telling: match ?? raw ?? undefined,
      key: what,
      cause:
        sentence ??
        (version
          ? `The cluster knows ${what}, and not in the version "${version}"${
              installed ? `: it has "${installed}"` : ''
            }.`
          : `The cluster does not know the kind ${what}: its definition is not installed, or not in this version.`),
      nextSteps: [
        {
          text: 'Check which versions of the kind the cluster has, and correct the apiVersion.',
          ...releaseChange(scene),
        },
        ...(isBuiltIn
          ? []
          : [
              {
                text: 'Install the CustomResourceDefinition before: in an Application of its own, or in an earlier sync wave.',
              },
              {
                text: 'Add SkipDryRunOnMissingResource=true to the manifest if the same sync installs the definition.',
              },
            ]),
      ],
    };
  },
};
