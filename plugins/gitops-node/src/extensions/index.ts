export { gitOpsRepositoryExtensionPoint } from './gitOpsRepositoryExtensionPoint';
export type {
  GitOpsRepository,
  GitOpsRepositoryExtensionPoint,
} from './gitOpsRepositoryExtensionPoint';
export { gitOpsControllersExtensionPoint } from './gitOpsControllersExtensionPoint';
export type { GitOpsControllersExtensionPoint } from './gitOpsControllersExtensionPoint';
