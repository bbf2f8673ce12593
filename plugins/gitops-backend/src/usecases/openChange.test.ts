import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { OpenChangeAnswer } from '@slipway/plugin-gitops-common/api';
import { checkoutSpec, previewAndOpen } from '../__testUtils__/checkoutSpec';
import { startGitOps, type StartedGitOps } from '../__testUtils__/startGitOps';

const DANA = 'user:default/dana';
const PAUL = 'user:default/paul';

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

  it('adopts the same plan of another person, and leaves the words of whoever asked first', async () => {
    const { forge } = gitops.repository;
    await previewAndOpen(gitops.as(DANA));
    const before = await forge.getPullRequest(1);
    const second = await previewAndOpen(
      gitops.as(PAUL),
      checkoutSpec,
      'request-2',
    );
    expect(second.response.body).toMatchObject({
      status: 'adopted',
      change: { askedBy: DANA, pullRequest: { number: 1 } },
    });
    expect(await forge.getPullRequest(1)).toEqual(before);
  });

  it('mixes no namesakes of two teams', async () => {
    gitops.setPolicy(() => ({ result: AuthorizeResult.ALLOW }));
    const ofTeam = (owner: string) => ({ ...checkoutSpec, owner });
    await commitSpecs(['payments', 'orders'].map(ofTeam));
    await previewAndOpen(gitops.as(DANA), ofTeam('payments'));
    const { response } = await previewAndOpen(
      gitops.as(DANA),
      ofTeam('orders'),
      'request-2',
    );
    expect(response.status).toBe(409);
    expect(response.body.error.message).toContain('payments/checkout to dev');
    expect(await changes()).toMatchObject([
      { team: 'payments', pullRequest: { number: 1 } },
    ]);
  });

  /** Released by hand, without manifests. */
  async function commitSpecs(specs: { owner: string }[]) {
    const { transport } = gitops.repository;
    const tip = (await transport.readBranch('main'))!;
    await transport.commit({
      branch: 'main',
      expect: tip,
      parent: tip,
      edits: specs.map(spec => ({
        action: 'write',
        path: `workloads/${spec.owner}/checkout/dev.yaml`,
        content: JSON.stringify(spec),
      })),
      message: 'By hand\n',
      author: { name: 'CI', email: 'ci@acme.dev' },
      when: '2026-01-01T00:00:00Z',
    });
  }
});
