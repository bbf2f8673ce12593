import type { DiagnosisKind } from '../DiagnosisKind';

const DIALING =
  /dial(?:ing)?[^\n]{0,200}:8081\b|argocd-repo-server[^\n]{0,200}(?:connection refused|i\/o timeout|no such host)/i;
const CLOSED =
  /transport is closing|connection error: desc = "?transport|error reading from server: EOF|no healthy upstream|upstream connect error/i;
/** Others that do not answer say so in the same words. */
const OTHERS =
  /webhook|:6379\b|get cluster info|failed to sync cluster|\/(?:version|openapi|apis?)\b/i;

export const repoServerDown: DiagnosisKind = {
  id: 'repo-server-down',
  title: 'Repo server does not answer',
  description:
    "Argo CD's repo server, which makes the manifests of every Application, does not answer or not in time. It is down, restarting, or has too much to do.",
  role: 'cause',
  level: 'platform',
  places: ['condition', 'operation', 'instance', 'gap'],
  recognise(clue, { snapshot }) {
    if (OTHERS.test(clue.text) || clue.wrappers.has('live-state')) {
      return undefined;
    }
    const ofSource =
      clue.type === 'ComparisonError' ||
      clue.wrappers.has('target-state') ||
      /manifests?\b/i.test(clue.text);
    const match =
      DIALING.exec(clue.text) ??
      (ofSource
        ? CLOSED.exec(clue.text) ??
          (clue.wrappers.has('unavailable') || clue.wrappers.has('timeout')
            ? { index: 0 }
            : null)
        : null);
    if (!match) {
      return undefined;
    }
    const { instance } = snapshot.ref;
    const slow = clue.wrappers.has('timeout');
    return {
      telling: match,
      cause: `The repo server of the instance "${instance}" ${
        slow ? 'did not answer in time' : 'does not answer'
      }, so the target state cannot be told.`,
      nextSteps: [
        {
          text: 'Wait a few minutes and refresh: a restart or a peak passes by itself.',
        },
        {
          text: "Ask the platform team to look at the repo server's pods, memory and number of replicas.",
        },
      ],
      sharedCause: `repo-server-down:${instance}`,
    };
  },
};
