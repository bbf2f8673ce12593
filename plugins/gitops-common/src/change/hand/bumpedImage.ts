import {
  commonLabels,
  containersOf,
  get,
  parseImage,
  sha256,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { valueAt, withValueAt } from '../../path';
import type { RenderedFile } from '../../render/rendered';
import { sameValue } from '../fields/sameValue';
import { yamlObject } from '../yamlObject';

/**
 * The image that somebody put into a rendered manifest, where its tag or digest
 * is the only difference to what was released.
 *
 * @param options.rendered - the manifest as the spec in Git renders it.
 * @param options.digest - digest of the released file, from the lock.
 * @param options.container - name of the workload's own container.
 *
 * @returns the image before and after, `undefined` where anything else differs, too.
 * Where the spec was bumped along, nobody knows any more what was before.
 */
export function bumpedImage(options: {
  text: string;
  rendered: RenderedFile;
  digest: string;
  container: string;
}): { before?: string; after: string } | undefined {
  const { text, rendered, digest, container } = options;
  const released = ownContainer(rendered.document, container);
  const document = yamlObject(text);
  const bumped = document && ownContainer(document, container);
  if (
    !bumped ||
    !released ||
    repositoryOf(bumped.image) !== repositoryOf(released.image)
  ) {
    return undefined;
  }
  if (bumped.image === released.image) {
    return sha256(rendered.content) !== digest &&
      sameValue(plain(document), plain(rendered.document))
      ? { after: bumped.image }
      : undefined;
  }
  const isOnlyImage =
    // A tool that edits lines leaves the released text but for the image, also
    // where the standards are others by now.
    sha256(text.replace(bumped.image, released.image)) === digest ||
    // A tool that writes the document again changes quotes and order.
    (sha256(rendered.content) === digest &&
      sameValue(
        plain(withValueAt(document, `${bumped.path}.image`, released.image)),
        plain(rendered.document),
      ));
  return isOnlyImage
    ? { before: released.image, after: bumped.image }
    : undefined;
}

function ownContainer(
  document: JsonObject,
  name: string,
): { path: string; image: string } | undefined {
  const own = containersOf(document).find(
    container => container.role === 'main' && container.name === name,
  );
  const image = own && get(own.value, 'image');
  return own && typeof image === 'string'
    ? { path: own.path, image }
    : undefined;
}

function repositoryOf(image: string): string {
  const { registry, repository } = parseImage(image);
  return `${registry}/${repository}`;
}

/** What `kubectl set image --local -o yaml` adds, and nobody asked for. */
const EMPTY: readonly [path: string, value: JsonValue][] = [
  ['status', {}],
  ['metadata.creationTimestamp', null],
  ['spec.template.metadata.creationTimestamp', null],
];

/** Some bump the label of the version along. */
const VERSIONS = ['metadata', 'spec.template.metadata'].map(
  path => `${path}.labels["${commonLabels.version}"]`,
);

function plain(document: JsonObject): JsonObject {
  const removable = [
    ...EMPTY.filter(([path, value]) =>
      sameValue(valueAt(document, path), value),
    ),
    ...VERSIONS.map(path => [path] as const),
  ];
  return removable.reduce(
    (result, [path]) =>
      valueAt(result, path) === undefined
        ? result
        : withValueAt(result, path, undefined),
    document,
  );
}
