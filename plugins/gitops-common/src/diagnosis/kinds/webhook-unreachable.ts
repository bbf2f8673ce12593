import type { DiagnosisKind } from '../DiagnosisKind';
import { admissionPlaces } from '../placesOf';
import { clusterOf } from '../wording/clusterOf';

const TEXT =
  /failed calling (?:admission )?webhook "([^"]{1,253})"([^]{0,1500})/i;
const SERVICE = /https?:\/\/([a-z0-9.-]{1,253})/i;

function whyOf(text: string): string {
  if (/x509|certificate|tls:/i.test(text)) {
    return 'its certificate is not valid';
  }
  if (/no endpoints available|service "[^"]{1,253}" not found/i.test(text)) {
    return 'nothing runs behind its service';
  }
  if (/deadline exceeded|timeout|timed out/i.test(text)) {
    return 'it does not answer in time';
  }
  return 'it cannot be reached';
}

export const webhookUnreachable: DiagnosisKind = {
  id: 'webhook-unreachable',
  title: 'Admission webhook does not answer',
  description:
    'The API server asks a webhook before it takes an object, and the webhook does not answer. Nothing that it is asked about can be applied, in any Application of the cluster.',
  role: 'cause',
  level: 'platform',
  places: admissionPlaces,
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const [, webhook, rest] = match;
    const cluster = clusterOf(scene);
    const service = SERVICE.exec(rest)?.[1];
    return {
      telling: match,
      key: webhook,
      cause: `The admission webhook "${webhook}"${
        service ? ` (${service})` : ''
      } of ${cluster.name} does not work: ${whyOf(rest)}.`,
      nextSteps: [
        {
          text: `Ask the platform team to repair the webhook${
            service ? ` behind ${service}` : ''
          }: its pods, its service and its certificate.`,
        },
        { text: 'Sync again when it answers.' },
      ],
      sharedCause: `webhook-unreachable:${webhook}:${cluster.key}`,
    };
  },
};
