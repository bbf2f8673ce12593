import { escapeMarkdown } from './escapeMarkdown';

const JOINER = '\u2060';

describe('escapeMarkdown', () => {
  it.each([
    ['a mention', 'ask @team', `ask @${JOINER}team`],
    ['a reference', 'fixes #12', `fixes \\#${JOINER}12`],
    ['a merge request', 'see !7', `see \\!${JOINER}7`],
    ['an issue of the forge', 'see GH-12', `see GH${JOINER}\\-12`],
    ['a command to the forge', '/merge now', `/${JOINER}merge now`],
    ['an image', '![a](b)', '\\!\\[a\\]\\(b\\)'],
    ['HTML', '<img src=x>', '&lt;img src=x&gt;'],
    ['an entity', '&lt;b&gt;', `&amp;${JOINER}lt;b&amp;${JOINER}gt;`],
    ['an address', 'https://evil.example', `https:${JOINER}//evil.example`],
    [
      'an address without scheme',
      'www.evil.example',
      `www${JOINER}.evil.example`,
    ],
    ['a heading', '# Approved', '\\# Approved'],
    ['a list', '1. do 2. so', '1\\. do 2. so'],
    ['a table', 'a | b', 'a \\| b'],
    ['code', '`rm -rf`', '\\`rm \\-rf\\`'],
    ['several lines', 'a\n\n---\nb', 'a \\-\\-\\- b'],
  ])('leaves nothing of %s but its text', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('shows what cannot be seen, and what turns the direction', () => {
    expect(escapeMarkdown('a\u200bb\u202ec\u0007')).toBe(
      'aU\\+200BbU\\+202EcU\\+0007',
    );
  });

  it('ends after so many characters, without half a character', () => {
    expect(escapeMarkdown('🚀'.repeat(10), 4)).toBe('🚀🚀🚀…');
  });

  it('leaves sentences as they are', () => {
    const sentence = 'Node.js app: Redis cache, 3 replicas, 50% of it "here".';
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });
});
