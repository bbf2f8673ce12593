export { closestWord } from './closestWord';
export { parseStrictly } from './parseStrictly';
export {
  cidrSchema,
  cpuSchema,
  envNameSchema,
  hostSchema,
  memorySchema,
  nameSchema,
  portNameSchema,
  portNumberSchema,
  urlPathSchema,
  workloadRefSchema,
} from './formats';
export { patternPlaceholders, patternSchema } from './patterns';
