import { read } from '../__testUtils__/read';

describe('pasted notation', () => {
  it.each([
    [
      'a table of Markdown',
      '| Field | Value |\n| Name | beta-web |\n| Team | blue |\n| Language | PHP |\n| Replicas | 3 |',
      { name: 'beta-web', owner: 'blue', language: 'php', scale: { min: 3 } },
    ],
    [
      'labels with dashes',
      'Name - gamma-api\nLanguage - Rust\nOwner - green team\nReplicas - 2',
      {
        name: 'gamma-api',
        owner: 'green',
        language: 'rust',
        scale: { min: 2 },
      },
    ],
    [
      'bold labels and code',
      '**Name:** delta-ui\n**Image:** `registry.acme.dev/yellow/delta-ui:1.0.1`',
      {
        name: 'delta-ui',
        image: {
          repository: 'registry.acme.dev/yellow/delta-ui',
          tag: '1.0.1',
        },
      },
    ],
    [
      'JSON',
      '{"name": "epsilon", "kind": "api", "replicas": 2, "dependencies": ["redis"]}',
      {
        name: 'epsilon',
        kind: 'api',
        scale: { min: 2 },
        dependencies: [{ type: 'redis' }],
      },
    ],
    [
      'cells in a line',
      'name: alpha-api | lang: go | owner: team-red | replicas: 2',
      {
        name: 'alpha-api',
        language: 'go',
        owner: 'team-red',
        scale: { min: 2 },
      },
    ],
  ])('is read: %s', (_, text, spec) => {
    expect(read(text).spec).toMatchObject(spec);
  });
});
