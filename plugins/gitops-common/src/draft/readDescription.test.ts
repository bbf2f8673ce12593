import { read } from './__testUtils__/read';

describe('readDescription', () => {
  it('reads the sentence of the mission', () => {
    const draft = read('Node.js app with a Redis cache and internal ingress', {
      owners: ['payments'],
    });
    expect(draft.spec).toEqual({
      owner: 'payments',
      kind: 'api',
      language: 'nodejs',
      ports: [{ name: 'http', port: 3000 }],
      expose: { visibility: 'internal' },
      dependencies: [{ type: 'redis' }],
    });
    expect(draft.origins['dependencies[0].type']).toEqual({
      type: 'stated',
      quote: 'Redis cache',
      start: 19,
      end: 30,
    });
    expect(draft.refusals).toEqual([]);
    expect(draft.notUnderstood).toEqual([]);
  });

  it('reads a text that ends with an exception', () => {
    expect(read('internal except prod').spec.environments).toEqual({
      dev: { expose: { visibility: 'internal' } },
      staging: { expose: { visibility: 'internal' } },
    });
  });

  it('reads a pasted list of labels', () => {
    expect(
      read(
        'name: invoices\nowner: billing\nlanguage: python\nkind: api\nreplicas:\n  dev: 1\n  prod: 4\ndependencies:\n  - postgres\n  - redis\nexpose:\n  visibility: internal\n  host: invoices.acme.dev',
      ).spec,
    ).toEqual({
      name: 'invoices',
      owner: 'billing',
      kind: 'api',
      language: 'python',
      expose: { visibility: 'internal', host: 'invoices.acme.dev' },
      dependencies: [{ type: 'postgres' }, { type: 'redis' }],
      environments: { dev: { scale: { min: 1 } }, prod: { scale: { min: 4 } } },
    });
  });

  it('masks a secret wherever it is shown', () => {
    const draft = read('Java API, the password is s3cr3t-9, with Postgres');
    expect(JSON.stringify(draft)).not.toContain('s3cr3t');
    expect(draft.spec.dependencies).toEqual([{ type: 'postgres' }]);
  });

  it('keeps a purpose that has a label', () => {
    expect(read('Purpose: shows the way to the ferry').spec.description).toBe(
      'shows the way to the ferry',
    );
  });
});
