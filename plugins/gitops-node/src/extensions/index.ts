export { gitOpsRepositoryExtensionPoint } from './gitOpsRepositoryExtensionPoint';
export type {
  ForgeWebhook,
  GitOpsRepository,
  GitOpsRepositoryExtensionPoint,
  RepositoryAccess,
  RepositoryContext,
} from './gitOpsRepositoryExtensionPoint';
export { gitOpsControllersExtensionPoint } from './gitOpsControllersExtensionPoint';
export type { GitOpsControllersExtensionPoint } from './gitOpsControllersExtensionPoint';
export { gitOpsModelExtensionPoint } from './gitOpsModelExtensionPoint';
export type { GitOpsModelExtensionPoint } from './gitOpsModelExtensionPoint';
