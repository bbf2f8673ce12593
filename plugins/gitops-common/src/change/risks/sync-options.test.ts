import { SYNC_OPTIONS_ANNOTATION, type JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { syncOptions } from './sync-options';

const application = (after: JsonObject, before: JsonObject = {}) =>
  checkByHand(
    syncOptions,
    changeOf('Application', { spec: before }, { spec: after }),
  );

describe('sync-options', () => {
  it('finds options that delete, replace, or check nothing', () => {
    expect(
      application({
        syncPolicy: {
          syncOptions: ['Replace=true', 'Force=true', 'ServerSideApply=true'],
        },
      }),
    ).toEqual([
      'The Application "a" replaces objects instead of changing them.',
      'The Application "a" deletes objects and makes them anew to change them.',
    ]);
    expect(
      checkByHand(
        syncOptions,
        changeOf(
          'Deployment',
          {},
          {
            metadata: {
              annotations: {
                [SYNC_OPTIONS_ANNOTATION]: 'Prune=false,Force=true',
              },
            },
          },
        ),
      ),
    ).toEqual([
      'Argo CD\'s sync of the Deployment "a" deletes objects and makes them anew to change them.',
    ]);
  });

  it.each<[string, JsonObject]>([
    ['*', { group: '*', kind: '*', jsonPointers: ['/metadata/labels'] }],
    ['Role', { kind: 'Role', jsonPointers: ['/rules'] }],
    ['Secret', { kind: 'Secret', jqPathExpressions: ['.data'] }],
  ])('finds differences of the kind %s that are overlooked', (kind, entry) => {
    const ignoreDifferences = [entry];
    expect(application({ ignoreDifferences })).toEqual([
      `The Application "a" does not see that objects of the kind ${kind} differ from Git.`,
    ]);
    expect(application({ ignoreDifferences }, { ignoreDifferences })).toEqual(
      [],
    );
  });

  it('finds nothing in narrow differences, and in what we render', () => {
    expect(
      application({
        ignoreDifferences: [
          { kind: 'Deployment', jsonPointers: ['/spec/replicas'] },
        ],
      }),
    ).toEqual([]);
    expect(checkRisk(syncOptions, { after: { scale: { min: 3 } } })).toEqual(
      [],
    );
  });
});
