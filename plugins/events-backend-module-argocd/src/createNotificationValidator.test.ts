import type { RequestRejectionDetails } from '@backstage/plugin-events-node';
import { createNotificationValidator } from './createNotificationValidator';

describe('a notification of Argo CD', () => {
  const validate = async (authorization: string | undefined, body: unknown) => {
    const rejections: Partial<RequestRejectionDetails>[] = [];
    await createNotificationValidator('s3cret')(
      { headers: { authorization }, body } as never,
      { reject: details => rejections.push(details ?? {}) },
    );
    return rejections.map(({ status }) => status);
  };

  it('comes in with the secret and a name', async () => {
    await expect(
      validate('Bearer s3cret', {
        application: 'checkout-dev',
        namespace: 'argocd',
      }),
    ).resolves.toEqual([]);
  });

  it.each([
    undefined,
    '',
    's3cret',
    'Bearer other',
    'bearer s3cret',
    'Bearer s3cret ',
  ])('stays out with the header %p', async header => {
    await expect(
      validate(header, { application: 'checkout-dev' }),
    ).resolves.toEqual([401]);
  });

  it.each([
    undefined,
    {},
    [],
    'checkout',
    { application: 7 },
    { application: '../clusters' },
    { application: 'a', namespace: { $ne: '' } },
    { application: 'a', instance: 'x/y' },
  ])('stays out with the body %j', async body => {
    await expect(validate('Bearer s3cret', body)).resolves.toEqual([400]);
  });
});
