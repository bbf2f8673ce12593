import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  countBranches,
  countPullRequests,
  createReadToken,
  draftAndPreview,
  startTask,
  untilTaskEnds,
} from './__testUtils__/changeStory';
import { startPortal, type StartedPortal } from './__testUtils__/startPortal';

/** The calls that opening a change makes over Git and to the forge, and the moments around them. */
const moments = [
  'before GET /description',
  'before POST /git-upload-pack',
  'after POST /git-upload-pack',
  'before GET /info/refs?service=git-receive-pack',
  'before POST /git-receive-pack',
  'after POST /git-receive-pack',
  'before GET /pull-requests',
  'before POST /pull-requests',
  'after POST /pull-requests',
];

jest.setTimeout(600_000);

describe('opening a change whose process is killed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-kill-'));
  const armed = path.join(folder, 'armed');
  let portal: StartedPortal | undefined;

  const start = (dieAt?: string) =>
    startPortal({
      dataDirectory: path.join(folder, 'data'),
      environment: dieAt
        ? { SLIPWAY_DIE_AT: dieAt, SLIPWAY_DIE_WHEN: armed }
        : {},
    });

  afterAll(async () => {
    await portal?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('leaves one branch and one pull request after a new process and a new task, whatever the moment', async () => {
    portal = await start(moments[0]);
    // Tokens and drafts are made before a kill and used after it.
    const token = await createReadToken(portal);
    for (const [index, moment] of moments.entries()) {
      const workload = `killed-${index}`;
      const parameters = await draftAndPreview(portal, workload);

      fs.writeFileSync(armed, '');
      await startTask(portal, {
        ...parameters,
        requestKey: `first-${index}-key`,
      });
      expect([moment, await portal.ended]).toEqual([moment, 'SIGKILL']);
      fs.rmSync(armed);

      portal = await start(moments[index + 1]);
      const task = await startTask(portal, {
        ...parameters,
        requestKey: `second-${index}-key`,
      });
      expect([moment, await untilTaskEnds(portal, task)]).toEqual([
        moment,
        'completed',
      ]);
      expect([
        moment,
        await countBranches({ at: portal, workload, token }),
      ]).toEqual([moment, { branches: 1, commits: 1 }]);
      expect([moment, await countPullRequests(portal, workload)]).toEqual([
        moment,
        1,
      ]);
    }
  });
});
