import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from './main';

const root = path.resolve(__dirname, '../../..');
const example = path.join(root, 'examples/gitops-repo');
const SPEC = 'workloads/orders/orders-api/dev.yaml';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-cli-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(args: string[], directory = root) {
  let out = '';
  let err = '';
  const code = await main(args, {
    directory,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('slipway draft', () => {
  const sentence = 'Node.js app with a Redis cache and internal ingress';

  it('shows what was understood with its words, and what is open', async () => {
    const { code, out } = await run(['draft', sentence, '--owner', 'payments']);
    expect(code).toBe(0);
    expect(out).toContain('dependencies[0].type');
    expect(out).toContain('"Redis cache"');
    expect(out).toContain('name: What is the workload called?');
    expect(out).toContain(
      'Standards: examples/gitops-repo/platform/standards.yaml',
    );
  });

  it('shows refusals with what to do instead, and no secret', async () => {
    const { out } = await run([
      'draft',
      'Java API, DB_PASSWORD=hunter2, Kafka',
    ]);
    expect(out).toContain('Refused');
    expect(out).toContain('Put the value into the secret store');
    expect(out).not.toContain('hunter2');
  });

  it('writes JSON', async () => {
    const { out } = await run(['draft', sentence, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      ready: false,
      spec: { dependencies: [{ type: 'redis' }] },
    });
  });
});

describe('slipway render', () => {
  it('writes the files that are in the example repository, byte for byte', async () => {
    const { code, out } = await run([
      'render',
      path.join(example, SPEC),
      '--environment',
      'dev',
      '--out',
      folder,
    ]);
    expect(code).toBe(0);
    const written = out.match(/^ {2}\S+$/gm)?.map(line => line.trim()) ?? [];
    expect(written).toContain(SPEC);
    for (const file of written) {
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(
        readFileSync(path.join(example, file), 'utf8'),
      );
    }
  });

  it('names the environments when one is not known', async () => {
    const { code, err } = await run([
      'render',
      path.join(example, SPEC),
      '--environment',
      'moon',
      '--out',
      folder,
    ]);
    expect(code).toBe(2);
    expect(err).toContain('Use one of: dev, staging, prod');
  });

  it('says what is wrong with a spec and writes nothing', async () => {
    const spec = path.join(folder, 'spec.yaml');
    writeFileSync(spec, 'name: ../../x\nkind: api\n');
    const out = path.join(folder, 'out');
    const { code, err } = await run([
      'render',
      spec,
      '--environment',
      'dev',
      '--out',
      out,
    ]);
    expect(code).toBe(2);
    expect(err).toContain('name: The name is not made of');
    expect(existsSync(out)).toBe(false);
  });
});

describe('slipway lint', () => {
  it('finds nothing in the example repository', async () => {
    const { code, out } = await run(['lint', example]);
    expect(out).toContain('No findings');
    expect(code).toBe(0);
  });

  it('prints file, line, rule and remediation, and ends with 1 on errors', async () => {
    cpSync(example, folder, { recursive: true });
    const file = 'environments/dev/workloads/orders/orders-api/deployment.yaml';
    const target = path.join(folder, file);
    writeFileSync(
      target,
      readFileSync(target, 'utf8').replace(/image: .*/, 'image: nginx:latest'),
    );
    const { code, out } = await run(['lint', file], folder);
    expect(code).toBe(1);
    expect(out).toMatch(
      /deployment\.yaml:\d+: error: .+ \[image-tag\]\n {4}\S/,
    );
  });

  it('writes findings as JSON', async () => {
    const { out } = await run(['lint', example, '--format', 'json']);
    expect(JSON.parse(out)).toEqual([]);
  });

  it('says which files it knows no environment of, and refuses what is no manifest', async () => {
    cpSync(example, folder, { recursive: true });
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: nginx:latest }] }\n';
    writeFileSync(path.join(folder, 'pod.yaml'), pod);
    writeFileSync(path.join(folder, 'pod.txt'), pod);
    const { code, out } = await run(['lint', 'pod.yaml'], folder);
    expect(code).toBe(1);
    expect(out).toContain('outside the layout of the standards');
    const refused = await run(['lint', 'pod.txt'], folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('neither YAML nor JSON');
  });

  it('reads manifests in JSON', async () => {
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(
      path.join(folder, 'in/pod.json'),
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'x' },
      }),
    );
    const { code, out } = await run([
      'lint',
      path.join(folder, 'in'),
      '--standards',
      path.join(example, 'platform/standards.yaml'),
    ]);
    expect(out).toContain('[bare-pod]');
    expect(code).toBe(1);
  });

  it('does not follow links out of a folder', async () => {
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'outside.yaml'), 'a: 1\n');
    symlinkSync(
      path.join(folder, 'outside.yaml'),
      path.join(folder, 'in/link.yaml'),
    );
    const { code, err } = await run(['lint', path.join(folder, 'in')]);
    expect(code).toBe(2);
    expect(err).toContain('Found no YAML or JSON files');
  });

  it.each([
    [['lint'], 'missing required argument'],
    [['lint', 'not-there'], 'Could not read'],
    [['fly'], 'unknown command'],
    [['lint', 'x', '--format', 'xml'], 'Allowed choices are text, json'],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('standards', () => {
  it('are asked for where there are none', async () => {
    const { code, err } = await run(['draft', 'x'], folder);
    expect(code).toBe(2);
    expect(err).toContain('--standards FILE');
  });

  it('are found in a GitOps checkout', async () => {
    cpSync(path.join(example, 'platform'), path.join(folder, 'platform'), {
      recursive: true,
    });
    const { out } = await run(['draft', 'x'], folder);
    expect(out).toContain('Standards: platform/standards.yaml');
  });

  it('are refused with the key that is wrong', async () => {
    const file = path.join(folder, 'standards.yaml');
    writeFileSync(
      file,
      readFileSync(
        path.join(example, 'platform/standards.yaml'),
        'utf8',
      ).replace('allowedRegistries', 'allowedRegistrys'),
    );
    const { code, err } = await run(['draft', 'x', '--standards', file]);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "allowedRegistries"?');
  });
});

describe('bin/slipway.js', () => {
  const slipway = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [path.join(__dirname, '../bin/slipway.js'), ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );

  it('runs from source', () => {
    const { status, stdout, stderr } = slipway('draft', 'Go API called pay');
    expect(stderr).toBe('');
    expect(stdout).toContain('"called pay"');
    expect(status).toBe(0);
  });

  it('hands the exit code on', () => {
    expect(slipway('lint', 'not-there').status).toBe(2);
  });
});
