/**
 * What names and paths of a Git repository may be.
 *
 * @packageDocumentation
 */
export { checkBranchName } from './checkBranchName';
export { checkFilePath } from './checkFilePath';
export { cleanIdentity } from './cleanIdentity';
export { commentMark } from './commentMark';
export { foldFileName } from './foldFileName';
