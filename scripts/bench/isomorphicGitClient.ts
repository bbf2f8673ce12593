// isomorphic-git as its documentation tells: one change in a process of its own.
// Arguments: address, branch, folder. Prints milliseconds and peak memory.
import fs from 'node:fs';
import path from 'node:path';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { onboardingFiles } from './gitOpsRepository';

const [url, branch, folder] = process.argv.slice(2);
const person = { name: 'Bench', email: 'bench@slipway.invalid' };

async function openChange(): Promise<void> {
  await git.clone({ fs, http, dir: folder, url, depth: 1, singleBranch: true });
  for (const file of onboardingFiles(branch)) {
    const target = path.join(folder, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.content);
    await git.add({ fs, dir: folder, filepath: file.path });
  }
  await git.commit({ fs, dir: folder, message: 'Onboard', author: person });
  await git.push({ fs, http, dir: folder, ref: 'main', remoteRef: branch });
}

async function main(): Promise<void> {
  const start = performance.now();
  await openChange();
  console.log(
    JSON.stringify({
      ms: performance.now() - start,
      megabytes: process.resourceUsage().maxRSS / 1_000,
    }),
  );
  process.exit(0);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
