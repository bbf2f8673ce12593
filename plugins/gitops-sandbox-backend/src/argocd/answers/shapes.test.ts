import {
  readArgoResourceTree,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { hasArgoCdApi, loadArgoCdApi } from '../__testUtils__/argoCdApi';
import {
  startSimulation,
  type StartedSimulation,
} from '../__testUtils__/startSimulation';

/** Skipped where upstream's description of the API is not at hand. */
const describeWithApi = hasArgoCdApi ? describe : describe.skip;

describeWithApi('answers, by the API description when it is at hand,', () => {
  const problemsOf = hasArgoCdApi ? loadArgoCdApi() : () => [];
  let simulation: StartedSimulation;
  let names: string[];

  beforeAll(async () => {
    simulation = await startSimulation();
    names = (await simulation.list()).map(item =>
      String((item.metadata as JsonObject).name),
    );
  });

  afterAll(() => simulation.stop());

  async function bodyOf(
    name: string,
    part?: string,
    query?: Record<string, string>,
  ): Promise<JsonObject> {
    const { status, body } = await simulation.get(name, part, query);
    expect([name, part, status]).toEqual([name, part, 200]);
    return body;
  }

  it('are Applications in a list', async () => {
    for (const item of await simulation.list()) {
      expect(problemsOf('v1alpha1Application', item)).toEqual([]);
    }
  });

  it.each([
    ['', 'v1alpha1Application'],
    ['resource-tree', 'v1alpha1ApplicationTree'],
    ['managed-resources', 'applicationManagedResourcesResponse'],
    ['events', 'eventsEventList'],
  ])('have the shape of %s', async (part, definition) => {
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      const body = await bodyOf(name, part);
      expect(problemsOf(definition, body)).toEqual([]);
    }
  });

  it('have the shape of a resource and its events, for every node', async () => {
    for (const name of names) {
      const { nodes } = readArgoResourceTree(
        await bodyOf(name, 'resource-tree'),
      );
      for (const { resource, uid } of nodes) {
        const { group, kind, namespace = '' } = resource;
        const manifest = await bodyOf(name, 'resource', {
          group,
          kind,
          namespace,
          resourceName: resource.name,
        });
        expect(
          problemsOf('applicationApplicationResourceResponse', manifest),
        ).toEqual([]);
        expect(JSON.parse(String(manifest.manifest))).toMatchObject({
          kind,
          metadata: { name: resource.name, namespace, uid },
        });
        const events = await bodyOf(name, 'events', {
          resourceUID: uid ?? '',
          resourceName: resource.name,
          resourceNamespace: namespace,
        });
        expect(problemsOf('eventsEventList', events)).toEqual([]);
      }
    }
  });

  it('have the shape of a revision', async () => {
    const revision = await simulation.repository.readMain();
    const body = await bodyOf(names[0], `revisions/${revision}/metadata`);
    expect(problemsOf('v1alpha1RevisionMetadata', body)).toEqual([]);
  });
});
