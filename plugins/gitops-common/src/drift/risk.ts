import { get, type JsonValue } from '../kubernetes';
import type { ApplicationSnapshot } from '../status';
import type { ResourceRef } from '../vocabulary';
import { handOf } from './changedBy';
import { namesPrivilege } from './classify';
import type { StateDifference } from './compareStates';
import type { Drift, DriftClass, DriftRisk } from './Drift';

const BY_CLASS: Record<DriftClass, [number, string]> = {
  security: [40, 'What a workload or a person is allowed to do differs.'],
  deletion: [30, 'A whole object is there on one side only.'],
  image: [30, 'Other software runs than Git says.'],
  network: [25, 'Who can reach whom, or how, differs.'],
  storage: [25, 'Where data lies differs.'],
  configuration: [15, 'The workload is configured differently.'],
  unknown: [15, 'It is not known what this field does.'],
  scaling: [10, 'How much runs differs.'],
  defaulting: [5, 'A value was filled in or spelled differently.'],
};

interface RiskCase {
  difference: StateDifference;
  resource: ResourceRef;
  class: DriftClass;
  changedBy: Drift['changedBy'];
  snapshot: ApplicationSnapshot;
  environment?: string;
  recurs: boolean;
}

/** A named reason; `points` are added when it applies. */
type Reason = (drift: RiskCase) => [number, string] | undefined;

const pathOf = ({ difference }: RiskCase) => difference.path.join('.');

const PRIVILEGES =
  /(^|\.)(privileged|allowPrivilegeEscalation|hostNetwork|hostPID|hostIPC|hostPath|runAsUser|add)(\.|$)/;

function grantsPrivilege(drift: RiskCase): boolean {
  const { path, direction, live } = drift.difference;
  if (direction === 'missing') {
    return false;
  }
  return path.at(-1) === 'runAsNonRoot'
    ? live === false
    : live !== false &&
        (namesPrivilege(live) || PRIVILEGES.test(pathOf(drift)));
}

const privileges: Reason = drift =>
  grantsPrivilege(drift)
    ? [30, 'It decides what a pod may do on its node.']
    : undefined;

const hardeningGone: Reason = drift =>
  drift.difference.direction === 'missing' &&
  (/(^|\.)(securityContext|readOnlyRootFilesystem|runAsNonRoot|seccompProfile|drop)(\.|$)/.test(
    pathOf(drift),
  ) ||
    drift.resource.kind === 'NetworkPolicy')
    ? [30, 'A protection that Git asks for is missing.']
    : undefined;

const wideRights: Reason = ({ difference, resource }) =>
  /Role$/.test(resource.kind) &&
  contains(difference.live, '*') &&
  !contains(difference.target, '*')
    ? [30, 'The cluster grants a right on everything ("*").']
    : undefined;

const namespaceSecurity: Reason = drift =>
  /pod-security\.kubernetes\.io/.test(pathOf(drift))
    ? [20, 'It decides which pods a namespace lets in.']
    : undefined;

const switchedOff: Reason = ({ difference }) =>
  difference.path.join('.') === 'spec.replicas' &&
  difference.live === 0 &&
  difference.target !== 0
    ? [45, 'Nothing runs: the replicas are 0.']
    : undefined;

const fewer: Reason = ({ difference: { path, target, live } }) =>
  path.join('.') === 'spec.replicas' &&
  typeof live === 'number' &&
  typeof target === 'number' &&
  live > 0 &&
  live < target
    ? [15, 'Fewer replicas run than Git says.']
    : undefined;

const command: Reason = drift =>
  /\.(command|args)(\.|$)/.test(pathOf(drift))
    ? [20, 'The process is started differently.']
    : undefined;

const probesGone: Reason = drift =>
  /(liveness|readiness|startup)Probe/.test(pathOf(drift)) &&
  drift.difference.direction === 'missing'
    ? [15, 'A health check that Git asks for is missing.']
    : undefined;

const limitsGone: Reason = drift =>
  /\.resources\.limits(\.|$)/.test(pathOf(drift)) &&
  drift.difference.direction === 'missing'
    ? [15, 'A limit that Git asks for is missing.']
    : undefined;

const credentials: Reason = ({ difference, resource }) =>
  resource.kind === 'Secret' ||
  /secretKeyRef|secretRef/.test(difference.path.join('.'))
    ? [10, 'It concerns credentials.']
    : undefined;

const exposure: Reason = ({ difference, resource }) =>
  ['Ingress', 'HTTPRoute', 'Gateway'].includes(resource.kind) &&
  /host|tls|parentRefs|rules/.test(difference.path.join('.'))
    ? [15, 'It decides under which name and how safely it is reached.']
    : undefined;

const availability: Reason = ({ difference, resource }) =>
  resource.kind === 'PodDisruptionBudget' && difference.direction === 'missing'
    ? [10, 'Nothing keeps a part of the pods running during maintenance.']
    : undefined;

const HOLDERS = new Set([
  'PersistentVolumeClaim',
  'StatefulSet',
  'PersistentVolume',
  'CustomResourceDefinition',
  'Namespace',
]);

const data: Reason = ({ difference, resource }) =>
  difference.path.length === 0 &&
  difference.direction === 'missing' &&
  HOLDERS.has(resource.kind)
    ? [20, 'It holds data, or objects that go with it.']
    : undefined;

const byHand: Reason = ({ changedBy }) =>
  handOf(changedBy) === 'person'
    ? [15, `It was changed by hand, with ${changedBy?.manager}.`]
    : undefined;

const production: Reason = ({ environment }) =>
  /^(prod|production|prd|live)(-.*)?$/.test(environment ?? '')
    ? [10, `It is in ${environment}.`]
    : undefined;

const staysForNow: Reason = ({ snapshot }) =>
  snapshot.syncPolicy.automated && snapshot.syncPolicy.selfHeal
    ? undefined
    : [5, 'Nothing puts it back by itself: selfHeal is off.'];

const comesBack: Reason = ({ recurs }) =>
  recurs ? [10, 'It came back after it was put right.'] : undefined;

const REASONS: readonly Reason[] = [
  privileges,
  hardeningGone,
  wideRights,
  namespaceSecurity,
  switchedOff,
  fewer,
  command,
  probesGone,
  limitsGone,
  credentials,
  exposure,
  availability,
  data,
  byHand,
  production,
  staysForNow,
  comesBack,
];

/** Named reasons and their sum, 100 at most. */
export function riskOf(drift: RiskCase): DriftRisk {
  const reasons = [
    BY_CLASS[drift.class],
    ...REASONS.flatMap(reason => {
      const found = reason(drift);
      return found ? [found] : [];
    }),
  ].map(([points, text]) => ({ points, text }));
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return sum > 100
    ? {
        score: 100,
        reasons: [
          ...reasons,
          { points: 100 - sum, text: 'A risk ends at 100.' },
        ],
      }
    : { score: sum, reasons };
}

function contains(value: JsonValue | undefined, text: string): boolean {
  if (value === text) {
    return true;
  }
  return value !== null && typeof value === 'object'
    ? Object.keys(value).some(key =>
        contains(get(value, Array.isArray(value) ? Number(key) : key), text),
      )
    : false;
}
