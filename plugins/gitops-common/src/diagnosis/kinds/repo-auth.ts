import type { DiagnosisKind } from '../DiagnosisKind';
import { sourcePlaces } from '../placesOf';
import { repositoryOf } from '../wording/repositoryOf';

const REFUSED =
  /authentication required|authentication failed|repository not found|Permission denied \(publickey|could not read (?:Username|Password)|terminal prompts disabled|invalid username or password|HTTP Basic: Access denied|unable to authenticate|Could not read from remote repository|repository not accessible|repository connectivity: [^\n]{0,200}(?:authori[sz]ation|permission|access)|(?:failed to fetch|pull|index\.yaml|oci:|git-upload-pack)[^\n]{0,300}\b(?:401|403)\b|\b(?:401 Unauthorized|403 Forbidden|unauthorized: |denied: )|SSH_AUTH_SOCK|could not refresh installation id \d{1,20}'s token/i;
const HOST_KEY =
  /knownhosts: key (?:is unknown|mismatch)|Host key verification failed|host key is not trusted/i;
/** The API server of the cluster refuses in the same words. */
const OF_CLUSTER =
  /is forbidden: User |failed to sync cluster|live state|webhook/i;

export const repoAuth: DiagnosisKind = {
  id: 'repo-auth',
  title: 'Repository refuses to be read',
  description:
    'The repository does not accept the credentials of the controller, or there are none, or its URL is wrong: a forge says of a private repository that it does not exist.',
  role: 'cause',
  level: 'source',
  places: sourcePlaces,
  recognise(clue, scene) {
    if (
      clue.wrappers.has('live-state') ||
      clue.wrappers.has('comparison') ||
      OF_CLUSTER.test(clue.text)
    ) {
      return undefined;
    }
    const where = repositoryOf(clue, scene) ?? 'the repository';
    const hostKey = HOST_KEY.exec(clue.text);
    if (hostKey) {
      return {
        telling: hostKey,
        cause: `The SSH host key of ${where} is not one that the controller trusts.`,
        nextSteps: [
          {
            text: "Compare the host key with the forge's published one, and add it to the controller's known hosts.",
          },
        ],
      };
    }
    const match = REFUSED.exec(clue.text);
    return match
      ? {
          telling: match,
          cause: `The controller cannot read ${where}: it has no valid credentials for it, or the URL is wrong.`,
          nextSteps: [
            {
              text: 'Check the repository URL letter by letter, with the ending ".git" and without a slash at the end.',
            },
            {
              text: `Renew the credentials of ${where} at the controller, with the right to read.`,
            },
          ],
        }
      : undefined;
  },
};
