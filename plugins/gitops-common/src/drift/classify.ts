import type { JsonValue } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';
import type { StateDifference } from './compareStates';
import type { DriftClass } from './Drift';

const SECURITY_KINDS = new Set([
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'ServiceAccount',
  'Secret',
  'ExternalSecret',
  'SealedSecret',
  'PodSecurityPolicy',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'CustomResourceDefinition',
]);

const NETWORK_KINDS = new Set([
  'Service',
  'Ingress',
  'HTTPRoute',
  'GRPCRoute',
  'TCPRoute',
  'TLSRoute',
  'Gateway',
  'NetworkPolicy',
  'CiliumNetworkPolicy',
  'AuthorizationPolicy',
  'VirtualService',
  'EndpointSlice',
]);

const STORAGE_KINDS = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'StorageClass',
  'VolumeSnapshot',
]);

const CONFIGURATION_KINDS = new Set([
  'ConfigMap',
  'PodDisruptionBudget',
  'LimitRange',
  'ResourceQuota',
]);

/** In this order: the first that fits decides. */
const PATHS: readonly [DriftClass, RegExp][] = [
  [
    'security',
    /(^|\.)(securityContext|hostNetwork|hostPID|hostIPC|hostUsers|hostPath|serviceAccount|serviceAccountName|automountServiceAccountToken|runtimeClassName|capabilities|privileged|allowPrivilegeEscalation|secretKeyRef|secretRef|imagePullSecrets|procMount|shareProcessNamespace)(\.|$)/,
  ],
  ['security', /^metadata\.labels\.pod-security\.kubernetes\.io\//],
  // They decide as whom a pod acts at the cloud.
  [
    'security',
    /^metadata\.annotations\.(eks\.amazonaws\.com\/role-arn|iam\.gke\.io\/gcp-service-account|azure\.workload\.identity\/)/,
  ],
  [
    'image',
    /(^|\.)(initContainers|containers|ephemeralContainers)\.\d+\.image$/,
  ],
  [
    'storage',
    /(^|\.)(volumes|volumeMounts|volumeDevices|volumeClaimTemplates|persistentVolumeClaimRetentionPolicy)(\.|$)/,
  ],
  [
    'network',
    /(^|\.)(ports|hostAliases|dnsConfig|dnsPolicy|hostname|subdomain)(\.|$)/,
  ],
  [
    'scaling',
    /^spec\.(replicas|minReplicas|maxReplicas|minReplicaCount|maxReplicaCount|parallelism|metrics|behavior|suspend)(\.|$)/,
  ],
  [
    'configuration',
    /(^|\.)(env|envFrom|command|args|workingDir|resources|livenessProbe|readinessProbe|startupProbe|lifecycle|terminationGracePeriodSeconds|nodeSelector|tolerations|affinity|topologySpreadConstraints|priorityClassName|strategy|updateStrategy|schedule|annotations|labels|data|binaryData)(\.|$)/,
  ],
];

/** The class of a difference, by its place and its kind of resource. */
export function classify(
  { path, direction, equivalent, live }: StateDifference,
  resource: ResourceRef,
): DriftClass {
  if (path.length === 0) {
    return 'deletion';
  }
  if (equivalent) {
    return 'defaulting';
  }
  const text = path.join('.');
  if (isContainer(path) && direction !== 'changed') {
    return direction === 'missing' ? 'deletion' : 'security';
  }
  if (namesPrivilege(live)) {
    return 'security';
  }
  const byPath = PATHS.find(([, expression]) => expression.test(text))?.[0];
  const isMetadata = path[0] === 'metadata';
  if (byPath === 'security') {
    return byPath;
  }
  if (!isMetadata) {
    for (const [kinds, kindClass] of [
      [SECURITY_KINDS, 'security'],
      [NETWORK_KINDS, 'network'],
      [STORAGE_KINDS, 'storage'],
      [CONFIGURATION_KINDS, 'configuration'],
    ] as const) {
      if (kinds.has(resource.kind)) {
        return kindClass;
      }
    }
  }
  return byPath ?? 'unknown';
}

/** The whole container at the end of the path. */
function isContainer(path: readonly (string | number)[]): boolean {
  return (
    typeof path.at(-1) === 'number' &&
    ['containers', 'initContainers'].includes(String(path.at(-2)))
  );
}

const PRIVILEGES = new Set([
  'hostPath',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'privileged',
  'allowPrivilegeEscalation',
]);

/** Whether a value gives access to the node, such as a volume of its files. */
export function namesPrivilege(value: JsonValue | undefined): boolean {
  if (value === null || typeof value !== 'object') {
    return false;
  }
  return Object.entries(value).some(
    ([key, child]) =>
      (PRIVILEGES.has(key) && child !== false) || namesPrivilege(child),
  );
}
