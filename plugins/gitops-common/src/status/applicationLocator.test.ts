import { hasApplications, locateApplications } from './applicationLocator';

describe('the annotations of an entity', () => {
  it('name a workload of the GitOps repository', () => {
    expect(
      locateApplications({
        'gitops.slipway.dev/workload': 'payments/checkout',
      }),
    ).toMatchObject({
      anyOf: [{ by: 'release', team: 'payments', workload: 'checkout' }],
      problems: [],
    });
  });

  it('name Applications, and select them by labels', () => {
    expect(
      locateApplications({
        'argocd/app-name': 'checkout-dev, checkout-prod',
        'argocd/app-selector': 'app=checkout, tier==api',
        'argocd/app-namespace': 'teams',
        'argocd/instance-name': 'eu,us',
      }),
    ).toEqual({
      anyOf: [
        { by: 'name', name: 'checkout-dev' },
        { by: 'name', name: 'checkout-prod' },
        { by: 'selector', labels: { app: 'checkout', tier: 'api' } },
      ],
      namespace: 'teams',
      instances: ['eu', 'us'],
      problems: [],
    });
  });

  it('mean every Application of a project that stands alone', () => {
    expect(locateApplications({ 'argocd/project-name': 'shop' }).anyOf).toEqual(
      [{ by: 'project', project: 'shop' }],
    );
  });

  it('narrow names down by a project', () => {
    expect(
      locateApplications({
        'argocd/app-name': 'checkout',
        'argocd/project-name': 'shop',
      }),
    ).toMatchObject({
      anyOf: [{ by: 'name', name: 'checkout' }],
      project: 'shop',
    });
  });

  it.each(['app in (a, b)', 'app!=a', '=', 'app=a,app=b'])(
    'say which selector cannot be used: %s',
    selector => {
      const located = locateApplications({ 'argocd/app-selector': selector });
      expect(located.anyOf).toEqual([]);
      expect(located.problems).toHaveLength(1);
    },
  );

  it('do not fall back to a whole project when the selector is broken', () => {
    expect(
      locateApplications({
        'argocd/app-selector': 'app in (a)',
        'argocd/project-name': 'shop',
      }).anyOf,
    ).toEqual([]);
  });

  it('say nothing when they are missing or empty', () => {
    expect(hasApplications(undefined)).toBe(false);
    expect(hasApplications({ 'argocd/app-name': ' ' })).toBe(false);
    expect(hasApplications({ 'argocd/app-selector': 'a=b' })).toBe(true);
    expect(locateApplications({}).anyOf).toEqual([]);
  });
});
