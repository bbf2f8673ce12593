import {
  asObject,
  childPath,
  get,
  podOf,
  type JsonValue,
} from '../../kubernetes';
import type { DocumentPath } from '../../vocabulary';
import type { LintedManifest, Rule, RuleHit } from '../rule';

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const SERVICE_NAME = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
const SUBDOMAIN =
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_KEY =
  /^(?:[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

export const validNames: Rule = {
  id: 'valid-names',
  severity: 'error',
  description:
    'Names, namespaces and labels are what Kubernetes takes: lower case letters, digits and hyphens, and no longer than 63 characters where they become a host name or a label.',
  remediation: 'Shorten the name, or change the pattern in the standards.',
  // Roles may be named "system:controller:x".
  appliesTo: ({ ref }) => ref.group !== 'rbac.authorization.k8s.io',
  check(manifest) {
    return [
      ...inMetadata(manifest),
      ...inLabels(get(manifest.value, 'metadata', 'labels'), 'metadata.labels'),
      ...inPods(manifest),
    ];
  },
};

function inMetadata({ ref, value }: LintedManifest): RuleHit[] {
  const wanted = nameFormat(ref.kind);
  const name = get(value, 'metadata', 'name');
  return [
    ...(typeof name === 'string' && !wanted.test(name)
      ? [
          {
            path: 'metadata.name',
            message: `"${name}" is no name for a ${ref.kind}.`,
          },
        ]
      : []),
    ...(ref.namespace !== undefined && !LABEL.test(ref.namespace)
      ? [
          {
            path: 'metadata.namespace',
            message: `"${ref.namespace}" is no name for a namespace.`,
          },
        ]
      : []),
  ];
}

function nameFormat(kind: string): RegExp {
  if (kind === 'Service') {
    return SERVICE_NAME;
  }
  return kind === 'Namespace' ? LABEL : SUBDOMAIN;
}

function inPods({ value }: LintedManifest): RuleHit[] {
  const pod = podOf(value);
  return pod && pod.path !== ''
    ? inLabels(
        get(pod.value, 'metadata', 'labels'),
        `${pod.path}.metadata.labels`,
      )
    : [];
}

function inLabels(
  labels: JsonValue | undefined,
  path: DocumentPath,
): RuleHit[] {
  return Object.entries(asObject(labels)).flatMap(([key, text]) => {
    if (!LABEL_KEY.test(key)) {
      return [{ path: childPath(path, key), message: `"${key}" is no label.` }];
    }
    return typeof text === 'string' && LABEL_VALUE.test(text)
      ? []
      : [
          {
            path: childPath(path, key),
            message: `The label "${key}" has the value ${JSON.stringify(
              text,
            )}, which is no label value.`,
          },
        ];
  });
}
