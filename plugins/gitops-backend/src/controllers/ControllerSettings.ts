import type { ArgoCdSettings } from './argocd/ArgoCdSettings';

/** Where Applications or Flux's kinds are read through the Kubernetes API. */
export interface KubernetesControllerSettings {
  name: string;
  /** Name of a cluster of the `kubernetes` configuration. */
  cluster: string;
  /** Only these namespaces, all of them where empty. */
  namespaces: readonly string[];
  /** Where people see Applications. */
  frontendUrl?: string;
  requestTimeoutMs: number;
}

/** An instance of a controller as it is configured. */
export type ControllerSettings =
  | (ArgoCdSettings & { type: 'argocd' })
  | (KubernetesControllerSettings & { type: 'argocd-kubernetes' })
  | (KubernetesControllerSettings & { type: 'flux' });
