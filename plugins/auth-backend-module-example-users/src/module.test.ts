import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import authModuleExampleUsers from '.';

describe('the sign-in as example users', () => {
  const features = [
    authPlugin,
    authModuleExampleUsers,
    catalogServiceMock.factory({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'dana' },
          spec: {},
          relations: [
            { type: 'memberOf', targetRef: 'group:default/payments' },
          ],
        },
      ],
    }),
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: 'http://localhost' },
        auth: { providers: { 'example-users': {} } },
      },
    }),
  ];

  it('gives a session of the person that was chosen', async () => {
    const { server } = await startTestBackend({ features });
    const { status, body } = await request(server)
      .get('/api/auth/example-users/refresh')
      .set('x-example-user', 'dana');
    expect(status).toBe(200);
    expect(body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/dana',
      ownershipEntityRefs: expect.arrayContaining(['group:default/payments']),
    });
  });

  it('refuses anybody else', async () => {
    const { server } = await startTestBackend({ features });
    const { status } = await request(server)
      .get('/api/auth/example-users/refresh')
      .set('x-example-user', 'root');
    expect(status).toBe(401);
  });

  it('does not start in production', async () => {
    const before = process.env.NODE_ENV;
    Object.assign(process.env, { NODE_ENV: 'production' });
    try {
      await expect(startTestBackend({ features })).rejects.toThrow(
        /checks nobody/,
      );
    } finally {
      Object.assign(process.env, { NODE_ENV: before });
    }
  });
});
