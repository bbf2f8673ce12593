import { asObject, get, type JsonObject } from '../kubernetes';
import type { ApplicationSnapshot, ManagedResourceState } from '../status';
import { handOf } from './changedBy';
import type { StateDifference } from './compareStates';
import type { Drift } from './Drift';

/** A difference in its surroundings. */
export interface DriftCase {
  difference: StateDifference;
  changedBy?: Drift['changedBy'];
  state: ManagedResourceState;
  snapshot: ApplicationSnapshot;
}

/** Why nobody has to care, one sentence; `undefined` when somebody does. */
type BenignRule = (drift: DriftCase) => string | undefined;

const AUTOSCALERS = ['HorizontalPodAutoscaler', 'ScaledObject'];

/** Fields that the API server or a controller fills in when they are left out. */
const FILLED_IN: readonly [RegExp, RegExp][] = [
  [
    /^Service$/,
    /^spec\.(clusterIPs?|ipFamil(y|ies)(Policy)?|internalTrafficPolicy|sessionAffinity|healthCheckNodePort|type)(\.|$)/,
  ],
  [/^Service$/, /^spec\.ports\.\d+\.(nodePort|protocol|targetPort)$/],
  [
    /^PersistentVolumeClaim$/,
    /^spec\.(volumeName|storageClassName|volumeMode)$|^metadata\.annotations\.(pv|volume)\./,
  ],
  [
    /WebhookConfiguration$/,
    /\.clientConfig\.caBundle$|\.(matchPolicy|reinvocationPolicy|timeoutSeconds|sideEffects|objectSelector|namespaceSelector|failurePolicy|scope)$/,
  ],
  [
    /^CustomResourceDefinition$/,
    /\.caBundle$|^spec\.(conversion|preserveUnknownFields)|\.(listKind|singular)$/,
  ],
  [/^APIService$/, /^spec\.caBundle$/],
  [/^ServiceAccount$/, /^(secrets|imagePullSecrets)(\.|$)/],
  [
    /^ExternalSecret$/,
    /\.(conversionStrategy|decodingStrategy|metadataPolicy|nullBytePolicy|deletionPolicy|creationPolicy|engineVersion|mergePolicy|refreshPolicy)$/,
  ],
  [/^(HTTPRoute|GRPCRoute)$/, /\.(group|kind|weight|matches)$/],
  [
    /./,
    /^(metadata\.annotations\.(autoscaling\.alpha\.kubernetes\.io|deprecated\.daemonset\.template\.generation|field\.cattle\.io)|metadata\.finalizers)/,
  ],
  [
    /^(Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod|ReplicaSet)$/,
    /(^|\.)(terminationMessagePath|terminationMessagePolicy|imagePullPolicy|dnsPolicy|restartPolicy|schedulerName|terminationGracePeriodSeconds|revisionHistoryLimit|progressDeadlineSeconds|successThreshold|failureThreshold|periodSeconds|timeoutSeconds|scheme|protocol|podManagementPolicy|defaultMode|apiVersion|fieldRef|serviceAccount|persistentVolumeClaimRetentionPolicy|backoffLimit|completionMode|creationTimestamp)$/,
  ],
];

/** Containers that service meshes and agents inject. */
const INJECTED =
  /^(istio-proxy|istio-init|istio-validation|linkerd-proxy|linkerd-init|linkerd-network-validator|envoy-sidecar|consul-dataplane|vault-agent(-init)?|daprd|dd-lib-.*|datadog-.*|opentelemetry-auto-instrumentation.*)$/;

const equivalent: BenignRule = ({ difference }) => {
  switch (difference.equivalent) {
    case 'quantity':
      return 'Both sides are the same amount, spelled differently.';
    case 'empty':
      return 'An empty value and a missing one mean the same here.';
    case 'order':
      return 'The same entries in another order, and the order says nothing here.';
    default:
      return undefined;
  }
};

