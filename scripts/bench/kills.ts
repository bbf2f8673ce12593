/**
 * Kills the portal at random moments while it opens changes, and counts what is
 * there after a new process and a new task: one branch, one commit, one pull
 * request. Not a test: it takes minutes. See `yarn kills`.
 */
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
} from '../../packages/backend/src/__testUtils__/changeStory';
import {
  startPortal,
  type StartedPortal,
} from '../../packages/backend/src/__testUtils__/startPortal';

/** An opening takes about a third of a second; some kills come before and after. */
const LONGEST_DELAY_MS = 600;

async function main(kills: number): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-kills-'));
  const dataDirectory = path.join(folder, 'data');
  const wrong: string[] = [];
  const before = { nothing: 0, branch: 0, 'pull request': 0 };
  let portal = await startPortal({ dataDirectory });
  const token = await createReadToken(portal);
  try {
    for (let index = 0; index < kills; index++) {
      const workload = `killed-${index}`;
      const delay = Math.floor(Math.random() * LONGEST_DELAY_MS);
      const parameters = await draftAndPreview(portal, workload);
      await startTask(portal, {
        ...parameters,
        requestKey: `first-${index}-x`,
      });
      await pause(delay);
      await portal.kill();
      portal = await startPortal({ dataDirectory });
      before[await reached(portal, { workload, token })] += 1;
      const task = await startTask(portal, {
        ...parameters,
        requestKey: `second-${index}-x`,
      });
      const status = await untilTaskEnds(portal, task);
      const { branches, commits } = await countBranches({
        at: portal,
        workload,
        token,
      });
      const pullRequests = await countPullRequests(portal, workload);
      const result = `${branches} branch, ${commits} commit, ${pullRequests} pull request, task ${status}`;
      console.log(`kill ${index + 1} after ${delay} ms: ${result}`);
      if (
        [branches, commits, pullRequests].join() !== '1,1,1' ||
        status !== 'completed'
      ) {
        wrong.push(`${workload}: ${result}`);
      }
    }
  } finally {
    await portal.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `${kills} kills; what was there at the kill: ${JSON.stringify(before)}`,
  );
  if (wrong.length > 0) {
    throw new Error(`Not exactly once: ${wrong.join('; ')}`);
  }
}

/** How far the killed opening had come. */
async function reached(
  at: StartedPortal,
  options: { workload: string; token: string },
): Promise<'nothing' | 'branch' | 'pull request'> {
  if ((await countPullRequests(at, options.workload)) > 0) {
    return 'pull request';
  }
  const { branches } = await countBranches({ at, ...options });
  return branches > 0 ? 'branch' : 'nothing';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

main(Number(process.argv[2] ?? 50)).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
