import type { ApplicationRef } from '@slipway/plugin-gitops-common/status';
import type { ControllerFixture } from './ControllerFixture';
import { valueOf, within } from './valueOf';

/** The cases of the controller contract about single reads. */
export function describeReads(
  fixture: () => ControllerFixture,
  { withoutTargetState = false }: { withoutTargetState?: boolean },
): void {
  const read = async (ref: ApplicationRef, detail = false) =>
    valueOf(
      await fixture().controller.readApplication(ref, {
        project: fixture().project,
        detail,
        signal: within(),
      }),
    );

  describe('single reads', () => {
    it('reads the Application, and its details only when asked', async () => {
      const { application } = fixture();
      const snapshot = await read(application);
      expect(snapshot?.ref).toEqual(application);
      expect(snapshot?.detail).toBeUndefined();
    });

    it.each(['normal', 'hard'] as const)(
      'reads after a %s refresh',
      async refresh => {
        const { application, controller, project } = fixture();
        const snapshot = valueOf(
          await controller.readApplication(application, {
            project,
            detail: false,
            refresh,
            signal: within(),
          }),
        );
        expect(snapshot?.ref).toEqual(application);
      },
    );

    it('reads details, and every part of them', async () => {
      const { application } = fixture();
      const { detail } = (await read(application, true)) ?? {};
      expect(detail?.gaps.map(({ part }) => part)).toEqual(
        withoutTargetState ? ['managed-resources'] : [],
      );
      expect(detail?.nodes).not.toEqual([]);
      expect(detail?.managed.length === 0).toBe(withoutTargetState);
      expect(detail?.events).not.toEqual([]);
      expect(detail?.readAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    });

    it('shows no value of a Secret', async () => {
      const { application, secretValue } = fixture();
      const text = JSON.stringify(await read(application, true));
      expect(text).not.toContain(secretValue);
      expect(text).not.toContain(
        Buffer.from(secretValue, 'utf8').toString('base64'),
      );
      expect(text).toContain('++++++++');
    });

    it('finds nothing where nothing is', async () => {
      const { application } = fixture();
      await expect(
        read({ ...application, name: 'not-there' }),
      ).resolves.toBeUndefined();
      await expect(
        read({ ...application, namespace: 'not-there' }),
      ).resolves.toBeUndefined();
    });

    it.each(['../OTHER', '..%2fOTHER', 'OTHER?x=1', 'OTHER#x', 'a/../OTHER'])(
      'is not led elsewhere by the name %j',
      async pattern => {
        const { application, other } = fixture();
        await expect(
          read({ ...application, name: pattern.replace('OTHER', other.name) }),
        ).resolves.toBeUndefined();
      },
    );

    it('does not answer for another instance or kind', async () => {
      const { application } = fixture();
      await expect(
        read({ ...application, instance: 'another' }),
      ).resolves.toBeUndefined();
      const kind =
        application.kind === 'Application' ? 'HelmRelease' : 'Application';
      await expect(read({ ...application, kind })).resolves.toBeUndefined();
    });

    it('knows who made a revision, where it can', async () => {
      const { application, controller, project, revision } = fixture();
      const metadata = valueOf(
        await controller.readRevisionMetadata({
          ref: application,
          project,
          revision: revision ?? '1.2.3',
          source: 0,
          signal: within(),
        }),
      );
      expect(metadata?.author !== undefined).toBe(revision !== undefined);
    });

    it('has no metadata for a version of a chart', async () => {
      const { application, controller, project } = fixture();
      const metadata = valueOf(
        await controller.readRevisionMetadata({
          ref: application,
          project,
          revision: '1.2.3',
          source: 0,
          signal: within(),
        }),
      );
      expect(metadata).toBeUndefined();
    });

    it('links to the Application, where people can see it', () => {
      const { application, controller } = fixture();
      const link = controller.linkTo({ ...application, name: 'a/../b' });
      expect(link ?? 'https://x/a%2F..%2Fb').toMatch(
        /^https?:\/\/.*a%2F\.\.%2Fb$/,
      );
    });
  });
}
