export { checkBranchName } from './checkBranchName';
export { checkFilePath } from './checkFilePath';
export { cleanIdentity } from './cleanIdentity';
export { foldFileName } from './foldFileName';
