import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { renderRelease } from '../render';
import type { WorkloadSpec } from '../spec';
import type { Finding, TextFile } from '../vocabulary';
import { ownedPaths } from './ownedPaths';
import { planChange, type PlanChangeOptions } from './planChange';

const standards = exampleStandards();

function plan(
  options: {
    spec?: WorkloadSpec;
    environment?: string;
    baseFiles?: TextFile[];
    findings?: Finding[];
    request?: Partial<PlanChangeOptions['request']>;
    intent?: PlanChangeOptions['intent'];
    handEdits?: PlanChangeOptions['handEdits'];
  } = {},
) {
  const { spec = smallestSpec, environment = 'dev', baseFiles = [] } = options;
  return planChange({
    identity: {
      repository: 'gitops',
      team: spec.owner,
      workload: spec.name,
      environment,
    },
    baseRevision: 'a'.repeat(40),
    baseFiles,
    release: renderRelease({ spec, standards, environment }),
    findings: options.findings ?? [],
    standards,
    spec,
    request: { askedBy: 'user:default/dana', ...options.request },
    intent: options.intent,
    handEdits: options.handEdits,
  });
}

const released = (spec = smallestSpec, environment = 'dev'): TextFile[] =>
  renderRelease({ spec, standards, environment }).files.map(
    ({ path, content }) => ({ path, content }),
  );

const MANIFESTS = 'environments/dev/workloads/payments/checkout';
const ENTITY = 'workloads/payments/checkout/catalog-info.yaml';

