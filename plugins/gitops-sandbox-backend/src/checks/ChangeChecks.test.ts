import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lintFiles } from '@slipway/plugin-gitops-common/lint';
import {
  createSandbox,
  type CreatedSandbox,
} from '../__testUtils__/createSandbox';
import { plantSymlinks } from '../__testUtils__/createRepository';
import { EXAMPLE_SEED } from '../__testUtils__/startSandbox';
import { readChange } from '../review/readChange';
import type { LintFiles } from './ChangeChecks';

const STANDARDS = readFileSync(
  path.join(EXAMPLE_SEED, 'platform/standards.yaml'),
  'utf8',
);
const FOLDER = 'environments/dev/workloads/payments/checkout';

describe('the checks of a change', () => {
  let sandbox: CreatedSandbox;
  let seen: Parameters<LintFiles>[0][];

  beforeEach(async () => {
    seen = [];
    sandbox = await createSandbox({
      files: [
        { path: 'platform/standards.yaml', content: STANDARDS },
        { path: `${FOLDER}/service.yaml`, content: 'a: 1\n' },
        { path: 'workloads/payments/checkout/dev.yaml', content: 'a: 1\n' },
        { path: 'workloads/orders/cart/dev.yaml', content: 'a: 1\n' },
      ],
    });
    sandbox.setLint(options => {
      seen.push(options);
      return [];
    });
  });

  afterEach(async () => {
    await sandbox.dispose();
  });

  async function check(head: string) {
    const base = await sandbox.repository.readMain();
    const change = await readChange(sandbox.repository, { base, head });
    return sandbox.checks.check(change);
  }

  it('reads the head, and the other files of the touched workload', async () => {
    const head = await sandbox.push({
      branch: 'topic',
      path: `${FOLDER}/deployment.yaml`,
      content: 'b: 2\n',
    });
    await check(head);
    expect(seen[0].files).toEqual([
      { path: `${FOLDER}/deployment.yaml`, content: 'b: 2\n' },
      { path: `${FOLDER}/service.yaml`, content: 'a: 1\n' },
      { path: 'workloads/payments/checkout/dev.yaml', content: 'a: 1\n' },
    ]);
    expect(seen[0].standards?.environments[0].name).toBe('dev');
  });

  it('runs once for the same two revisions', async () => {
    const head = await sandbox.push({
      branch: 'topic',
      path: `${FOLDER}/deployment.yaml`,
      content: 'b: 2\n',
    });
    await check(head);
    await check(head);
    expect(seen).toHaveLength(1);
  });

  it('does not pass what lint cannot read', async () => {
    const base = await sandbox.repository.readMain();
    await plantSymlinks(sandbox.repository, [{ path: 'link', target: '/' }]);
    const head = await sandbox.repository.readMain();
    const change = await readChange(sandbox.repository, { base, head });
    await expect(sandbox.checks.check(change)).resolves.toMatchObject({
      state: 'failure',
      findings: [
        {
          rule: 'readable-text-file',
          file: 'link',
          message: expect.stringContaining('link is a symlink'),
        },
      ],
    });
  });

  it('does not pass bytes that are no text', async () => {
    const head = await sandbox.push({
      branch: 'topic',
      path: 'logo.png',
      content: 'PNG\u0000',
    });
    await expect(check(head)).resolves.toMatchObject({
      state: 'failure',
      findings: [{ message: expect.stringContaining('not text in UTF-8') }],
    });
  });

  it('says nothing of what was wrong before in files left alone', async () => {
    sandbox.setLint(lintFiles);
    const head = await sandbox.push({
      branch: 'topic',
      path: `${FOLDER}/config-map.yaml`,
      content: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: checkout\n',
    });
    const { findings } = await check(head);
    expect(findings.map(({ file }) => file)).not.toContain(
      `${FOLDER}/service.yaml`,
    );
  });
});

describe('the checks of a deletion', () => {
  const folder = 'environments/staging/workloads/orders/orders-api';
  const names = readdirSync(path.join(EXAMPLE_SEED, folder));
  let sandbox: CreatedSandbox;

  beforeEach(async () => {
    sandbox = await createSandbox({
      files: [
        { path: 'platform/standards.yaml', content: STANDARDS },
        ...names.map(name => ({
          path: `${folder}/${name}`,
          content: readFileSync(path.join(EXAMPLE_SEED, folder, name), 'utf8'),
        })),
      ],
    });
    sandbox.setLint(lintFiles);
  });

  afterEach(async () => {
    await sandbox.dispose();
  });

  async function checkWithout(name: string) {
    const base = await sandbox.repository.readMain();
    const head = await sandbox.push({
      branch: 'topic',
      path: `${folder}/${name}`,
    });
    const change = await readChange(sandbox.repository, { base, head });
    return sandbox.checks.check(change);
  }

  it('warn when pods lose their NetworkPolicy', async () => {
    const { findings } = await checkWithout('network-policy.yaml');
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'network-policy-present',
        file: `${folder}/deployment.yaml`,
      }),
    );
  });

  it('fail when a route loses its Service', async () => {
    await expect(checkWithout('service.yaml')).resolves.toMatchObject({
      state: 'failure',
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'route-backend', severity: 'error' }),
      ]),
    });
  });
});
