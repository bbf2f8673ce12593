import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { clusterOf } from '../wording/clusterOf';

const TEXT =
  /namespace "([^"]{1,253})" for ([^\s"]{1,100}) "([^"]{1,253})" is not managed/i;

export const nsNotManaged: DiagnosisKind = {
  id: 'ns-not-managed',
  title: 'Controller does not manage the namespace',
  description:
    'The cluster is registered at the controller for some namespaces only, and this one is not among them.',
  role: 'cause',
  level: 'platform',
  places: applyPlaces,
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const cluster = clusterOf(scene);
    return {
      telling: match,
      key: match[1],
      cause: `The controller does not manage the namespace "${match[1]}" of ${cluster.name}, which the ${match[2]} "${match[3]}" is for.`,
      nextSteps: [
        {
          text: `Check that "${match[1]}" is the namespace that is meant.`,
        },
        {
          text: `Ask the platform team to add "${match[1]}" to the namespaces of the cluster at the controller.`,
        },
      ],
      sharedCause: `ns-not-managed:${match[1]}:${cluster.key}`,
    };
  },
};
