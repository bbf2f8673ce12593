import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { projectOpened } from './project-opened';

const project = (spec: JsonObject) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  spec,
});
const closed = {
  sourceRepos: ['https://acme.dev/gitops.git'],
  destinations: [{ name: 'nonprod', namespace: 'orders-dev' }],
  namespaceResourceBlacklist: [{ group: '', kind: 'LimitRange' }],
};
const found = (after: JsonObject, before: JsonObject | undefined = closed) =>
  checkByHand(
    projectOpened,
    changeOf('AppProject', before && project(before), project(after)),
  );

describe('project-opened', () => {
  it.each<[string, JsonObject]>([
    [
      'takes manifests from *',
      { sourceRepos: ['*', 'https://acme.dev/gitops.git'] },
    ],
    [
      'deploys to server "*", namespace "*"',
      { destinations: [{ server: '*', namespace: '*' }] },
    ],
    [
      'may change in the whole cluster group "*", kind "*"',
      { clusterResourceWhitelist: [{ group: '*', kind: '*' }] },
    ],
    [
      'does not forbid group "", kind "LimitRange" any more',
      { namespaceResourceBlacklist: [] },
    ],
  ])('finds a project that %s', (words, after) => {
    expect(found({ ...closed, ...after })).toEqual([
      `The AppProject "a" ${words}.`,
    ]);
  });

  it('finds a list of kinds that goes', () => {
    const kinds = { namespaceResourceWhitelist: [{ group: '', kind: 'Pod' }] };
    expect(found(closed, { ...closed, ...kinds })).toEqual([
      'The AppProject "a" may change every kind in its namespaces.',
    ]);
    expect(found({ ...closed, ...kinds })).toEqual([]);
  });

  it('finds of a project that comes only what is open to all', () => {
    const come = (spec: JsonObject) =>
      checkByHand(
        projectOpened,
        changeOf('AppProject', undefined, project(spec)),
      );
    expect(come(closed)).toEqual([]);
    expect(come({ sourceRepos: ['*'] })).toEqual([
      'The AppProject "a" takes manifests from *.',
    ]);
  });

  it('finds nothing in a project that allows less or goes', () => {
    expect(found({ ...closed, sourceRepos: [] })).toEqual([]);
    expect(
      checkByHand(
        projectOpened,
        changeOf('AppProject', project({ sourceRepos: ['*'] }), undefined),
      ),
    ).toEqual([]);
  });
});
