import type { DiagnosisKind } from '../DiagnosisKind';
import { clusterOf } from '../wording/clusterOf';

const ATTEMPT =
  /failed to get (?:cluster info|server version)|failed to sync cluster|error synchronizing cache|error getting (?:cluster|server version)|unable to (?:connect to|retrieve the complete list of) server|failed to (?:load live|discover server|get api resources|get openapi)|argocd-k8s-auth|couldn't get current server API group list|connect to the server|(?:Get|Post|Patch|Put|Delete) "https?:\/\/[^"\s]{1,300}?\/(?:version|api|apis|openapi)\b/i;
const FAILED =
  /i\/o timeout|connection refused|no such host|no route to host|network is unreachable|connection reset by peer|TLS handshake timeout|context deadline exceeded|Client\.Timeout|asked for the client to provide credentials|Unauthorized|x509: [^\n]{1,120}|tls: [^\n]{1,120}|argocd-k8s-auth[^\n]{0,80}failed|getting credentials: exec[^\n]{0,120}|server is currently unable to handle the request|\bEOF\b|50[234] (?:Bad Gateway|Service Unavailable)|failed to get server version/i;
const OTHERS =
  /:8081\b|:6379\b|webhook|git-upload-pack|failed to list refs|index\.yaml|is forbidden|is not managed/i;

function whyOf(text: string): string {
  if (/credentials|Unauthorized|k8s-auth/i.test(text)) {
    return 'it does not accept the credentials of the controller';
  }
  if (/x509|tls: /i.test(text)) {
    return 'the controller does not trust its certificate';
  }
  if (/no such host/i.test(text)) {
    return 'the name of its API server does not resolve';
  }
  if (/refused/i.test(text)) {
    return 'its API server refuses the connection';
  }
  return 'its API server does not answer';
}

export const clusterUnreachable: DiagnosisKind = {
  id: 'cluster-unreachable',
  title: 'Cluster cannot be reached',
  description:
    'The controller cannot reach the API server of the cluster, or is not let in. It cannot tell the live state of any Application there; the workloads themselves may run well.',
  role: 'cause',
  level: 'platform',
  // What a hook says may come from the program that it ran.
  places: ['condition', 'operation', 'result', 'gap'],
  recognise(clue, scene) {
    const ofCluster =
      clue.wrappers.has('live-state') || ATTEMPT.test(clue.text);
    const match = ofCluster ? FAILED.exec(clue.text) : null;
    if (
      !match ||
      OTHERS.test(clue.text) ||
      clue.wrappers.has('target-state') ||
      (clue.place === 'result' && clue.type !== 'SyncFailed')
    ) {
      return undefined;
    }
    const cluster = clusterOf(scene);
    const why = whyOf(clue.text);
    const credentials = /credentials/.test(why);
    return {
      telling: match,
      key: cluster.key,
      cause: `The controller cannot reach ${cluster.name}: ${why}.`,
      nextSteps: [
        {
          text: credentials
            ? "Ask the platform team to renew the cluster's credentials at the controller."
            : "Ask the platform team to check the cluster's API server and the network between it and the controller.",
        },
        {
          text: 'Refresh afterwards: nothing in Git has to change.',
        },
      ],
      sharedCause: `cluster-unreachable:${cluster.key}`,
    };
  },
};
