import fc from 'fast-check';
import { maskObject } from './maskObject';
import { SecretMask } from './SecretMask';

describe('maskObject', () => {
  it('masks every value of a Secret and shows which are equal', () => {
    const mask = new SecretMask();
    const live = maskObject(
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: 'db',
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': '{"data":{}}',
          },
        },
        data: { password: 'aHVudGVyMg==', user: 'YXBw' },
      },
      mask,
    );
    const target = maskObject(
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'db' },
        stringData: { password: 'hunter3', user: 'app' },
      },
      mask,
    );
    expect(live).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'db',
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': '++++++++',
        },
      },
      data: { password: '++++++++', user: '++++++++' },
    });
    expect(target.stringData).toEqual({
      password: '+++++++++',
      user: '++++++++',
    });
  });

  it('leaves what Argo CD has masked', () => {
    const masked = {
      apiVersion: 'v1',
      kind: 'Secret',
      data: { password: '++++++++++' },
    };
    expect(maskObject(masked)).toEqual(masked);
  });

  it('masks variables, arguments and settings that look like credentials', () => {
    const masked = maskObject({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'checkout' },
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: 'main',
                image: 'registry.acme.dev/checkout:1.0.0',
                args: ['--db-password', 'hunter2', '--token=Hunter2', '--port'],
                command: ['sh', '-c', 'export DB_PASSWORD=hunter2 && run'],
                env: [
                  { name: 'DB_PASSWORD', value: 'hunter2' },
                  { name: 'DB_URL', value: 'postgres://app:hunter2@db/app' },
                  { name: 'LOG_LEVEL', value: 'debug' },
                  {
                    name: 'API_TOKEN',
                    valueFrom: { secretKeyRef: { name: 'api', key: 'token' } },
                  },
                ],
              },
            ],
          },
        },
      },
    });
    expect(JSON.stringify(masked)).not.toMatch(/hunter2/i);
    expect(masked).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [
              {
                image: 'registry.acme.dev/checkout:1.0.0',
                args: [
                  '--db-password',
                  '++++++++',
                  '--token=++++++++',
                  '--port',
                ],
                env: [
                  { name: 'DB_PASSWORD', value: '++++++++' },
                  { name: 'DB_URL', value: 'postgres://++++++++@db/app' },
                  { name: 'LOG_LEVEL', value: 'debug' },
                  {
                    name: 'API_TOKEN',
                    valueFrom: { secretKeyRef: { name: 'api', key: 'token' } },
                  },
                ],
              },
            ],
          },
        },
      },
    });
  });

  it('masks the lines of a configuration file, and nothing around them', () => {
    expect(
      maskObject({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        data: {
          'app.yaml': 'host: db\npassword: "hunter2"\nport: 5432\n',
          API_KEY: 'Hunter2Hunter2',
          MODE: 'fast',
        },
        binaryData: { key: btoa('-----BEGIN RSA PRIVATE KEY-----\nabc') },
      }),
    ).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: {
        'app.yaml': 'host: db\npassword: ++++++++\nport: 5432\n',
        API_KEY: '++++++++',
        MODE: 'fast',
      },
      binaryData: { key: '++++++++' },
    });
  });

  it('masks custom resources, which Argo CD does not', () => {
    const masked = maskObject({
      apiVersion: 'acme.dev/v1',
      kind: 'Database',
      spec: {
        admin: { user: 'root', password: 'Hunter2' },
        secretName: 'db-1',
      },
    });
    expect(masked.spec).toEqual({
      admin: { user: 'root', password: '++++++++' },
      secretName: 'db-1',
    });
  });

  it('takes any JSON without throwing, however deep', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), object => {
        const json = JSON.parse(JSON.stringify(object));
        expect(maskObject(json)).toBeInstanceOf(Object);
      }),
    );
    const depth = 100_000;
    const deep = JSON.parse(`${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`);
    expect(JSON.stringify(maskObject(deep)).length).toBeLessThan(1_000);
  });
});
