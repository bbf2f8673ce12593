import type { ChangeStory } from '../ChangeStory';
import { escapeMarkdown } from '../escapeMarkdown';
import { codeSpan } from './codeSpan';

/** Who asked, for what, and whose consent it takes. */
export function openingSection(story: ChangeStory): string {
  const { askedBy, askedByName } = story.request;
  const ref = codeSpan(askedBy);
  const who =
    askedByName === undefined
      ? ref
      : `${escapeMarkdown(askedByName, 100)} (${ref})`;
  return [`Asked for by ${who}.`, purposeOf(story), approvalText(story)]
    .filter(text => text !== '')
    .join(' ');
}

function purposeOf({ intent, identity }: ChangeStory): string {
  const { environment } = identity;
  switch (intent.kind) {
    case 'promote':
      return `It carries what is released in ${intent.from} on to ${environment}.`;
    case 'roll-back':
      return `It releases again what was in ${environment} at ${codeSpan(
        intent.revision.slice(0, 12),
      )}.`;
    case 're-render':
      return 'The spec stays as it is: it is rendered by the renderer and the standards of today.';
    case 'decommission':
      return intent.step === 'stop'
        ? 'This first change stops what runs; the next one deletes the rest.'
        : 'This change deletes the release.';
    default:
      return '';
  }
}

function approvalText({ standards, identity }: ChangeStory): string {
  const { environment } = identity;
  const approval = standards.environments.find(
    ({ name }) => name === environment,
  )?.approval;
  if (!approval || approval.required === 0) {
    return `${environment} asks for no approval.`;
  }
  return `${environment} asks for ${approval.required} ${
    approval.required === 1 ? 'approval' : 'approvals'
  }${approval.byAuthor ? '' : ', not by the person who asked'}.`;
}
