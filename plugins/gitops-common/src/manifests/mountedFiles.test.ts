import { mountedFiles } from './mountedFiles';

const keys = (paths: string[], taken: string[] = []) =>
  mountedFiles(
    paths.map((path, index) => ({ path, index })),
    taken,
  ).map(({ key }) => key);

describe('mountedFiles', () => {
  it('takes the base name as the key', () => {
    expect(keys(['/etc/a/config.yaml', '/etc/tls.key'])).toEqual([
      'config.yaml',
      'tls.key',
    ]);
  });

  it('gives every file a key of its own, whatever the names', () => {
    const all = keys(['/a/x', '/b/x', '/c/1-x', '/d/1-x', '/e/3-1-x'], ['x']);
    expect(new Set([...all, 'x']).size).toBe(6);
  });
});
