import { checkRisk } from '../__testUtils__/checkRisk';
import { pruneDeletes } from './prune-deletes';

const before = { env: { A: '1' } };

describe('prune-deletes', () => {
  it('says what Argo CD deletes where the environment prunes', () => {
    expect(checkRisk(pruneDeletes, { before })).toEqual([
      'Argo CD deletes the ConfigMap "checkout" in the cluster.',
    ]);
  });

  it('says what stays where nobody prunes', () => {
    expect(checkRisk(pruneDeletes, { before, environment: 'prod' })).toEqual([
      'The ConfigMap "checkout" stays in the cluster until somebody prunes, since prod does not do that by itself.',
    ]);
  });

  it('says what an annotation keeps', () => {
    expect(
      checkRisk(pruneDeletes, {
        before,
        edit: {
          file: 'config-map.yaml',
          change: text =>
            text.replace(
              'metadata:\n',
              'metadata:\n  annotations:\n    argocd.argoproj.io/sync-options: Force=true, Prune=false\n',
            ),
        },
      }),
    ).toEqual([
      'The ConfigMap "checkout" stays in the cluster, since it is annotated Prune=false.',
    ]);
  });

  it('finds nothing where nothing goes', () => {
    expect(checkRisk(pruneDeletes, { before, after: before })).toEqual([]);
  });
});
