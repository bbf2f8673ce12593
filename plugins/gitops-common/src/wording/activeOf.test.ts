import { activeOf } from './activeOf';
import { clausesOf } from './clausesOf';
import { piecesOf } from './piecesOf';

function activeTerms(text: string): string | undefined {
  const [clause] = clausesOf(piecesOf(text), new Set(['web', 'team', 'shop']));
  return activeOf(clause)
    ?.terms.map(({ role, form }) => (role ? `${role}>${form}` : form))
    .join(' ');
}

describe('the active of a passive statement', () => {
  it('has who does it before what is done to whom', () => {
    expect(
      activeTerms(
        'The pod web is refused by the quota team of the namespace shop.',
      ),
    ).toBe('quota team of>namespace of>shop refused pod web');
  });

  it('is none where nobody does it', () => {
    expect(activeTerms('The pod web is refused.')).toBeUndefined();
    expect(activeTerms('The quota team refuses the pod web.')).toBeUndefined();
  });
});
