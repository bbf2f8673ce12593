import { escapeMarkdown } from '../escapeMarkdown';

/** The first sentences as a list, escaped, and how many more there are. */
export function bullets(sentences: readonly string[], most = 50): string[] {
  const more = sentences.length - most;
  return [
    ...sentences
      .slice(0, most)
      .map(sentence => `- ${escapeMarkdown(sentence, 500)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}
