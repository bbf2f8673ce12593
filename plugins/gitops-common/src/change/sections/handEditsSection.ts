import type { ChangeStory } from '../ChangeStory';
import { escapeMarkdown } from '../escapeMarkdown';
import type { AdoptedImage } from '../hand/adoptImages';
import { handEditFates } from '../hand/handEditFates';
import { codeSpan } from './codeSpan';
import { section } from './section';

const WHAT = { edited: 'edited', deleted: 'deleted', added: 'added' } as const;

const FATE = {
  adopted: 'is taken over',
  lost: 'is lost with this change',
  kept: 'stays',
} as const;

/** What somebody changed in Git since the release, and what becomes of it. */
export function handEditsSection({
  handEdits,
  edits,
  standards,
}: ChangeStory): string | undefined {
  if (!handEdits) {
    return undefined;
  }
  const { adopted = [], unknown, continues } = handEdits;
  const judged = handEditFates({
    handEdits: handEdits.edits,
    adopted,
    edits,
    standards,
    continues,
  });
  return section('Edited by hand since the release', [
    ...(unknown === undefined ? [] : [`- ${escapeMarkdown(unknown, 500)}`]),
    ...judged.map(({ path, kind, fate }) => {
      const image = adopted.find(each => each.path === path);
      return `- ${codeSpan(path)} was ${WHAT[kind]} by hand, which ${
        FATE[fate]
      }${image ? imageWords(image) : ''}.`;
    }),
  ]);
}

function imageWords({ before, after }: AdoptedImage): string {
  return `: the image ${codeSpan(after)}${
    before === undefined
      ? ', which the spec says, too'
      : ` instead of ${codeSpan(before)}`
  }`;
}
