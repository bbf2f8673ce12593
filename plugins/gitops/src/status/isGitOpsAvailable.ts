import type { Entity } from '@backstage/catalog-model';

/** Annotations that tell which Applications are an entity's. */
export const gitOpsAnnotations = [
  'gitops.slipway.dev/workload',
  'argocd/app-name',
  'argocd/app-selector',
  'argocd/project-name',
] as const;

/**
 * Whether an entity says which Applications are its own.
 *
 * @public
 */
export function isGitOpsAvailable(entity: Entity): boolean {
  return gitOpsAnnotations.some(name =>
    Boolean(entity.metadata.annotations?.[name]?.trim()),
  );
}
