export { gitOpsRepositoryExtensionPoint } from './gitOpsRepositoryExtensionPoint';
export type {
  GitOpsRepository,
  GitOpsRepositoryExtensionPoint,
} from './gitOpsRepositoryExtensionPoint';
