import { checkRisk } from '../__testUtils__/checkRisk';
import { changeOf } from '../__testUtils__/changeOf';
import { pruneDeletes } from './prune-deletes';

const before = { env: { A: '1' } };

describe('prune-deletes', () => {
  it('says what Argo CD deletes where the environment prunes', () => {
    expect(checkRisk(pruneDeletes, { before })).toEqual([
      'Argo CD deletes in the cluster: ConfigMap "checkout".',
    ]);
  });

  it('says what stays where nobody prunes', () => {
    expect(checkRisk(pruneDeletes, { before, environment: 'prod' })).toEqual([
      'Until somebody prunes, since prod does not do that by itself, these stay in the cluster: ConfigMap "checkout".',
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
      'Since they are annotated Prune=false, these stay in the cluster: ConfigMap "checkout".',
    ]);
  });

  it('does not say what is not known of files of the platform', () => {
    expect(
      pruneDeletes.check({
        objects: [changeOf('ConfigMap', {}, undefined, 'platform')],
      }),
    ).toEqual([
      'These go from Git, and from the cluster where what applies them prunes: ConfigMap "a".',
    ]);
  });

  it('ends a long list', () => {
    const names = Array.from({ length: 20 }, (_, index) => `VARIABLE_${index}`);
    const role = (name: string) => ({
      path: `environments/dev/workloads/payments/checkout/${name
        .toLowerCase()
        .replace('_', '-')}.yaml`,
      content: `apiVersion: v1\nkind: Role\nmetadata: { name: ${name} }\n`,
    });
    expect(
      checkRisk(pruneDeletes, { before: {}, more: names.map(role) })[0],
    ).toMatch(/ and 8 more\.$/);
  });

  it('finds nothing where nothing goes', () => {
    expect(checkRisk(pruneDeletes, { before, after: before })).toEqual([]);
  });
});
