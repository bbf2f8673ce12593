/**
 * Field names that the spec keeps for kinds and features that are not there
 * yet, with what to say to a person who uses one. The shape each will have is
 * in docs/workload-spec.md.
 *
 * @public
 */
export const reservedSpecFields: Readonly<Record<string, string>> = {
  schedule:
    'Workloads on a schedule (kind "cron") are not rendered yet: leave the field out.',
  storage:
    'Volumes that outlive a pod are not rendered yet: leave the field out, and keep data in a dependency.',
  scratch:
    'Scratch folders other than /tmp are not rendered yet: leave the field out, and write to /tmp.',
  identity:
    'Cloud roles and access to the Kubernetes API are not rendered yet: leave the field out.',
  security:
    'Exceptions from the security rules go through a waiver of the platform team: leave the field out.',
  rollout:
    'Canary and blue-green rollouts are not rendered yet: leave the field out; updates are rolling.',
  observability:
    'Scraping of metrics is not rendered yet: leave the field out.',
  initJobs: 'Jobs before the start are not rendered yet: leave the field out.',
  sidecars: 'Sidecars are not rendered yet: leave the field out.',
};

/**
 * Kinds of workload that are known and not rendered yet, with what they are.
 *
 * @public
 */
export const reservedKinds: Readonly<Record<string, string>> = {
  grpc: 'a gRPC service',
  worker: 'a worker without a port',
  cron: 'a job on a schedule',
  job: 'a job that runs once',
  stateful: 'a service that keeps its own data',
};
