import type { OpenChangeAnswer } from '@slipway/plugin-gitops-common/api';
import { checkoutSpec, previewAndOpen } from '../__testUtils__/checkoutSpec';
import { startGitOps, type StartedGitOps } from '../__testUtils__/startGitOps';

const DANA = 'user:default/dana';

describe('openChange', () => {
  let gitops: StartedGitOps;

  beforeEach(async () => {
    gitops = await startGitOps();
  });

  afterEach(async () => {
    await gitops.stop();
  });

  const changes = async (): Promise<OpenChangeAnswer['change'][]> =>
    (await gitops.as(DANA).get('/changes?mine=true')).body.changes;

  it('begins anew when the pull request is merged while it appends, and loses sight of neither', async () => {
    await previewAndOpen(gitops.as(DANA));
    let merged = false;
    gitops.repository.intercept('transport.commit', {
      async before() {
        if (!merged) {
          merged = true;
          await gitops.repository.people.merge(1);
          await gitops.publish({ kind: 'pull-request', number: 1 });
        }
      },
    });
    const edited = { ...checkoutSpec, scale: { min: 4 } };
    const late = await previewAndOpen(gitops.as(DANA), edited, 'request-2');
    expect(late.response.status).toBe(409);
    expect(late.response.body.error.message).toContain('ended meanwhile');
    expect(await changes()).toMatchObject([{ stage: 'merged' }]);

    const again = await previewAndOpen(gitops.as(DANA), edited, 'request-2');
    expect(again.response.body).toMatchObject({
      status: 'opened',
      change: { pullRequest: { number: 2 } },
    });
    await gitops.repository.people.merge(2);
    await gitops.follow();
    expect((await changes()).map(({ stage }) => stage)).toEqual([
      'merged',
      'merged',
    ]);
  });
});
