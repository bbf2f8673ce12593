import { isMap, parseDocument } from 'yaml';
import type { JsonObject } from '../kubernetes';

/** The object that a text of YAML is; `undefined` when it is none, or has aliases. */
export function yamlObject(text: string): JsonObject | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return undefined;
  }
  try {
    return document.toJS({ maxAliasCount: 0 }) as JsonObject;
  } catch (error) {
    if (error instanceof ReferenceError) {
      // Nothing that we render has aliases, so it is somebody's own edit.
      return undefined;
    }
    throw error;
  }
}
