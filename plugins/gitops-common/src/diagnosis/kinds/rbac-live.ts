import type { DiagnosisKind } from '../DiagnosisKind';
import { clusterOf } from '../wording/clusterOf';

const TEXT =
  /failed to load initial state of resource ([^\s:]{1,253}): [^]{0,500}?is forbidden|is forbidden: User "([^"]{1,300})" cannot (?:list|get|watch) resource "([^"]{1,253})"/i;
const USER = /User "([^"]{1,300})"/i;

export const rbacLive: DiagnosisKind = {
  id: 'rbac-live',
  title: 'Controller may not read the cluster',
  description:
    'The account of the controller may not list a kind of the cluster. It cannot build its picture of the live state, for any Application of the cluster.',
  role: 'cause',
  level: 'platform',
  places: ['condition', 'operation', 'gap'],
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const cluster = clusterOf(scene);
    const resource = match[1] ?? match[3];
    const user = match[2] ?? USER.exec(clue.text)?.[1];
    return {
      telling: match,
      key: `${resource}\n${user}`,
      cause: `The controller${
        user ? ` (${user})` : ''
      } may not list "${resource}" in ${
        cluster.name
      }, so it does not know the live state.`,
      nextSteps: [
        {
          text: `Ask the platform team to let the controller's account get, list and watch "${resource}", or to exclude that kind (resource.exclusions).`,
        },
      ],
      sharedCause: `rbac-live:${cluster.key}`,
    };
  },
};