const autoscaled: BenignRule = drift => {
  const { difference, state, snapshot, changedBy } = drift;
  if (
    difference.path.join('.') !== 'spec.replicas' ||
    handOf(changedBy) === 'person'
  ) {
    return undefined;
  }
  const scaler = autoscalerOf(state, snapshot);
  // A HorizontalPodAutoscaler rests at 0 replicas: somebody switched the
  // workload off. A ScaledObject goes there by itself.
  if (
    difference.live === 0 &&
    !(scaler?.kind === 'ScaledObject' && (scaler.min ?? 0) === 0)
  ) {
    return undefined;
  }
  if (!scaler) {
    return handOf(changedBy) === 'controller' &&
      changedBy?.subresource === 'scale'
      ? `An autoscaler that is not part of this Application scales it, through ${changedBy.manager}. Leave spec.replicas out of Git, or ignore the difference.`
      : undefined;
  }
  const { min, max } = scaler;
  const live = difference.live;
  if (
    typeof live === 'number' &&
    ((min !== undefined && live < min) || (max !== undefined && live > max))
  ) {
    return undefined;
  }
  return `The ${scaler.kind} ${scaler.name} decides how many replicas run. Leave spec.replicas out of Git, or ignore the difference.`;
};

const filledIn: BenignRule = ({ difference, state }) => {
  const { path, direction } = difference;
  if (direction !== 'extra') {
    // A controller also replaces what it owns, whatever Git says.
    return /(^|\.)caBundle$/.test(path.join('.'))
      ? 'A controller fills in the certificate.'
      : undefined;
  }
  const text = path.join('.');
  return FILLED_IN.some(
    ([kind, field]) => kind.test(state.resource.kind) && field.test(text),
  )
    ? 'The API server or a controller fills this in where Git leaves it out.'
    : undefined;
};

const aggregated: BenignRule = ({ difference, state }) =>
  state.resource.kind === 'ClusterRole' &&
  difference.path[0] === 'rules' &&
  get(state.target, 'aggregationRule') !== undefined
    ? 'The rules of an aggregated ClusterRole are put together by the cluster.'
    : undefined;

const restarted: BenignRule = ({ difference }) =>
  difference.direction === 'extra' &&
  difference.path.at(-1) === 'kubectl.kubernetes.io/restartedAt'
    ? 'Somebody restarted the pods; nothing else changed by it.'
    : undefined;

const injected: BenignRule = ({ difference }) => {
  const { path, direction, live } = difference;
  const name = get(live, 'name');
  return direction === 'extra' &&
    typeof path.at(-1) === 'number' &&
    ['containers', 'initContainers', 'volumes', 'volumeMounts'].includes(
      String(path.at(-2)),
    ) &&
    typeof name === 'string' &&
    (INJECTED.test(name) || /^kube-api-access-/.test(name))
    ? `An admission webhook injects ${name}.`
    : undefined;
};

const everyNamespace: BenignRule = ({ difference, state }) =>
  difference.direction === 'extra' &&
  difference.path.length === 0 &&
  get(state.live, 'metadata', 'name') === 'kube-root-ca.crt'
    ? 'The cluster puts this ConfigMap into every namespace.'
    : undefined;

const RULES = [
  equivalent,
  autoscaled,
  filledIn,
  aggregated,
  restarted,
  injected,
  everyNamespace,
];

/** The reason for which a difference is benign. */
export function benignReason(drift: DriftCase): string | undefined {
  for (const rule of RULES) {
    const reason = rule(drift);
    if (reason) {
      return reason;
    }
  }
  return undefined;
}

/** The autoscaler that targets a workload, from its states or its name. */
export function autoscalerOf(
  { resource }: Pick<ManagedResourceState, 'resource'>,
  snapshot: ApplicationSnapshot,
): { kind: string; name: string; min?: number; max?: number } | undefined {
  for (const state of snapshot.detail?.managed ?? []) {
    const { kind, name, namespace } = state.resource;
    const object = state.live ?? state.target;
    if (
      AUTOSCALERS.includes(kind) &&
      namespace === resource.namespace &&
      targets(object, resource)
    ) {
      return {
        kind,
        name,
        min: amount(object, 'minReplicas', 'minReplicaCount'),
        max: amount(object, 'maxReplicas', 'maxReplicaCount'),
      };
    }
  }
  return undefined;
}

function targets(
  object: JsonObject | undefined,
  { kind, name }: ManagedResourceState['resource'],
): boolean {
  const target = asObject(get(object, 'spec', 'scaleTargetRef'));
  // A ScaledObject may leave the kind out; then it is a Deployment.
  return target.name === name && (target.kind ?? 'Deployment') === kind;
}

function amount(
  object: JsonObject | undefined,
  ...names: string[]
): number | undefined {
  const found = names
    .map(name => get(object, 'spec', name))
    .find(value => typeof value === 'number');
  return typeof found === 'number' ? found : undefined;
}
