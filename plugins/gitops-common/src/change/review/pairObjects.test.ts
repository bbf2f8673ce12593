import {
  DEV,
  releasedFiles,
  reviewByHand,
  risksOf,
} from './__testUtils__/reviewByHand';

describe('pairObjects', () => {
  it('takes nothing for deleted that cannot be read any more', () => {
    const broken = reviewByHand(
      {
        [`${DEV}/service.yaml`]: 'a: [b',
        'platform/namespaces.yaml': 'a: [b',
      },
      {
        base: [
          ...releasedFiles(),
          {
            path: 'platform/namespaces.yaml',
            content: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n',
          },
        ],
      },
    );
    expect(risksOf(broken)).toEqual([]);
    expect(broken.releases[0].objects).toEqual([]);
    expect(broken.platform[0].words).toEqual([]);
    expect(broken.unjudged).toHaveLength(2);
  });

  it('tells what is deleted beside what cannot be read', () => {
    const review = reviewByHand({
      [`${DEV}/deployment.yaml`]: 'a: [b',
      [`${DEV}/service.yaml`]: undefined,
    });
    expect(review.releases[0].objects).toEqual([
      { action: 'delete', kind: 'Service', name: 'checkout' },
    ]);
  });
});
