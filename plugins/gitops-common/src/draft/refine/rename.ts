import type { SpecDraft } from '../../spec';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook } from '../grammar/phraseBook';
import { asName } from '../text/asName';

const book = new PhraseBook<'rename'>([
  [
    '(rename|renaming|renamed) [(it|this|the service|the workload|the app|the api|them)] (to|as|into|:|->) {name}',
    'rename',
  ],
  ['(rename|renaming) [(it|this)] {name:quoted}', 'rename'],
  ['(new|another) name (:|=|is|shall be|should be) {name}', 'rename'],
]);

/**
 * Reads another name for the workload. One that the repository has already
 * keeps its name there.
 *
 * @internal
 */
export function readRename(draft: DraftBuilder, spec: SpecDraft): void {
  const { reading, context } = draft;
  const exists = (context.workloads ?? []).includes(
    `${spec.owner}/${spec.name}`,
  );
  for (const { start, end, captures } of reading.find(book)) {
    const span = { start, end };
    const name = asName(String(captures.name.value));
    if (reading.polarity(span) !== 'wanted') {
      continue;
    }
    if (exists) {
      draft.refuse({
        ...span,
        reason: 'feature-not-supported',
        message: `${spec.name} is in the GitOps repository under this name, and keeps it.`,
        alternative:
          'Describe it anew under the new name, and have the old one taken down when nobody calls it any more.',
        path: 'name',
      });
    } else if (name) {
      draft.state({ path: 'name', value: name, ...span });
    }
  }
}
