// Ours: one change in a process of its own. Arguments: address, branch.
// Prints milliseconds and peak memory, without the start of the process.
import { createGitTransport } from '../../packages/git-transport/src';
import { onboardingFiles } from './gitOpsRepository';

const [url, branch] = process.argv.slice(2);
const person = { name: 'Bench', email: 'bench@slipway.invalid' };

async function openChange(): Promise<void> {
  const facts = new Map<string, string>();
  const transport = createGitTransport({
    url,
    credentials: async () => undefined,
    committer: person,
    memory: {
      recall: async key => facts.get(key),
      keep: async (key, value) => void facts.set(key, value),
    },
  });
  const parent = (await transport.readBranch('main')) ?? '';
  const outcome = await transport.commit({
    branch,
    expect: 'absent',
    parent,
    edits: onboardingFiles(branch).map(file => ({ action: 'write', ...file })),
    message: 'Onboard\n',
    author: person,
    when: '2026-03-04T05:06:07Z',
  });
  if (outcome.status !== 'written') {
    throw new Error(`The commit was ${outcome.status}.`);
  }
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
