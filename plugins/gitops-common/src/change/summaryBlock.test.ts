import { keepSummary, summaryRoom, withSummary } from './summaryBlock';

const BODY = `Asked for by Dana.\n\n${summaryRoom}\n\n### Risks\n`;
const worded = withSummary(BODY, {
  sentences: ['It has 3 replicas.', 'Public @dana <b>.'],
  by: 'openai:tiny',
})!;

describe('the summary of a pull request', () => {
  it('stands in its room, escaped, with the name of the model', () => {
    expect(worded).toContain('### What and why');
    expect(worded).toContain('It has 3 replicas.');
    expect(worded).toContain(
      '_Worded by `openai:tiny` from what rules found._',
    );
    expect(worded).not.toContain('<b>');
    expect(worded).not.toMatch(/(^|\s)@dana/);
    expect(worded.endsWith('\n\n### Risks\n')).toBe(true);
  });

  it('is replaced by the next one, and emptied by none', () => {
    const next = withSummary(worded, { sentences: ['Another.'] })!;
    expect(next).not.toContain('3 replicas');
    expect(withSummary(next, { sentences: [] })).toBe(BODY);
  });

  it('is not forced upon a body without room', () => {
    expect(withSummary('By hand.', { sentences: ['x'] })).toBeUndefined();
  });

  it('stays when the body is written again', () => {
    const again = BODY.replace('Dana', 'Paul');
    expect(keepSummary(again, worded)).toBe(worded.replace('Dana', 'Paul'));
    expect(keepSummary(again, 'By hand.')).toBe(again);
  });
});
