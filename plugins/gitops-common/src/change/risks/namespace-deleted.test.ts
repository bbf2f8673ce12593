import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { namespaceDeleted } from './namespace-deleted';

describe('namespace-deleted', () => {
  it('finds a namespace and a definition that go', () => {
    expect(
      checkByHand(
        namespaceDeleted,
        changeOf('Namespace', {}, undefined),
        changeOf('CustomResourceDefinition', {}, undefined, 'platform'),
      ),
    ).toEqual([
      'The Namespace "a" goes, and with it everything in it.',
      'The CustomResourceDefinition "a" goes, and with it every object of that kind.',
    ]);
  });

  it('finds nothing where one changes, and in kinds of other names', () => {
    expect(
      checkByHand(
        namespaceDeleted,
        changeOf('Namespace', {}, {}),
        changeOf('toString', {}, undefined),
      ),
    ).toEqual([]);
  });
});
