import { isEmpty, nothingWritten, withoutSecrets } from './Written';

describe('what was written', () => {
  it('is empty with blanks alone, and is not with an edit', () => {
    const nothing = nothingWritten();
    expect(isEmpty({ ...nothing, description: ' \n' })).toBe(true);
    expect(isEmpty({ ...nothing, edits: { name: 'checkout' } })).toBe(false);
  });

  it('loses credentials in the sentence and at any depth of the edits', () => {
    const text = 'the password is hunter2secret';
    const masked = withoutSecrets({
      ...nothingWritten(),
      description: text,
      edits: { env: { NOTE: text }, args: [text], 'scale.min': 3, host: null },
    });
    expect(JSON.stringify(masked)).not.toContain('hunter2secret');
    expect(masked.description).toHaveLength(text.length);
    expect(masked.edits).toMatchObject({ 'scale.min': 3, host: null });
  });
});
