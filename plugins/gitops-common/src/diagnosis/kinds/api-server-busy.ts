import type { DiagnosisKind } from '../DiagnosisKind';
import { applyPlaces } from '../placesOf';
import { clusterOf } from '../wording/clusterOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /etcdserver: (?:request timed out|leader changed|too many requests)[^\n]{0,60}|the server was unable to return a response in the time allotted|the server has received too many requests and has asked us to try again later|client rate limiter Wait returned an error[^\n]{0,120}/i;

export const apiServerBusy: DiagnosisKind = {
  id: 'api-server-busy',
  title: 'API server has too much to do',
  description:
    'The API server of the cluster, or the store behind it, did not answer a request in time or turned it away. The same request succeeds when there is less to do.',
  role: 'cause',
  level: 'platform',
  places: applyPlaces,
  recognise(clue, scene) {
    const match =
      clue.place === 'hook' || /webhook/i.test(clue.text)
        ? null
        : TEXT.exec(clue.text);
    if (!match || (clue.place === 'result' && clue.type !== 'SyncFailed')) {
      return undefined;
    }
    const cluster = clusterOf(scene);
    return {
      telling: match,
      key: cluster.key,
      cause: `The API server of ${cluster.name} is overloaded: ${shorten(
        match[0],
      )}.`,
      nextSteps: [
        { text: 'Sync again in a few minutes: nothing in Git has to change.' },
        {
          text: 'Ask the platform team to look at the API server and at etcd if it happens again.',
        },
      ],
      sharedCause: `api-server-busy:${cluster.key}`,
    };
  },
};
