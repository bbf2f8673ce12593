import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { finalizers } from './finalizers';

const RESOURCES = 'resources-finalizer.argocd.argoproj.io';
const withFinalizers = (...list: string[]) => ({
  metadata: { finalizers: list },
});
const check = (kind: string, before: string[], after: string[]) =>
  checkByHand(
    finalizers,
    changeOf(kind, withFinalizers(...before), withFinalizers(...after)),
  );

describe('finalizers', () => {
  it('says what deleting an Application does from now on', () => {
    expect(check('Application', [], [RESOURCES])).toEqual([
      'Deleting the Application "a" deletes what it deployed from now on.',
    ]);
    expect(check('Application', [RESOURCES], [])).toEqual([
      'Deleting the Application "a" leaves what it deployed in the cluster from now on.',
    ]);
  });

  it('finds finalizers of other objects', () => {
    expect(check('PersistentVolumeClaim', ['x/y'], ['x/z'])).toEqual([
      'The PersistentVolumeClaim "a" cannot be deleted before x/z is done.',
      'The PersistentVolumeClaim "a" goes without waiting for x/y.',
    ]);
  });

  it('finds nothing where it stays as it is', () => {
    expect(
      check('Application', [RESOURCES], [`${RESOURCES}/background`]),
    ).toEqual([]);
    expect(
      checkByHand(
        finalizers,
        changeOf('Application', undefined, withFinalizers(RESOURCES)),
      ),
    ).toEqual([]);
  });
});
