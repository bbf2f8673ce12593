export { namesCredential } from './credentialNames';
export { findSecrets, type FoundSecret } from './findSecrets';
export { maskFound, maskSecrets } from './maskSecrets';
export { maskValues } from './maskValues';
