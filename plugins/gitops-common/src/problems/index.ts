export { closestWord } from './closestWord';
export { parseStrictly } from './parseStrictly';
export {
  cidrSchema,
  cpuSchema,
  envNameSchema,
  filePathSchema,
  hostSchema,
  memorySchema,
  nameSchema,
  portNameSchema,
  portNumberSchema,
  textSchema,
  urlPathSchema,
  workloadRefSchema,
} from './formats';
export {
  patternOf,
  patternPlaceholders,
  patternSchema,
  type PatternPlaceholder,
} from './patterns';
export { findCredentials, type FoundCredential } from './findCredentials';
export { plainText, type PlainText } from './plainText';
export { looksLikeCredential, splitArgument } from './credentials';
export {
  credentialLines,
  passesCredential,
  scriptHasCredential,
} from './credentialsInText';
