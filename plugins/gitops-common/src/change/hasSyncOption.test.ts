import { hasSyncOption } from './hasSyncOption';

const object = (options: string) => ({
  metadata: { annotations: { 'argocd.argoproj.io/sync-options': options } },
});

describe('hasSyncOption', () => {
  it('finds an option among several', () => {
    expect(
      hasSyncOption(object('Force=true, Prune=false'), 'Prune=false'),
    ).toBe(true);
    expect(hasSyncOption(object('Prune=false'), 'Delete=false')).toBe(false);
    expect(hasSyncOption({}, 'Prune=false')).toBe(false);
    expect(hasSyncOption(undefined, 'Prune=false')).toBe(false);
  });
});
