import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { SandboxAuthorization } from '../authorization';
import type { Sandbox } from '../Sandbox';

/** What routes are made with. */
export interface RouteOptions {
  sandbox: Sandbox;
  authorization: SandboxAuthorization;
  auditor: AuditorService;
  logger: LoggerService;
  /** Address for `git clone`. */
  cloneUrl: string;
}
