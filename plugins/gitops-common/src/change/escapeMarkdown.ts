const WORD_JOINER = '\u2060';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Control and format characters, line separators and variation selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufe00-\ufe0f]/gu;

/**
 * Text of a person as part of Markdown that nobody can mistake for structure:
 * no mentions, links, images, HTML or headings come of it, invisible and
 * direction-changing characters are shown by their code, and it ends after
 * `limit` characters.
 *
 * @public
 */
export function escapeMarkdown(text: string, limit = 1000): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const cut =
    characters.length > limit
      ? `${characters.slice(0, limit - 1).join('')}…`
      : characters.join('');
  return (
    cut
      .replace(INVISIBLE, character => {
        const code = character.codePointAt(0) ?? 0;
        return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      })
      // Forges look for mentions and references in the text that Markdown leaves,
      // so an escape alone does not keep them out.
      .replace(
        /[@#!~%&$^](?=\w)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)|^\/(?=\w)/gi,
        `$&${WORD_JOINER}`,
      )
      .replace(/[&<>]/g, character => ENTITIES[character])
      .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
      // What begins with "1. " is a list.
      .replace(/^\d+(?=\.(\s|$))/, '$&\\')
  );
}
