import {
  fromDraftTitle,
  giteaDraft,
  gitLabDraft,
  toDraftTitle,
} from './draftTitle';

describe('the title of a draft', () => {
  it.each([gitLabDraft, giteaDraft])('begins with $text', prefix => {
    const title = toDraftTitle(prefix, 'Onboard checkout', true);
    expect(title).toBe(`${prefix.text}Onboard checkout`);
    expect(fromDraftTitle(prefix, title, true)).toBe('Onboard checkout');
  });

  it('is what a person made a draft by hand, too', () => {
    expect(fromDraftTitle(gitLabDraft, '[Draft] A', true)).toBe('A');
    expect(fromDraftTitle(gitLabDraft, 'draft:A', true)).toBe('A');
    expect(fromDraftTitle(giteaDraft, '[WIP] A', true)).toBe('A');
  });

  it('stays as it is where it is no draft', () => {
    expect(toDraftTitle(gitLabDraft, 'A', false)).toBe('A');
    expect(fromDraftTitle(gitLabDraft, 'Draft: A', false)).toBe('Draft: A');
  });
});
