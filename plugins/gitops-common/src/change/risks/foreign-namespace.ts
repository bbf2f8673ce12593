import { asText, get, type JsonObject } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';
import { isApplication } from './isApplication';
import type { Risk } from './Risk';

const SYSTEM = /^kube-/;

function namespaceOf(object: JsonObject | undefined): string | undefined {
  return asText(get(object, 'metadata', 'namespace'));
}

/** Where the release's Application puts things; a new target counts, too. */
function homesOf(objects: readonly ChangedObject[]): string[] {
  return objects
    .filter(isApplication)
    .flatMap(({ before, after }) =>
      [before, after].flatMap(
        side => asText(get(side, 'spec', 'destination', 'namespace')) ?? [],
      ),
    );
}

/** @public */
export const foreignNamespace: Risk = {
  id: 'foreign-namespace',
  title: 'Another namespace',
  description:
    "An object comes to a namespace that is not its release's, or to one of Kubernetes itself, or changes there: others live in it.",
  check: ({ objects }) => {
    const homes = homesOf(objects);
    return objects
      .filter(object => object.area !== 'application')
      .flatMap(({ area, kind, name, action, after }) => {
        const namespace = namespaceOf(after);
        const isForeign =
          namespace !== undefined &&
          !homes.includes(namespace) &&
          (SYSTEM.test(namespace) ||
            // Files of the platform are for namespaces of all kinds.
            (area === 'manifests' && homes.length > 0));
        return isForeign && action !== 'unchanged'
          ? [
              `The ${kind} "${name}" ${
                action === 'create' ? 'comes to' : 'changes in'
              } the namespace "${namespace}".`,
            ]
          : [];
      });
  },
};