describe('planChange', () => {
  it('creates everything where nothing is', () => {
    const { edits, branch, title } = plan();
    expect(new Set(edits.map(({ action }) => action))).toEqual(
      new Set(['create']),
    );
    expect(edits.map(({ path }) => path)).toEqual(
      [...edits.map(({ path }) => path)].sort(),
    );
    expect(branch).toBe('slipway/payments/checkout/dev');
    expect(title).toBe('Onboard checkout to dev');
  });

  it('changes nothing where everything is as rendered', () => {
    const { edits, body } = plan({ baseFiles: released() });
    expect(new Set(edits.map(({ action }) => action))).toEqual(
      new Set(['unchanged']),
    );
    expect(body).toContain('Nothing changes');
  });

  it('updates what differs, a hand edit too, and deletes what is not rendered any more', () => {
    const before = released(fullestSpec).map(file =>
      file.path.endsWith('/service.yaml')
        ? { ...file, content: `${file.content}# by hand\n` }
        : file,
    );
    const { edits, title } = plan({ baseFiles: before });
    const actionOf = (path: string) =>
      edits.find(edit => edit.path === path)?.action;
    expect(title).toBe('Update checkout in dev');
    expect(actionOf(`${MANIFESTS}/service.yaml`)).toBe('update');
    expect(actionOf(`${MANIFESTS}/redis-stateful-set.yaml`)).toBe('delete');
    expect(actionOf(ENTITY)).toBe('update');
  });

  it('leaves files alone that are not the release’s', () => {
    const foreign = [
      { path: `${MANIFESTS}/nested/role.yaml`, content: 'a: 1\n' },
      { path: 'environments/dev/workloads/orders/x/a.yaml', content: 'a: 1\n' },
      { path: 'platform/standards.yaml', content: 'a: 1\n' },
    ];
    const paths = plan({ baseFiles: foreign }).edits.map(({ path }) => path);
    expect(paths).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/nested|orders|platform/)]),
    );
  });

  it('never deletes the entity, which other environments share', () => {
    const release = renderRelease({
      spec: smallestSpec,
      standards,
      environment: 'dev',
      catalog: { write: false },
    });
    const { edits } = planChange({
      identity: {
        repository: 'gitops',
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
      },
      baseRevision: 'a',
      baseFiles: released(),
      release,
      findings: [],
      standards,
      spec: smallestSpec,
      request: { askedBy: 'user:default/dana' },
    });
    expect(edits.find(({ path }) => path === ENTITY)?.action).toBe('unchanged');
  });

  it('keeps the lifecycle of a later environment', () => {
    const entity = (spec: WorkloadSpec, from: string, to: string) => {
      const edit = plan({
        spec,
        environment: to,
        baseFiles: released(smallestSpec, from),
      }).edits.find(({ path }) => path === ENTITY);
      return edit && 'after' in edit ? edit.after : edit?.action;
    };
    expect(entity(smallestSpec, 'prod', 'dev')).toBe('unchanged');
    expect(entity(fullestSpec, 'prod', 'dev')).toContain(
      'lifecycle: production',
    );
    expect(entity(smallestSpec, 'dev', 'prod')).toContain(
      'lifecycle: production',
    );
  });

  it('has a digest of who, where and what, and of nothing else', () => {
    const { digest } = plan();
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(plan({ request: { description: 'Other words' } }).digest).toBe(
      digest,
    );
    expect(plan({ environment: 'staging' }).digest).not.toBe(digest);
    expect(plan({ baseFiles: released() }).digest).not.toBe(digest);
    expect(
      plan({ spec: { ...smallestSpec, description: 'x' } }).digest,
    ).not.toBe(digest);
  });

  it('tells a reviewer what was asked, understood, changed and found', () => {
    const { body } = plan({
      spec: fullestSpec,
      environment: 'prod',
      findings: [
        {
          rule: 'read-only-root',
          severity: 'warning',
          message: 'Container "a" can write.',
          remediation: 'Set it.',
          file: 'x',
        },
      ],
      request: {
        description: 'Public checkout with Redis',
        origins: {
          name: { type: 'stated', quote: 'checkout', start: 7, end: 15 },
          'resources.size': { type: 'assumed', reason: 'Node.js needs it.' },
          'expose.host': { type: 'edited' },
          'scale.min': { type: 'standard', key: 'environments[2].replicas' },
          'not a path..': { type: 'edited' },
        },
      },
    });
    expect(body).toMatchInlineSnapshot(`
      "Asked for by \`user:default/dana\`. prod asks for 1 approval, not by the person who asked.

      <!-- slipway:summary -->
      <!-- /slipway:summary -->

      ### Asked

      > Public checkout with Redis

      ### Understood and assumed

      | Field | Value | From |
      | --- | --- | --- |
      | name | checkout | stated: "checkout" |
      | resources.size | medium | assumed: Node.js needs it. |
      | scale.min | 2 | standard environments\\[2\\].replicas |

      ### Changes in prod

      - 16 created: Application \`checkout-prod\`, ConfigMap \`checkout-files\`, ConfigMap \`checkout\`, Deployment \`checkout\`, ExternalSecret \`checkout\`, HorizontalPodAutoscaler \`checkout\`, HTTPRoute \`checkout\`, NetworkPolicy \`checkout\`, PodDisruptionBudget \`checkout\`, ExternalSecret \`checkout-postgres\`, ExternalSecret \`checkout-redis\`, ServiceAccount \`checkout\`, Service \`checkout\`, \`workloads/payments/checkout/catalog-info.yaml\`, \`workloads/payments/checkout/prod.lock.yaml\`, \`workloads/payments/checkout/prod.yaml\`

      ### Risks

      - New way out: The workload may reach 10.60.8.0/24 on TCP port 6379.
      - New way out: The workload may reach 10.60.16.0/24 on TCP port 5432.
      - New way out: The workload may reach all public addresses on TCP port 443.
      - New way out: The workload may reach 10.9.0.0/24 on TCP port 587.
      - Another secret: The workload reads "payments/checkout/dev" of the secret store.
      - Another secret: The workload reads "payments/checkout/tls" of the secret store.
      - Another secret: The workload reads "payments/checkout/prod/postgres" of the secret store.
      - Another secret: The workload reads "payments/checkout/prod/redis" of the secret store.
      - Public: The workload becomes reachable from the internet at checkout.acme.dev.

      ### Side effects

      - Requests to orders/orders\\-api also have to be let in there: this change opens only this side.

      ### Findings

      0 errors, 1 warning, 0 notes.

      - warning \`read-only-root\`: Container "a" can write. Set it.

      ### Links

      - [Runbook](<https://runbooks.acme.dev/payments/checkout>)
      - [Dashboard](<https://grafana.acme.dev/d/workload?var-team=payments&var-workload=checkout&var-environment=prod>)
      "
    `);
  });

  it('tells what changes in a release that is there', () => {
    const after = {
      ...fullestSpec,
      image: { ...fullestSpec.image, tag: '1.9.0' },
      scale: { min: 1 },
      env: { LOG_LEVEL: 'debug' },
    };
    const { title, body } = plan({
      spec: after,
      baseFiles: released(fullestSpec),
      intent: { kind: 'promote', from: 'test' },
      request: {
        askedByName: 'Dana Example',
        origins: {
          name: { type: 'scanned', file: 'dev.yaml' },
          'scale.min': { type: 'edited' },
          'image.tag': { type: 'stated', quote: '1.9', start: 0, end: 3 },
        },
      },
      handEdits: {
        continues: false,
        edits: [
          { path: `${MANIFESTS}/deployment.yaml`, kind: 'edited' },
          { path: `${MANIFESTS}/service.yaml`, kind: 'edited' },
        ],
        adopted: [
          {
            path: `${MANIFESTS}/deployment.yaml`,
            before: 'registry.acme.dev/payments/checkout:1.8.0',
            after: 'registry.acme.dev/payments/checkout:1.9.0',
          },
        ],
      },
    });
    expect(title).toBe('Promote checkout from test to dev');
    expect(body).toMatchInlineSnapshot(`
      "Asked for by Dana Example (\`user:default/dana\`). It carries what is released in test on to dev. dev asks for no approval.

      <!-- slipway:summary -->
      <!-- /slipway:summary -->

      ### What changes

      | Field | Before | After | Mind |
      | --- | --- | --- | --- |
      | Image | registry.acme.dev/payments/checkout:1.8.0 | registry.acme.dev/payments/checkout:1.9.0 |  |
      | Replicas | 2 to 5 replicas by memory at 80% | 1 replica | fewer replicas |
      | Variable FEATURE\\_DATE | 2020\\-01\\-01 | not set |  |

      ### Understood and assumed

      | Field | Value | From |
      | --- | --- | --- |
      | image.tag | 1.9.0 | stated: "1.9" |

      ### Changes in dev

      - 11 updated: Application \`checkout-dev\`, ConfigMap \`checkout-files\`, ConfigMap \`checkout\`, Deployment \`checkout\`, ExternalSecret \`checkout\`, HTTPRoute \`checkout\`, NetworkPolicy \`checkout\`, ServiceAccount \`checkout\`, Service \`checkout\`, \`workloads/payments/checkout/dev.lock.yaml\`, \`workloads/payments/checkout/dev.yaml\`
      - 1 deleted: HorizontalPodAutoscaler \`checkout\`
      - 10 unchanged

      ### Risks

      - Fewer replicas: The Deployment "checkout" runs 1 at least instead of 2.
      - Deleted objects: Argo CD deletes in the cluster: HorizontalPodAutoscaler "checkout".

      ### Side effects

      - Requests to orders/orders\\-api also have to be let in there: this change opens only this side.

      ### Edited by hand since the release

      - \`environments/dev/workloads/payments/checkout/deployment.yaml\` was edited by hand, which is taken over: the image \`registry.acme.dev/payments/checkout:1.9.0\` instead of \`registry.acme.dev/payments/checkout:1.8.0\`.
      - \`environments/dev/workloads/payments/checkout/service.yaml\` was edited by hand, which is lost with this change.

      ### Findings

      0 errors, 0 warnings, 0 notes.

      ### Links

      - [Runbook](<https://runbooks.acme.dev/payments/checkout>)
      - [Dashboard](<https://grafana.acme.dev/d/workload?var-team=payments&var-workload=checkout&var-environment=dev>)
      "
    `);
  });

  it('says when hand edits are not known', () => {
    expect(
      plan({
        handEdits: {
          edits: [],
          continues: true,
          unknown: 'There is no lock.',
        },
      }).body,
    ).toContain('### Edited by hand since the release\n\n- There is no lock.');
  });

  it('has the same digest whatever the words', () => {
    expect(
      plan({ intent: { kind: 'roll-back', revision: 'abc' } }).digest,
    ).toBe(plan().digest);
  });

  it('lets nobody speak through the words of another', () => {
    const { body } = plan({
      request: {
        askedBy: 'user:default/dana`<b>',
        description: '@all <script> ![x](https://evil.example) \n# Approved',
      },
    });
    expect(body).not.toMatch(/@all|<script>|<b>|\n# |https:\/\/evil/);
  });
});

describe('ownedPaths', () => {
  it('covers every file that is rendered', () => {
    const owned = ownedPaths({
      standards,
      team: 'payments',
      workload: 'checkout',
      environment: 'dev',
    });
    for (const { path } of released(fullestSpec)) {
      expect(
        owned.some(own => path === own || path.startsWith(`${own}/`)),
      ).toBe(true);
    }
  });
});
