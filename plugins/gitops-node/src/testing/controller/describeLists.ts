import type { ControllerFixture } from './ControllerFixture';
import { valueOf, within } from './valueOf';

/** The cases of the controller contract about lists. */
export function describeLists(fixture: () => ControllerFixture): void {
  describe('lists', () => {
    const list = async () => {
      const applications = valueOf(
        await fixture().controller.listApplications({ signal: within() }),
      );
      return new Map(
        applications.map(application => [
          application.snapshot.ref.name,
          application,
        ]),
      );
    };

    it('has every Application once, named as it is read', async () => {
      const { controller, application, other } = fixture();
      const applications = valueOf(
        await controller.listApplications({ signal: within() }),
      );
      const refs = applications.map(({ snapshot }) => snapshot.ref);
      expect(refs).toHaveLength(new Set(refs.map(ref => ref.name)).size);
      expect(refs).toEqual(expect.arrayContaining([application, other]));
    });

    it('has no details', async () => {
      for (const { snapshot } of (await list()).values()) {
        expect(snapshot.detail).toBeUndefined();
      }
    });

    it('keeps the fingerprint when the instance merely compared again', async () => {
      const before = await list();
      fixture().compareAgain();
      const after = await list();
      const { name } = fixture().application;
      expect(after.get(name)?.fingerprint).toBe(before.get(name)?.fingerprint);
    });

    it('changes the fingerprint of what changed, and of nothing else', async () => {
      const { application, other, change } = fixture();
      const before = await list();
      change();
      const after = await list();
      expect(after.get(application.name)?.fingerprint).not.toBe(
        before.get(application.name)?.fingerprint,
      );
      expect(after.get(other.name)?.fingerprint).toBe(
        before.get(other.name)?.fingerprint,
      );
    });
  });
}
