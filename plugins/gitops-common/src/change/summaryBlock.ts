import { escapeMarkdown } from './escapeMarkdown';
import { codeSpan } from './sections/codeSpan';

const START = '<!-- slipway:summary -->';
const END = '<!-- /slipway:summary -->';

/** Room in a body for sentences that come later. */
export const summaryRoom = `${START}\n${END}`;

/**
 * The body of a pull request of Slipway's with a few sentences on what changes and
 * why, in the room that is kept for them. Earlier ones are replaced.
 *
 * @param options.sentences - checked against the change; none empties the room.
 * @param options.by - provider and model that worded them.
 *
 * @returns `undefined` where the body has no room, since a person took it out.
 *
 * @public
 */
export function withSummary(
  body: string,
  options: { sentences: readonly string[]; by?: string },
): string | undefined {
  const { sentences, by } = options;
  const start = body.indexOf(START);
  const end = body.indexOf(END, start);
  if (start < 0 || end < 0) {
    return undefined;
  }
  const text =
    sentences.length === 0
      ? ''
      : `### What and why\n\n${escapeMarkdown(sentences.join(' '), 1_500)}\n\n${
          by === undefined
            ? ''
            : `_Worded by ${codeSpan(by)} from what rules found._\n`
        }`;
  return `${body.slice(0, start + START.length)}\n${text}${body.slice(end)}`;
}

/**
 * A new body with the sentences of the old one, where both have room for them: a
 * body that is written again does not lose what was worded.
 *
 * @public
 */
export function keepSummary(body: string, old: string): string {
  const from = old.indexOf(START);
  const to = old.indexOf(END, from);
  return from < 0 || to < 0
    ? body
    : body.replace(summaryRoom, () => old.slice(from, to + END.length));
}
