import {
  asList,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { readDocuments } from '../../lint/readDocuments';
import type { TextFile } from '../../vocabulary';

/** The objects of a file, and what keeps others from being read, in sentences. */
export interface ManifestObjects {
  objects: JsonObject[];
  problems: string[];
}

/** Reads the objects of a file as Kubernetes does; a `List` is its items. */
export function manifestObjects(file: TextFile): ManifestObjects {
  const { documents, problems } = readDocuments(file);
  const objects = documents.flatMap(({ value }) =>
    get(value, 'kind') === 'List' ? asList(get(value, 'items')) : [value],
  );
  return {
    objects: objects.filter(isObject),
    problems: [
      ...problems.map(({ message, line }) => `Line ${line}: ${message}`),
      ...(objects.every(isObject)
        ? []
        : ['It has a document that is no Kubernetes object.']),
    ],
  };
}

function isObject(value: JsonValue): value is JsonObject {
  return asText(get(value, 'kind')) !== undefined;
}
