/**
 * A model server on loopback that answers by a script.
 *
 * @packageDocumentation
 */
export { createRecorder, type Recorder } from './createRecorder';
export { replay } from './replay';
export { createScriptedModel, type ScriptedModel } from './createScriptedModel';
export type {
  Script,
  ScriptedAnswer,
  ScriptedRequest,
} from './ScriptedRequest';
