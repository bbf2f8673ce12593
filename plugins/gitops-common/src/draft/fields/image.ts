import { parseImage } from '../../kubernetes/image';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';

const IMAGE = '[docker|container|oci] (image|img|container image)';

const book = new PhraseBook<'image' | 'tag'>([
  ['{image}', 'image'],
  ['{image:registryPath}', 'image'],
  [`${IMAGE} _ [from] {image}`, 'image'],
  [`${IMAGE} _ [from] {image:host}`, 'image'],
  [`${IMAGE} _ [from] {image:reference}`, 'image'],
  [`${IMAGE} _ {name:name} : {tag:setting}`, 'image'],
  ['[image] (tag|tagged|image version) _ {tag:version}', 'tag'],
  ['[image] (tag|tagged) (=|:) {tag:setting}', 'tag'],
  ['[image] (tag|tagged) [with] {tag:quoted}', 'tag'],
]);

/**
 * Reads the image, and a tag that is given apart. The registry has to be one
 * of the standards', and `latest` is no version.
 *
 * @internal
 */
export function readImage(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const { start, end, entry, captures } of reading.find(book)) {
    const span = { start, end };
    if (reading.polarity(span) !== 'wanted') {
      continue;
    }
    if (entry === 'tag') {
      stateTag(draft, String(captures.tag.value), span);
    } else if (captures.name) {
      const { name, tag } = captures;
      if (reading.tokens[tag.start].glued) {
        stateImage(draft, `${name.value}:${tag.value}`, span);
      }
    } else {
      stateImage(draft, String(captures.image.value), span);
    }
  }
}

function stateImage(draft: DraftBuilder, reference: string, span: Span): void {
  const image = parseImage(
    reference.toLowerCase().startsWith('http')
      ? reference.slice(reference.indexOf('//') + 2)
      : reference,
  );
  const repository = `${image.registry}/${image.repository}`;
  if (!isAllowed(repository, draft.standards.images.allowedRegistries)) {
    draft.refuse({
      reason: 'registry-not-allowed',
      ...span,
      message: `Images from ${image.registry} are not allowed on this platform.`,
      alternative: `Push the image to ${draft.standards.images.allowedRegistries.join(
        ' or ',
      )} and name it there.`,
      path: 'image',
    });
    if (isLatest(image.tag)) {
      refuseLatest(draft, span);
    }
    return;
  }
  draft.stateScoped({ path: 'image.repository', value: repository, ...span });
  if (image.tag !== undefined) {
    stateTag(draft, image.tag, span);
  }
  if (image.digest !== undefined) {
    draft.stateScoped({ path: 'image.digest', value: image.digest, ...span });
  }
}

function stateTag(draft: DraftBuilder, tag: string, span: Span): void {
  if (isLatest(tag)) {
    refuseLatest(draft, span);
  } else if (/^\w[\w.-]{0,127}$/.test(tag)) {
    draft.stateScoped({ path: 'image.tag', value: tag, ...span });
  }
}

/** @internal */
export function isLatest(tag: string | undefined): boolean {
  return tag?.toLowerCase() === 'latest';
}

function refuseLatest(draft: DraftBuilder, span: Span): void {
  draft.refuse({
    reason: 'latest-tag',
    ...span,
    message: 'The tag "latest" means another image every day.',
    alternative: 'Name the version that shall run, like "1.8.0".',
    path: 'image.tag',
  });
}

/** Whether images of a repository may run. @internal */
export function isAllowed(
  repository: string,
  registries: readonly string[],
): boolean {
  return registries.some(
    registry =>
      repository === registry ||
      repository.startsWith(registry.endsWith('/') ? registry : `${registry}/`),
  );
}
