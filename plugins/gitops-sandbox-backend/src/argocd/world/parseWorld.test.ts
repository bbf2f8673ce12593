import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseWorld } from './parseWorld';

const example = readFileSync(
  path.resolve(__dirname, '../../../../../examples/simulated-cluster.yaml'),
  'utf8',
);

const parse = (text: string) => parseWorld(text, 'world.yaml');

const world = (rest: string) =>
  `apiVersion: slipway.dev/v1alpha1
kind: SimulatedCluster
clusters: [{ name: one, server: 'https://one.acme.dev' }]
${rest}`;

describe('parseWorld', () => {
  it('reads the example', () => {
    expect(parse(example).clusters.map(({ name }) => name)).toEqual([
      'acme-nonprod',
      'acme-prod',
      'acme-edge',
    ]);
  });

  it('fills in what is usual', () => {
    expect(parse(world(''))).toMatchObject({
      timing: { compare: 1, sync: 3, rollout: 4, operator: 20, retry: 1 },
      operator: 'admin',
      secretStore: { missing: [] },
    });
  });

  it.each([
    ['program: []', 'Did you mean "programs"?'],
    ['programs: [{ image: a, memory: lots }]', 'Write one such as 512Mi'],
    [
      'liveEdits: [{ namespace: a, kind: Deployment, name: b, manager: kubectl, set: { spec.replicas: 1 } }]',
      'Give either "at" or "daily"',
    ],
    [
      "liveEdits: [{ namespace: a, kind: Deployment, name: b, manager: kubectl, daily: '25:00', set: { spec.replicas: 1 } }]",
      'Write hours and minutes',
    ],
    [
      "liveEdits: [{ namespace: a, kind: Deployment, name: b, manager: kubectl, daily: '02:00', set: { 'spec..replicas': 1 } }]",
      'is no path',
    ],
    ['programs: [', 'It is not YAML'],
  ])('refuses %s and says what to do', (rest, remedy) => {
    expect(() => parse(world(rest))).toThrow(remedy);
    expect(() => parse(world(rest))).toThrow('world.yaml');
  });
});
