export { checkBranchName } from './checkBranchName';
export { checkFilePath } from './checkFilePath';
export { cleanIdentity } from './cleanIdentity';
