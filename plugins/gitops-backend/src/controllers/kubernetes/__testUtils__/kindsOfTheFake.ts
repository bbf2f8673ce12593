/** A kind as discovery has it; namespaced unless it says otherwise. */
export interface FakeKind {
  group: string;
  version: string;
  plural: string;
  kind: string;
  namespaced?: boolean;
}

const sources = 'source.toolkit.fluxcd.io';
const rbac = 'rbac.authorization.k8s.io';

export const kindsOfTheFake: readonly FakeKind[] = [
  { group: '', version: 'v1', plural: 'pods', kind: 'Pod' },
  { group: '', version: 'v1', plural: 'events', kind: 'Event' },
  { group: '', version: 'v1', plural: 'secrets', kind: 'Secret' },
  { group: '', version: 'v1', plural: 'services', kind: 'Service' },
  { group: 'apps', version: 'v1', plural: 'deployments', kind: 'Deployment' },
  { group: 'apps', version: 'v1', plural: 'statefulsets', kind: 'StatefulSet' },
  { group: 'apps', version: 'v1', plural: 'daemonsets', kind: 'DaemonSet' },
  { group: 'batch', version: 'v1', plural: 'jobs', kind: 'Job' },
  {
    group: rbac,
    version: 'v1',
    plural: 'clusterroles',
    kind: 'ClusterRole',
    namespaced: false,
  },
  {
    group: 'argoproj.io',
    version: 'v1alpha1',
    plural: 'applications',
    kind: 'Application',
  },
  {
    group: 'kustomize.toolkit.fluxcd.io',
    version: 'v1',
    plural: 'kustomizations',
    kind: 'Kustomization',
  },
  {
    group: 'helm.toolkit.fluxcd.io',
    version: 'v2',
    plural: 'helmreleases',
    kind: 'HelmRelease',
  },
  {
    group: sources,
    version: 'v1',
    plural: 'gitrepositories',
    kind: 'GitRepository',
  },
  {
    group: sources,
    version: 'v1',
    plural: 'ocirepositories',
    kind: 'OCIRepository',
  },
  {
    group: sources,
    version: 'v1',
    plural: 'helmrepositories',
    kind: 'HelmRepository',
  },
  { group: sources, version: 'v1', plural: 'helmcharts', kind: 'HelmChart' },
  { group: sources, version: 'v1', plural: 'buckets', kind: 'Bucket' },
];
