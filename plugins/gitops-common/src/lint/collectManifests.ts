import { asObject, asText, get, type JsonValue } from '../kubernetes';
import type { RenderedFile } from '../render/rendered';
import {
  locate,
  type PlatformStandards,
  type RepositoryLocation,
} from '../standards';
import type { DocumentPath, ResourceRef, TextFile } from '../vocabulary';
import {
  readDocuments,
  type ReadProblem,
  type SourceDocument,
} from './readDocuments';
import type { LintedManifest } from './rule';

/**
 * A manifest with what the engine knows about its text.
 *
 * @public
 */
export interface CollectedManifest extends LintedManifest {
  /** Spells a path of the manifest as a path of its document. */
  pathInDocument(path: DocumentPath): DocumentPath;
  /** Line in the file, of a path of the document. */
  lineOf(path: DocumentPath): number;
  /** Field of the spec that decides a value, when the file was rendered. */
  specPathOf(path: DocumentPath): DocumentPath | undefined;
}

/**
 * What a file holds for lint.
 *
 * @public
 */
export interface CollectedFile {
  path: string;
  location?: RepositoryLocation;
  /** All documents of the file. */
  documents: readonly SourceDocument[];
  manifests: CollectedManifest[];
  problems: readonly ReadProblem[];
  /** Lines of documents that are no objects where objects are expected. */
  strangers: number[];
}

const HOLD_MANIFESTS: readonly RepositoryLocation['area'][] = [
  'manifests',
  'application',
  'platform',
];

/**
 * Reads a YAML file and takes the manifests out of it: several documents, and
 * the items of kind List. A file that is exactly as it was rendered is not
 * parsed again.
 *
 * @public
 */
export function collectManifests(
  file: TextFile,
  options: { standards?: PlatformStandards; rendered?: RenderedFile } = {},
): CollectedFile {
  const { standards, rendered } = options;
  const location = standards && locate(file.path, standards);
  const known = rendered?.content === file.content ? rendered : undefined;
  const collected: CollectedFile = {
    path: file.path,
    location,
    manifests: [],
    strangers: [],
    ...documentsOf(file, known),
  };
  if (location && !HOLD_MANIFESTS.includes(location.area)) {
    return collected;
  }
  for (const document of collected.documents) {
    for (const { prefix, value } of partsOf(document.value)) {
      const ref = refOf(value);
      if (ref.kind === '' || ref.version === '') {
        if (location?.area !== 'platform') {
          collected.strangers.push(document.lineOf(prefix));
        }
      } else if (!isOther(ref, location)) {
        collected.manifests.push({
          file: file.path,
          ref,
          value: asObject(value),
          location,
          pathInDocument: path => join(prefix, path),
          lineOf: document.lineOf,
          specPathOf: path => specPathOf(known, path),
        });
      }
    }
  }
  return collected;
}

function documentsOf(
  file: TextFile,
  known: RenderedFile | undefined,
): Pick<CollectedFile, 'documents' | 'problems'> {
  if (known) {
    return { documents: [fromRendered(known)], problems: [] };
  }
  return /\.(ya?ml|json)$/i.test(file.path)
    ? readDocuments(file)
    : { documents: [], problems: [] };
}

/** Documents of the portal may lie beside manifests, but not among them. */
function isOther(
  { group }: ResourceRef,
  location: RepositoryLocation | undefined,
): boolean {
  return (
    /(^|\.)(slipway\.dev|backstage\.io)$/.test(group) &&
    (location === undefined || location.area === 'platform')
  );
}

function fromRendered(file: RenderedFile): SourceDocument {
  return {
    value: file.document as JsonValue,
    lineOf: (path: DocumentPath) => {
      let around = path;
      while (around !== '' && file.lines[around] === undefined) {
        around = parentOf(around);
      }
      return file.lines[around] ?? 1;
    },
  };
}

function parentOf(path: DocumentPath): DocumentPath {
  const end = path.endsWith('"]')
    ? path.lastIndexOf('["')
    : Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
  return end <= 0 ? '' : path.slice(0, end);
}

function specPathOf(
  file: RenderedFile | undefined,
  path: DocumentPath,
): DocumentPath | undefined {
  const origin = file?.origins[path];
  return origin?.source === 'spec' ? origin.path : undefined;
}

function partsOf(value: JsonValue): { prefix: string; value: JsonValue }[] {
  const items = get(value, 'items');
  if (get(value, 'kind') !== 'List' || !Array.isArray(items)) {
    return [{ prefix: '', value }];
  }
  return items.map((item, index) => ({
    prefix: `items[${index}]`,
    value: item,
  }));
}

function join(prefix: string, path: DocumentPath): DocumentPath {
  if (prefix === '' || path === '') {
    return prefix + path;
  }
  return path.startsWith('[') ? prefix + path : `${prefix}.${path}`;
}

function refOf(value: JsonValue): ResourceRef {
  const apiVersion = asText(get(value, 'apiVersion')) ?? '';
  const slash = apiVersion.indexOf('/');
  const namespace = asText(get(value, 'metadata', 'namespace'));
  return {
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: asText(get(value, 'kind')) ?? '',
    ...(namespace ? { namespace } : {}),
    name:
      asText(get(value, 'metadata', 'name')) ??
      asText(get(value, 'metadata', 'generateName')) ??
      '',
  };
}
