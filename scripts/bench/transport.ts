// Opening a change in GitOps repositories of different sizes: ours beside what
// the stock Git and isomorphic-git do. Everything goes over HTTP on this machine.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { startCountingGitServer, type Traffic } from './countingGitServer';
import { createGitOpsRepository, onboardingFiles } from './gitOpsRepository';

/** Each workload has 36 files. */
const SIZES = [10, 1_000, 4_000];
const RUNS = 3;

/** isomorphic-git writes every file of the repository and reads every folder. */
const STOCK_LIMIT_MS = 120_000;
const MOST_WORKLOADS_FOR_STOCK = 1_000;

/** Each change of these is made in a process of its own. */
const CLIENTS = { ours: 'transportClient', stock: 'isomorphicGitClient' };

const GNU_TIME = '/usr/bin/time';

interface Run extends Traffic {
  ms: number;
  /** Peak of the largest process; missing where GNU time is not installed. */
  megabytes?: number;
}

/** A way of opening a change, or a word why there is no figure. */
type Outcome = { runs: Run[] } | { skipped: string };

const folder = mkdtempSync(path.join(tmpdir(), 'slipway-transport-'));
let count = 0;

async function main(): Promise<void> {
  await build({
    entryPoints: [CLIENTS.ours, CLIENTS.stock].map(name =>
      path.join(__dirname, `${name}.ts`),
    ),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outdir: folder,
    logLevel: 'error',
  });
  const server = await startCountingGitServer(folder);
  const ours = new Map<number, Run>();
  const shallow = new Map<number, Run>();
  console.log(
    'files    way                                 ms      MB   KB in  KB out requests push on the server, ms',
  );
  for (const workloads of SIZES) {
    const gitdir = await createGitOpsRepository({ folder, workloads });
    const url = `${server.origin}/${path.basename(gitdir)}`;
    const clone = path.join(folder, `persistent-${workloads}`);
    await finished('git', ['clone', '--quiet', '--bare', url, clone]);
    const ways: [string, () => Promise<Outcome>][] = [
      ['ours', () => repeat(RUNS, () => runClient('ours', url))],
      ['git clone --depth 1, push', () => repeat(RUNS, () => runShallow(url))],
      [
        'git fetch in a kept clone, push',
        () => repeat(RUNS, () => runPersistent(clone)),
      ],
      ['isomorphic-git clone, push', () => runStock(url, workloads)],
    ];
    for (const [name, way] of ways) {
      server.takeTraffic();
      const outcome = await way();
      print(workloads * 36, name, outcome);
      if ('runs' in outcome && name === 'ours') {
        ours.set(workloads, median(outcome.runs));
      }
      if ('runs' in outcome && name.includes('--depth 1')) {
        shallow.set(workloads, median(outcome.runs));
      }
    }
    rmSync(gitdir, { recursive: true });
    rmSync(clone, { recursive: true });
  }
  server.stop();
  writeFileSync(process.argv[2], JSON.stringify(figuresOf(ours, shallow)));

  async function repeat(runs: number, once: () => Promise<Timed>) {
    const results: Run[] = [];
    for (let run = 0; run < runs; run++) {
      server.takeTraffic();
      results.push({ ...(await once()), ...server.takeTraffic() });
    }
    return { runs: results };
  }

  async function runStock(url: string, workloads: number): Promise<Outcome> {
    if (workloads > MOST_WORKLOADS_FOR_STOCK) {
      return { skipped: 'skipped: minutes and gigabytes' };
    }
    try {
      return await repeat(1, () => runClient('stock', url));
    } catch (error) {
      if (error instanceof TimeUp) {
        return { skipped: `stopped after ${STOCK_LIMIT_MS / 1_000} s` };
      }
      throw error;
    }
  }
}

type Timed = Pick<Run, 'ms' | 'megabytes'>;

class TimeUp extends Error {}

async function runClient(
  way: keyof typeof CLIENTS,
  url: string,
): Promise<Timed> {
  const work = workFolder();
  const output = await finished(process.execPath, [
    '--no-deprecation',
    path.join(folder, `${CLIENTS[way]}.js`),
    ...[url, `change-${count}`, work],
  ]);
  rmSync(work, { recursive: true, force: true });
  return JSON.parse(output);
}

