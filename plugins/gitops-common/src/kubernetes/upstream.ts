/**
 * Names that other projects define. Each is spelt once, here.
 */

/**
 * Deletes an Application's objects with it.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apis/application/v1alpha1/application_defaults.go
 *
 * @public
 */
export const RESOURCES_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/**
 * Labels with which a namespace asks for a Pod Security Standard.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/
 *
 * @public
 */
export const podSecurityLabels = {
  enforce: 'pod-security.kubernetes.io/enforce',
  audit: 'pod-security.kubernetes.io/audit',
  warn: 'pod-security.kubernetes.io/warn',
} as const;

/**
 * Label that every namespace carries with its own name.
 * https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name
 *
 * @public
 */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/**
 * Recommended labels.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 *
 * @public
 */
export const commonLabels = {
  name: 'app.kubernetes.io/name',
  instance: 'app.kubernetes.io/instance',
  version: 'app.kubernetes.io/version',
  component: 'app.kubernetes.io/component',
  partOf: 'app.kubernetes.io/part-of',
  managedBy: 'app.kubernetes.io/managed-by',
} as const;

/**
 * Labels of Slipway: whose object it is, and where.
 *
 * @public
 */
export const slipwayLabels = {
  team: 'gitops.slipway.dev/team',
  workload: 'gitops.slipway.dev/workload',
  environment: 'gitops.slipway.dev/environment',
} as const;

/**
 * Annotation of pods with the digest of what they read at their start, so that
 * a change of it starts new ones.
 *
 * @public
 */
export const CONFIG_DIGEST_ANNOTATION = 'gitops.slipway.dev/config-digest';

/**
 * Issuer that cert-manager takes for an Ingress.
 * https://cert-manager.io/docs/usage/ingress/#supported-annotations
 *
 * @public
 */
export const CLUSTER_ISSUER_ANNOTATION = 'cert-manager.io/cluster-issuer';

/**
 * Entity that an object belongs to.
 *
 * @public
 */
export const ENTITY_REF_ANNOTATION = 'backstage.io/entity-ref';

/**
 * Annotations of catalog entities.
 * https://backstage.io/docs/features/kubernetes/configuration#label-selector-query-annotation
 *
 * @public
 */
export const entityAnnotations = {
  workload: 'gitops.slipway.dev/workload',
  applications: 'argocd/app-selector',
  kubernetesSelector: 'backstage.io/kubernetes-label-selector',
} as const;

/**
 * Annotation with which an object asks Argo CD for sync options of its own.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 *
 * @public
 */
export const SYNC_OPTIONS_ANNOTATION = 'argocd.argoproj.io/sync-options';
