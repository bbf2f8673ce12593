import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ArgoCdRouteOptions } from '../argocd/createArgoCdRoutes';
import type { SandboxAuthorization } from '../authorization';
import type { Sandbox } from '../Sandbox';

/** What routes are made with. */
export interface RouteOptions {
  sandbox: Sandbox;
  authorization: SandboxAuthorization;
  auditor: AuditorService;
  logger: LoggerService;
  /** The simulated Argo CD, where it is on. */
  argocd?: ArgoCdRouteOptions;
  /** Address for `git clone`. */
  cloneUrl: string;
}
