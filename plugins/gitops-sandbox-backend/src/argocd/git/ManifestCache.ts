import {
  asObject,
  asText,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { parseAllDocuments } from 'yaml';
import { decodeText } from '../../repository/decodeText';
import type { GitObjects } from '../../repository/GitObjects';
import { listFiles } from '../../repository/listFiles';

const MOST_ENTRIES = 20_000;

/** What Argo CD takes for a manifest in a plain folder. */
const MANIFEST_FILE = /^[^/]+\.(ya?ml|json)$/;

/** Parsed manifests by Git's object ids, which never mean anything else. */
export class ManifestCache {
  private readonly files = new Map<string, JsonObject[]>();
  private readonly folders = new Map<string, JsonObject[]>();

  constructor(private readonly objects: GitObjects) {}

  /** Documents of a file; what is not YAML has none. */
  async read(oid: string): Promise<JsonObject[]> {
    const known = this.files.get(oid);
    if (known) {
      return known;
    }
    const text = decodeText(await this.objects.readBlob(oid)) ?? '';
    return keep(this.files, oid, parseManifests(text));
  }

  /** Manifests of the files of a folder, without folders below. */
  async list(oid: string): Promise<JsonObject[]> {
    const known = this.folders.get(oid);
    if (known) {
      return known;
    }
    const files = await listFiles({
      objects: this.objects,
      tree: oid,
      paths: [''],
    });
    const manifests: JsonObject[] = [];
    for (const file of files) {
      if (MANIFEST_FILE.test(file.path)) {
        manifests.push(...(await this.read(file.oid)));
      }
    }
    return keep(this.folders, oid, manifests);
  }
}

function parseManifests(text: string): JsonObject[] {
  return parseAllDocuments(text).flatMap(document => {
    if (document.errors.length > 0) {
      return [];
    }
    const object = asObject(document.toJS() as JsonValue);
    return asText(object.kind) !== undefined &&
      asText(asObject(object.metadata).name) !== undefined
      ? [object]
      : [];
  });
}

function keep(
  cache: Map<string, JsonObject[]>,
  oid: string,
  manifests: JsonObject[],
): JsonObject[] {
  if (cache.size >= MOST_ENTRIES) {
    cache.clear();
  }
  cache.set(oid, manifests);
  return manifests;
}
