// A GitOps repository in the default layout, as large as one likes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const WORKLOADS_OF_A_TEAM = 20;

/** Manifests of a workload by environment: with the other files 36 in all. */
const MANIFESTS = { dev: 8, staging: 9, prod: 9 };

/** Files of a workload in the default layout. */
function filesOf(team: string, workload: string): string[] {
  return [
    `workloads/${team}/${workload}/catalog-info.yaml`,
    ...Object.entries(MANIFESTS).flatMap(([environment, count]) =>
      releaseFiles({ team, workload, environment, count }),
    ),
  ];
}

function releaseFiles(release: {
  team: string;
  workload: string;
  environment: string;
  count: number;
}): string[] {
  const { team, workload, environment, count } = release;
  return [
    `workloads/${team}/${workload}/${environment}.yaml`,
    `workloads/${team}/${workload}/${environment}.lock.yaml`,
    `environments/${environment}/applications/${team}/${workload}.yaml`,
    ...Array.from(
      { length: count },
      (_, index) =>
        `environments/${environment}/workloads/${team}/${workload}/manifest-${index}.yaml`,
    ),
  ];
}

/** About as long as a manifest, and never twice the same. */
function contentOf(file: string): string {
  const lines = Array.from(
    { length: 20 },
    (_, line) => `  key-${line}: value of line ${line}`,
  );
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${file}\ndata:\n${lines.join(
    '\n',
  )}\n`;
}

/** What onboarding a new workload to dev writes. */
export function onboardingFiles(
  workload: string,
): { path: string; content: string }[] {
  return [
    `workloads/team-0/${workload}/catalog-info.yaml`,
    ...releaseFiles({
      team: 'team-0',
      workload,
      environment: 'dev',
      count: MANIFESTS.dev,
    }),
  ].map(file => ({ path: file, content: contentOf(file) }));
}

/** Makes a bare repository with a commit for each workload; packed as by a forge. */
export async function createGitOpsRepository(options: {
  folder: string;
  workloads: number;
}): Promise<string> {
  const gitdir = path.join(options.folder, `gitops-${options.workloads}.git`);
  await runGit(['init', '--quiet', '--bare', '--initial-branch=main', gitdir]);
  const importer = spawn(
    'git',
    [`--git-dir=${gitdir}`, 'fast-import', '--quiet'],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const ended = once(importer, 'close');
  for (let index = 0; index < options.workloads; index++) {
    const team = `team-${Math.floor(index / WORKLOADS_OF_A_TEAM)}`;
    const lines = [
      'commit refs/heads/main',
      `committer Seed <seed@slipway.invalid> ${1_767_225_600 + index} +0000`,
      data('Onboard\n'),
      ...filesOf(team, `workload-${index}`).flatMap(file => [
        `M 100644 inline ${file}`,
        data(contentOf(file)),
      ]),
      '',
    ];
    if (!importer.stdin.write(lines.join('\n'))) {
      await once(importer.stdin, 'drain');
    }
  }
  importer.stdin.end();
  const [code] = await ended;
  if (code !== 0) {
    throw new Error(`git fast-import ended with ${code}.`);
  }
  // Git does so by itself since 2.41; without it every request sorts the pack.
  const settings = ['-c', 'pack.writeReverseIndex=true'];
  await runGit([`--git-dir=${gitdir}`, ...settings, 'repack', '-adq']);
  return gitdir;
}

async function runGit(args: string[]): Promise<void> {
  const [code] = await once(
    spawn('git', args, { stdio: ['ignore', 'ignore', 'inherit'] }),
    'close',
  );
  if (code !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${code}.`);
  }
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}`;
}
