import { describeCommenting } from './forge/describeCommenting';
import { describeDecorating } from './forge/describeDecorating';
import { describeEnding } from './forge/describeEnding';
import { describeOnce } from './forge/describeOnce';
import { describeOpening } from './forge/describeOpening';
import { HEAD, type ForgeCase } from './forge/ForgeCase';
import type { ForgeFixture } from './forge/ForgeFixture';

/**
 * The suite that every Forge adapter passes. Call it in a test file.
 *
 * @public
 */
export function describeForgeContract(options: {
  name: string;
  create: () => Promise<ForgeFixture>;
}): void {
  describe(`Forge contract: ${options.name}`, () => {
    let fixture: ForgeFixture;
    let base: string;

    beforeEach(async () => {
      fixture = await options.create();
      base = (await fixture.forge.describe()).defaultBranch;
    });

    afterEach(async () => {
      await fixture.dispose?.();
    });

    const contract: ForgeCase = {
      get fixture() {
        return fixture;
      },
      get forge() {
        return fixture.forge;
      },
      get base() {
        return base;
      },
      push: async (branch = HEAD, file = 'notes/new.md') => {
        const { transport } = fixture;
        const tip = await transport.readBranch(branch);
        const parent = tip ?? (await transport.readBranch(base)) ?? '';
        const outcome = await transport.commit({
          branch,
          expect: tip ?? 'absent',
          parent,
          edits: [{ action: 'write', path: file, content: `${file}\n` }],
          message: `Add ${file}\n`,
          author: { name: 'Dana', email: 'dana@acme.dev' },
          when: '2026-03-04T05:06:07Z',
        });
        expect(outcome.status).toBe('written');
        return outcome.status === 'written' ? outcome.revision : '';
      },
      request: (patch = {}) => ({
        head: HEAD,
        base,
        title: 'Onboard checkout to dev',
        body: 'Asked: "a *Node.js* API"\n\n- one\n- <two> @someone 🚢\n',
        askedBy: 'user:default/dana',
        ...patch,
      }),
      opened: async (patch = {}) => {
        const outcome = await fixture.forge.openPullRequest(
          contract.request(patch),
        );
        if (outcome.status !== 'created') {
          throw new Error(`The pull request was ${outcome.status}.`);
        }
        return outcome.pullRequest;
      },
    };

    describeOpening(contract);
    describeOnce(contract);
    describeEnding(contract);
    describeDecorating(contract);
    describeCommenting(contract);
  });
}
