import { isGitOpsAvailable } from './isGitOpsAvailable';

function entityWith(annotations?: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', annotations },
  };
}

describe('isGitOpsAvailable', () => {
  it.each([
    'gitops.slipway.dev/workload',
    'argocd/app-name',
    'argocd/app-selector',
    'argocd/project-name',
  ])('takes an entity with %s', annotation => {
    expect(isGitOpsAvailable(entityWith({ [annotation]: 'x' }))).toBe(true);
    expect(isGitOpsAvailable(entityWith({ [annotation]: ' ' }))).toBe(false);
  });

  it('does not take an entity that says nothing of it', () => {
    expect(isGitOpsAvailable(entityWith())).toBe(false);
    expect(
      isGitOpsAvailable(entityWith({ 'argocd/instance-name': 'main' })),
    ).toBe(false);
  });
});
