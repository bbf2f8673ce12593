import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { repositoryOf } from '../wording/repositoryOf';
import { withoutUserInfo } from '../wording/withoutUserInfo';

const UNREACHABLE =
  /(?:dial tcp|lookup|connect to|resolve host)[^\n]{0,200}(?:i\/o timeout|connection refused|no such host|network is unreachable|no route to host|server misbehaving)|Could not resolve host|Connection timed out|x509: |tls: failed to verify|unexpected EOF|50[234] (?:Bad Gateway|Service Unavailable|Gateway Time-?out)|Client\.Timeout exceeded|git (?:fetch|clone|ls-remote|submodule)\b[^\n]{0,300}failed timeout after/i;
const OF_REPOSITORY =
  /failed to list refs|list remote|git fetch|git ls-remote|unable to clone|git-upload-pack|index\.yaml|failed to fetch|helm (?:pull|repo|dependency)|failed to get index|error testing repository|ssh:|oci:/i;
const OTHERS =
  /:(?:8081|6379)\b|webhook|\/(?:version|apis?)(?:[/?"]|$)|openapi/i;
const HOST =
  /(?:lookup |https?:\/\/|ssh:\/\/|host: )(?:[^\s/@"]{1,200}@)?([a-z0-9][a-z0-9.-]{1,250})/i;

export const repoUnreachable: DiagnosisKind = {
  id: 'repo-unreachable',
  title: 'Repository cannot be reached',
  description:
    'The controller cannot reach the Git, Helm or OCI repository over the network: the name does not resolve, nothing answers, or its certificate is not trusted.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue, scene) {
    const match = UNREACHABLE.exec(clue.text);
    if (
      !match ||
      !OF_REPOSITORY.test(clue.text) ||
      OTHERS.test(clue.text) ||
      clue.wrappers.has('live-state')
    ) {
      return undefined;
    }
    const host = HOST.exec(clue.text)?.[1];
    const where =
      repositoryOf(clue, scene) ??
      (host ? withoutUserInfo(host) : 'the repository');
    const certificate = /x509|tls:/i.test(match[0]);
    return {
      telling: match,
      cause: certificate
        ? `The controller does not trust the certificate of ${where}.`
        : `The controller cannot reach ${where} over the network.`,
      nextSteps: certificate
        ? [
            {
              text: "Add the certificate authority of the repository's host to the controller's trusted certificates.",
            },
          ]
        : [
            { text: 'Check whether the forge or registry is up.' },
            {
              text: 'Check name resolution, proxy and firewall from the controller to this host.',
            },
          ],
      ...(host
        ? { sharedCause: `repo-unreachable:${host.toLowerCase()}` }
        : {}),
    };
  },
};
