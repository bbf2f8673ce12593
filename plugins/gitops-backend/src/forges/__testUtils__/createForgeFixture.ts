import type { ForgeFixture } from '@slipway/plugin-gitops-node/testing';
import type { ForgeKind } from '../ForgeSettings';
import { OURSELVES, type ForgeServer } from './ForgeServer';
import { startForge } from './startForge';

/** A fixture of the contract suite over a server on loopback. */
export async function createForgeFixture(
  kind: ForgeKind,
  server: ForgeServer,
  lacks: ForgeFixture['lacks'] = [],
): Promise<ForgeFixture> {
  const { forge } = await startForge(kind, server);
  const { people, transport } = server.repository;
  return {
    forge,
    transport,
    lacks,
    merge: async ({ number }) => {
      await people.merge(number);
    },
    close: async ({ number }) => {
      await people.close(number);
    },
    approve: async ({ number }, by) => {
      await people.approve(number, by);
    },
    setChecks: async ({ number }, checks) => {
      await people.setChecks(number, checks);
    },
    shown: ({ number }) => server.shown(number),
    comments: async ({ number }) =>
      server.comments
        .filter(({ pull }) => pull === number)
        .map(({ author, body }) => ({ isOwn: author === OURSELVES, body })),
    comment: async ({ number }, body) => {
      server.comment(number, body, OURSELVES + 1);
    },
    loseNextAnswer: () => {
      server.loseNextAnswer = true;
    },
    dispose: () => server.close(),
  };
}
