import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { applicationDeleted } from './application-deleted';

const withFinalizer = (finalizer: string) => ({
  metadata: { finalizers: [finalizer] },
});

describe('application-deleted', () => {
  it('says what the finalizer makes of the objects', () => {
    const [goes, background, stays] = checkByHand(
      applicationDeleted,
      changeOf(
        'Application',
        withFinalizer('resources-finalizer.argocd.argoproj.io'),
        undefined,
      ),
      changeOf(
        'Application',
        withFinalizer('resources-finalizer.argocd.argoproj.io/background'),
        undefined,
      ),
      changeOf('Application', {}, undefined),
    );
    expect(goes).toBe(
      'The Application "a" goes, and with it everything that it deployed.',
    );
    expect(background).toBe(goes);
    expect(stays).toMatch(/stays in the cluster/);
  });

  it('finds nothing in Applications that stay, and in kinds of that name', () => {
    const foreign = changeOf('Application', {}, undefined);
    expect(
      checkByHand(applicationDeleted, changeOf('Application', {}, {}), {
        ...foreign,
        before: { apiVersion: 'app.k8s.io/v1beta1', kind: 'Application' },
      }),
    ).toEqual([]);
  });
});