async function runShallow(url: string): Promise<Timed> {
  const branch = `change-${++count}`;
  const work = workFolder();
  const files = path.join(folder, 'files');
  for (const file of onboardingFiles(branch)) {
    const target = path.join(files, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
  const timed = await timedScript(`
    git clone --quiet --depth 1 ${url} ${work}
    cp -R ${files}/. ${work}
    git -C ${work} add .
    git -C ${work} -c user.name=Bench -c user.email=bench@slipway.invalid commit --quiet -m Onboard
    git -C ${work} push --quiet origin HEAD:refs/heads/${branch}
  `);
  rmSync(work, { recursive: true, force: true });
  rmSync(files, { recursive: true, force: true });
  return timed;
}

async function runPersistent(clone: string): Promise<Timed> {
  const branch = `change-${++count}`;
  const commands = path.join(folder, 'import');
  const lines = [
    `commit refs/heads/${branch}`,
    'committer Bench <bench@slipway.invalid> 1772600767 +0000',
    'data 7\nOnboard',
    'from refs/heads/main^0',
    ...onboardingFiles(branch).flatMap(file => [
      `M 100644 inline ${file.path}`,
      `data ${Buffer.byteLength(file.content)}\n${file.content}`,
    ]),
    '',
  ];
  writeFileSync(commands, lines.join('\n'));
  return timedScript(`
    git -C ${clone} fetch --quiet origin main
    git -C ${clone} fast-import --quiet < ${commands}
    git -C ${clone} push --quiet origin ${branch}
  `);
}

function workFolder(): string {
  return path.join(folder, `work-${++count}`);
}

/** Runs a script of the shell, with its time and the memory of its largest process. */
async function timedScript(script: string): Promise<Timed> {
  const hasTime = existsSync(GNU_TIME);
  const peak = path.join(folder, 'peak');
  const start = performance.now();
  await (hasTime
    ? finished(GNU_TIME, ['-f', '%M', '-o', peak, 'sh', '-euc', script])
    : finished('sh', ['-euc', script]));
  const ms = performance.now() - start;
  return {
    ms,
    ...(hasTime
      ? { megabytes: Number(await finished('cat', [peak])) / 1_000 }
      : {}),
  };
}

/** What a program prints, when it ends well. */
function finished(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: STOCK_LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) {
        resolve(output);
      } else {
        reject(
          signal === 'SIGKILL'
            ? new TimeUp(`${program} took too long.`)
            : new Error(`${program} ended with ${code ?? signal}.`),
        );
      }
    });
  });
}

function median(runs: Run[]): Run {
  return [...runs].sort((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)];
}

function print(files: number, way: string, outcome: Outcome): void {
  const start = `${String(files).padEnd(8)} ${way.padEnd(32)}`;
  if ('skipped' in outcome) {
    console.log(`${start} ${outcome.skipped}`);
    return;
  }
  const { ms, megabytes, bytesIn, bytesOut, requests, pushMs } = median(
    outcome.runs,
  );
  const columns = [
    ms,
    megabytes,
    bytesIn / 1_000,
    bytesOut / 1_000,
    requests,
    pushMs,
  ].map(value => (value === undefined ? '-' : value.toFixed(0)).padStart(7));
  console.log(`${start}${columns.join(' ')}`);
}

function figuresOf(ours: Map<number, Run>, shallow: Map<number, Run>) {
  const figure = (
    name: string,
    unit: string,
    [value, limit]: [value: number, limit: number],
  ) => ({
    name,
    unit,
    value: Math.round(value * 100) / 100,
    limit,
    better: 'lower',
  });
  const runs = [...ours];
  const smallest = runs[0][1];
  const largest = runs[runs.length - 1][1];
  return [
    ...runs.flatMap(([workloads, { ms, megabytes = 0 }]) => {
      const files = (workloads * 36).toLocaleString('en');
      return [
        figure(`a change written to ${files} files`, 'ms', [ms, 700]),
        figure(`its peak memory`, 'MB', [megabytes, 120]),
      ];
    }),
    figure('a change: the largest repository, in times of the smallest', 'x', [
      largest.ms / smallest.ms,
      1.5,
    ]),
    // Whoever pushes what: git reads all folders of the parent commit then.
    figure('the same without what the server does with the push', 'x', [
      (largest.ms - largest.pushMs) / (smallest.ms - smallest.pushMs),
      1.5,
    ]),
    figure(
      'a change: 36,000 files, in times of a shallow clone and push',
      'x',
      [(ours.get(1_000)?.ms ?? NaN) / (shallow.get(1_000)?.ms ?? NaN), 0.1],
    ),
  ];
}

main()
  .catch(error => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
