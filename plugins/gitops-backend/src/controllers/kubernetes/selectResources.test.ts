import {
  readArgoApplication,
  type ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';
import { argoApplication } from './__testUtils__/exampleObjects';
import { selectResources } from './selectResources';

const resource = (kind: string, name = kind.toLowerCase()) => ({
  resource: { group: '', version: 'v1', kind, namespace: 'a', name },
});

const namesOf = (changes: Partial<ApplicationSnapshot>) =>
  selectResources({
    ...readArgoApplication(argoApplication('checkout'), { instance: 'main' }),
    ...changes,
  }).map(({ resource: { name } }) => name);

describe('selectResources', () => {
  it('begins with what the controller says is not well', () => {
    expect(
      namesOf({
        resources: [
          resource('Deployment'),
          { ...resource('Ingress'), health: { status: 'Progressing' } },
          { ...resource('StatefulSet'), health: { status: 'Degraded' } },
        ],
      }),
    ).toEqual(['statefulset', 'ingress', 'deployment']);
  });

  it('goes on with what messages name, then with what is not synced', () => {
    expect(
      namesOf({
        health: { status: 'Degraded', message: 'waiting for [Service/a/b]' },
        resources: [
          resource('Deployment'),
          { ...resource('Job'), sync: 'OutOfSync' },
          resource('Service', 'b'),
          resource('Service', 'c'),
        ],
      }),
    ).toEqual(['b', 'job', 'deployment']);
  });

  it('takes five at most, and no Secret', () => {
    expect(
      namesOf({
        resources: [
          { ...resource('Secret'), health: { status: 'Degraded' } },
          ...['a', 'b', 'c', 'd', 'e', 'f'].map(name => resource('Pod', name)),
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
