import type { SpecDraft } from '../../spec';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { isLatest } from '../fields/image';
import { PhraseBook } from '../grammar/phraseBook';

const book = new PhraseBook<'version'>([
  [
    '(upgrade|update|bump|move|go|switch|roll out|release|deploy|ship|run|use) [(it|the image|image|the service)] [(to|with)] [(version|release|tag|the version)] {version}',
    'version',
  ],
  ['version {version}', 'version'],
]);

/**
 * Reads another version of the image that runs: `upgrade to 1.5.0`.
 *
 * @internal
 */
export function readVersion(draft: DraftBuilder, spec: SpecDraft): void {
  const { reading } = draft;
  if (spec.image?.repository === undefined) {
    return;
  }
  for (const { start, end, captures } of reading.find(book)) {
    const { value, start: at } = captures.version;
    const tag = reading.tokens[at].text;
    const isVersion =
      reading.tokens[at].kind === 'version' || /^\d+(?:\.\d+){2,3}$/.test(tag);
    const isOfImage = end === at + 1 && !isLatest(String(value));
    if (
      isVersion &&
      isOfImage &&
      reading.polarity({ start, end }) === 'wanted'
    ) {
      draft.stateScoped({ path: 'image.tag', value: tag, start, end });
    }
  }
}
