import {
  DEV,
  releasedFiles,
  reviewByHand,
  risksOf,
} from './__testUtils__/reviewByHand';

const SPEC = 'workloads/payments/checkout/dev.yaml';

describe('publicSpec', () => {
  it('finds a spec that becomes public, also where its manifests do not', () => {
    const review = reviewByHand({
      [SPEC]: text => `${text.trimEnd()}\nexpose: { visibility: public }\n`,
    });
    expect(risksOf(review)).toEqual([
      ['public-exposure', 'The spec asks for access from the internet in dev.'],
    ]);
  });

  it('says it once where the manifests say it, and not of what was public', () => {
    const expose = 'expose: { visibility: public }\n';
    const before = releasedFiles().map(file =>
      file.path === SPEC
        ? { ...file, content: `${file.content.trimEnd()}\n${expose}` }
        : file,
    );
    expect(
      risksOf(
        reviewByHand(
          { [SPEC]: text => text.replace('1.8.0', '1.9.0') },
          { base: before },
        ),
      ),
    ).toEqual([]);
    expect(
      risksOf(
        reviewByHand({
          [SPEC]: text => `${text.trimEnd()}\n${expose}`,
          [`${DEV}/route.yaml`]:
            'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: r }\nspec: { parentRefs: [{ name: public, namespace: gateway-system }], hostnames: [a.dev] }\n',
        }),
      ).filter(([id]) => id === 'public-exposure'),
    ).toHaveLength(1);
  });
});
