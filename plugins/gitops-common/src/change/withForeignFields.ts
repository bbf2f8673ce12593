import { asObject, type JsonObject } from '../kubernetes';

/** Fields of an entity that releases write, or take out. */
const WRITTEN = {
  metadata: ['name', 'description', 'annotations', 'tags'],
  spec: ['type', 'lifecycle', 'owner', 'system', 'dependsOn'],
} as const;

/**
 * A catalog entity with the fields that people gave it on the base branch and
 * that no release writes: annotations of other plugins, labels, links, APIs.
 */
export function withForeignFields(
  entity: JsonObject,
  present: JsonObject,
): JsonObject {
  const metadata = asObject(entity.metadata);
  const annotations = asObject(metadata?.annotations);
  return {
    ...entity,
    metadata: {
      ...metadata,
      // Ours come first, and count.
      annotations: {
        ...annotations,
        ...asObject(asObject(present.metadata)?.annotations),
        ...annotations,
      },
      ...foreign('metadata', present),
    },
    spec: { ...asObject(entity.spec), ...foreign('spec', present) },
  };
}

function foreign(
  section: keyof typeof WRITTEN,
  present: JsonObject,
): JsonObject {
  const written: readonly string[] = WRITTEN[section];
  return Object.fromEntries(
    Object.entries(asObject(present[section]) ?? {}).filter(
      ([key]) => !written.includes(key),
    ),
  );
}
