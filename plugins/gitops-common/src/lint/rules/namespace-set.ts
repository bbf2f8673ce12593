import type { Rule } from '../rule';

const CLUSTER_SCOPED = [
  'APIService',
  'CertificateSigningRequest',
  'ClusterIssuer',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterSecretStore',
  'CSIDriver',
  'CSINode',
  'CustomResourceDefinition',
  'FlowSchema',
  'GatewayClass',
  'IngressClass',
  'List',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
];

export const namespaceSet: Rule = {
  id: 'namespace-set',
  severity: 'error',
  description:
    'Every object says in which namespace it is, so that nothing depends on who applies it, and none is in "default".',
  remediation: 'Set metadata.namespace to the namespace of the workload.',
  appliesTo: ({ ref, location }) =>
    !CLUSTER_SCOPED.includes(ref.kind) &&
    !ref.group.startsWith('kustomize.') &&
    location?.area !== 'platform',
  check({ ref }) {
    if (ref.namespace === undefined) {
      return [
        {
          path: 'metadata.namespace',
          message: `The ${ref.kind} "${ref.name}" names no namespace.`,
        },
      ];
    }
    return ref.namespace === 'default'
      ? [
          {
            path: 'metadata.namespace',
            message: `The ${ref.kind} "${ref.name}" is in the namespace "default".`,
          },
        ]
      : [];
  },
};
