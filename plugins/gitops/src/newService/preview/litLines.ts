import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { RenderedFile } from '@slipway/plugin-gitops-common/render';
import { isWithin } from '../model/isWithin';

/** Lines of a file whose value comes from fields of the spec. */
export function litLines(
  file: RenderedFile | undefined,
  fields: readonly DocumentPath[],
): ReadonlySet<number> {
  if (!file) {
    return new Set();
  }
  return new Set(
    Object.entries(file.origins).flatMap(([path, origin]) =>
      origin.source === 'spec' &&
      fields.some(field => isWithin(origin.path, field)) &&
      file.lines[path] !== undefined
        ? [file.lines[path]]
        : [],
    ),
  );
}

/**
 * Files that have such lines, best first: manifests before the spec's own copy
 * of the field, and the more lines the better.
 */
export function litFiles(
  files: readonly RenderedFile[],
  fields: readonly DocumentPath[],
): string[] {
  const own = (file: RenderedFile) => (file.area === 'manifests' ? 1 : 0);
  return files
    .map(file => ({ file, lines: litLines(file, fields).size }))
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => own(b.file) - own(a.file) || b.lines - a.lines)
    .map(({ file }) => file.path);
}
