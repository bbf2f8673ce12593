import type { JsonValue } from '../../kubernetes';
import type { DiagnosisKind } from '../DiagnosisKind';
import { admissionPlaces } from '../placesOf';
import { ownChange } from '../proposals/ownChange';
import { nameOr } from '../wording/nameOf';

const TEXT =
  /([\w.]{0,150}\b((?:initC|c)ontainers)\[(\d{1,3})\]\.resources\.requests)[\w.[\]/-]{0,80}: Invalid value: "?([^\s":]{1,40})"?: must be less than or equal to ([\w./-]{1,63}) limit(?: of "?([^\s",;\]]{1,40}))?/i;

/** Fields of the spec by the resource that they limit, and what they take. */
const LIMITS: Readonly<Record<string, [field: string, amount: RegExp]>> = {
  cpu: ['resources.cpuLimit', /^[1-9]\d{0,3}m?$/],
  memory: ['resources.memoryLimit', /^[1-9]\d{0,5}[MG]i$/],
};

export const requestAboveLimit: DiagnosisKind = {
  id: 'request-above-limit',
  title: 'Request is above the limit',
  description:
    'A container asks for more CPU or memory than its limit lets it use. The API server does not take that: a limit has to be at least the request.',
  role: 'cause',
  level: 'apply',
  places: admissionPlaces,
  recognise(clue, scene) {
    const match = TEXT.exec(clue.text);
    if (!match) {
      return undefined;
    }
    const [, path, list, index, requested, resource, limit] = match;
    const workload = clue.resource && scene.workloadOf(clue.resource);
    // Slipway renders the container of the workload as the first.
    const isOwn = list === 'containers' && index === '0';
    const [field, amount] = LIMITS[resource] ?? [];
    const edits: Record<string, JsonValue> =
      field !== undefined && amount?.test(requested)
        ? { [field]: requested }
        : {};
    return {
      telling: match,
      key: `${path}\n${resource}\n${nameOr(workload, '')}`,
      cause: `The request of ${requested} ${resource} at ${path} of the ${nameOr(
        workload,
        'manifest',
      )} is above its limit${limit ? ` of ${limit}` : ''}.`,
      nextSteps: [
        {
          text: `Raise the ${resource} limit to ${requested} at least, if the workload needs what it asks for.`,
          ...(isOwn ? ownChange(scene, workload, edits) : {}),
        },
        {
          text: 'Lower the request otherwise, and check whether a LimitRange or a patch has set one of the two.',
        },
      ],
      ...(workload ? { resource: workload } : {}),
    };
  },
};
