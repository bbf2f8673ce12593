import { exampleStandardsText } from '../../__testUtils__/exampleStandards';
import { reviewByHand, risksOf } from './__testUtils__/reviewByHand';

describe('fileRisks', () => {
  it('finds files of the platform that others rest on to be risky', () => {
    const review = reviewByHand({
      'waivers/payments/checkout.yaml': 'a: [',
      'platform/standards.yaml': 'kind: X\n',
      CODEOWNERS: '* @acme/everybody\n',
    });
    expect(risksOf(review).map(([id]) => id)).toEqual([
      'owners-changed',
      'standards-unreadable',
      'waivers-unreadable',
    ]);
  });

  it('finds nothing in waivers and standards that can be read', () => {
    const review = reviewByHand({
      'waivers/payments/checkout.yaml':
        'apiVersion: slipway.dev/v1alpha1\nkind: Waivers\nwaivers: []\n',
      'platform/standards.yaml': exampleStandardsText,
    });
    expect(review.platform).toHaveLength(2);
    expect(risksOf(review)).toEqual([]);
  });
});
