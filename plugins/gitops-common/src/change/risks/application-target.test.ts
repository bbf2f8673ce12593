import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { applicationTarget } from './application-target';

const source = { repoURL: 'https://git/x', path: 'a', targetRevision: 'main' };
const spec: JsonObject = {
  project: 'payments',
  destination: { name: 'prod', namespace: 'payments' },
  source,
};
const check = (changes: JsonObject) =>
  checkByHand(
    applicationTarget,
    changeOf('Application', { spec }, { spec: { ...spec, ...changes } }),
  );

describe('application-target', () => {
  it('finds another project, destination and source', () => {
    expect(
      check({
        project: 'default',
        destination: { server: 'https://k', namespace: 'kube-system' },
        source: { ...source, repoURL: 'https://evil/x' },
      }),
    ).toEqual([
      'The Application "a" has the rights of the project default instead of the project payments.',
      'The Application "a" goes to the namespace kube-system of https://k instead of the namespace payments of prod.',
      'The Application "a" applies what is in https://evil/x a main instead of https://git/x a main.',
    ]);
  });

  it('finds more sources, and settings of the same one', () => {
    expect(check({ source: { ...source, helm: { values: 'x' } } })).toEqual([
      'The Application "a" makes other manifests of the same source.',
    ]);
    const [several] = checkByHand(
      applicationTarget,
      changeOf(
        'Application',
        { spec },
        { spec: { ...spec, sources: [source] } },
      ),
    );
    expect(several).toMatch(
      /https:\/\/git\/x a main and https:\/\/git\/x a main/,
    );
  });

  it('finds nothing in other settings, and in Applications that come or go', () => {
    expect(check({ syncPolicy: {} })).toEqual([]);
    expect(
      checkByHand(
        applicationTarget,
        changeOf('Application', undefined, { spec }),
        changeOf('Application', { spec }, undefined),
      ),
    ).toEqual([]);
  });
});
