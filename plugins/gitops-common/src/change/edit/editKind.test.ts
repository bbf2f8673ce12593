import { editKind } from './editKind';

describe('editKind', () => {
  it.each([
    [['scale.min', 'scale.max'], 'scale'],
    [['environments.prod.scale'], 'scale'],
    [['image'], 'image'],
    [['image.tag', 'environments.prod.image.tag'], 'image'],
    [['environments.dev.scale'], 'edit'],
    [['image.tag', 'scale.min'], 'edit'],
    [['scaleFactor'], 'edit'],
    [['env.scale'], 'edit'],
    [[], 'edit'],
  ])('calls edits of %j %s', (paths, kind) => {
    expect(editKind(paths, 'prod')).toBe(kind);
  });
});
