/**
 * A file in a container that comes from a ConfigMap or a Secret.
 *
 * @public
 */
export interface MountedFile {
  /** Key in the ConfigMap or Secret. */
  key: string;
  /** Absolute path in the container. */
  path: string;
  /** Index of the entry in the spec. */
  index: number;
}

/**
 * Gives every file a key: its base name, with the index before it where two
 * would be the same.
 *
 * @public
 */
export function mountedFiles(
  files: readonly { path: string; index: number }[],
  taken: readonly string[] = [],
): MountedFile[] {
  const keys = new Set(taken);
  return files.map(({ path, index }) => {
    const base = path.slice(path.lastIndexOf('/') + 1);
    let key = base;
    for (let number = index; keys.has(key); number++) {
      key = `${number}-${base}`;
    }
    keys.add(key);
    return { key, path, index };
  });
}
