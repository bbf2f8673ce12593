import { fullestSpec, smallestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import type { WorkloadSpec } from '../../spec';
import type { TextFile } from '../../vocabulary';
import type { ChangePlan } from '../changePlan';
import { findHandEdits } from '../hand/findHandEdits';
import {
  planDecommission,
  type PlanDecommissionOptions,
} from './planDecommission';

const standards = exampleStandards();

const released = (spec: WorkloadSpec, environment: string): TextFile[] =>
  renderRelease({ spec, standards, environment }).files.map(
    ({ path, content }) => ({ path, content }),
  );

function plan(
  options: {
    spec?: WorkloadSpec;
    environment?: string;
  } & Partial<PlanDecommissionOptions> = {},
) {
  const { spec = smallestSpec, environment = 'dev', ...rest } = options;
  return planDecommission({
    identity: {
      repository: 'gitops',
      team: spec.owner,
      workload: spec.name,
      environment,
    },
    baseRevision: 'a'.repeat(40),
    baseFiles: released(spec, environment),
    standards,
    released: [environment],
    others: [],
    request: { askedBy: 'user:default/dana' },
    ...rest,
  });
}

/** The base branch once a plan is merged. */
const merged = ({ edits }: ChangePlan): TextFile[] =>
  edits.flatMap(edit => {
    if (edit.action === 'delete') {
      return [];
    }
    return [
      {
        path: edit.path,
        content: 'after' in edit ? edit.after : edit.before,
      },
    ];
  });

const actions = ({ edits }: ChangePlan, action: string) =>
  edits
    .filter(edit => edit.action === action)
    .map(({ path }) => path.split('/').pop());

const withRedis: WorkloadSpec = {
  ...smallestSpec,
  env: { A: '1' },
  dependencies: [{ type: 'postgres' }],
};

describe('planDecommission', () => {
  it('deletes everything at once where no data is and the Application takes its objects along', () => {
    const result = plan();
    expect(result.decommission).toMatchObject({ step: 'delete', steps: 1 });
    expect(result.title).toBe('Decommission checkout in dev');
    expect(result.branch).toBe('slipway/payments/checkout/dev');
    expect(merged(result)).toEqual([]);
    expect(result.findings).toEqual([]);
  });

  it('stops what runs first where there is data, and deletes the data last', () => {
    const stop = plan({ spec: withRedis });
    expect(stop.decommission).toMatchObject({ step: 'stop', steps: 2 });
    expect(stop.title).toBe('Decommission checkout in dev (1 of 2: stop)');
    expect(actions(stop, 'delete')).toEqual([
      'config-map.yaml',
      'deployment.yaml',
      'network-policy.yaml',
      'service-account.yaml',
      'service.yaml',
    ]);
    expect(actions(stop, 'update')).toEqual(['dev.lock.yaml']);
    expect(stop.decommission.keeps).toContain(
      'StatefulSet "checkout-postgres", with the data in data-checkout-postgres-*, until the next change.',
    );

    const rest = plan({ spec: withRedis, baseFiles: merged(stop) });
    expect(rest.decommission).toMatchObject({ step: 'delete', steps: 1 });
    expect(rest.title).toBe('Decommission checkout in dev (2 of 2: delete)');
    expect(merged(rest)).toEqual([]);
    expect(rest.decommission.keeps).toContain(
      'The volume claims data-checkout-postgres-* with their data, until somebody deletes them.',
    );
  });

  it('leaves no hand edits behind when it stops', () => {
    const files = merged(plan({ spec: withRedis }));
    const lockText = files.find(({ path }) =>
      path.endsWith('.lock.yaml'),
    )?.content;
    expect(findHandEdits({ lockText, files, standards })).toEqual({
      status: 'known',
      edits: [],
    });
  });

  it('gives the Application its finalizer first where it has none, and leaves it something to read', () => {
    const stop = plan({ environment: 'prod' });
    expect(stop.decommission.step).toBe('stop');
    expect(actions(stop, 'update')).toEqual([
      'checkout.yaml',
      'prod.lock.yaml',
    ]);
    const files = merged(stop);
    const application = files.find(({ path }) => /applications/.test(path));
    expect(application?.content).toContain(
      '  finalizers:\n    - resources-finalizer.argocd.argoproj.io\n',
    );
    expect(
      files
        .map(({ path }) => path)
        .filter(path => /prod\/workloads/.test(path)),
    ).toEqual([
      'environments/prod/workloads/payments/checkout/network-policy.yaml',
      'environments/prod/workloads/payments/checkout/service-account.yaml',
    ]);
    expect(stop.findings).toEqual([]);
    expect(stop.decommission.notes[0]).toBe(
      'prod does not sync by itself: after the merge somebody syncs the Application "checkout-prod" with prune.',
    );
    expect(
      plan({ environment: 'prod', baseFiles: files }).decommission.step,
    ).toBe('delete');
  });

  it('takes away nothing where nothing would be left', () => {
    const only = released(smallestSpec, 'prod').filter(
      ({ path }) =>
        !/network-policy|service|pod-disruption|autoscaler/.test(path),
    );
    const stop = plan({ environment: 'prod', baseFiles: only });
    expect(actions(stop, 'delete')).toEqual([]);
    expect(stop.decommission.keeps[0]).toMatch(/^Everything that runs/);
  });

  it('leaves whatever runs nothing where the usual objects are not there', () => {
    const others = released(smallestSpec, 'prod').filter(
      ({ path }) => !/network-policy|service-account/.test(path),
    );
    const stop = plan({ environment: 'prod', baseFiles: others });
    expect(actions(stop, 'delete')).toEqual(['deployment.yaml']);
    expect(stop.findings).toEqual([]);
  });

  it('keeps what other environments share, and says what goes on there', () => {
    const result = plan({ released: ['dev', 'staging', 'prod'] });
    expect(actions(result, 'unchanged')).toEqual(['catalog-info.yaml']);
    expect(result.decommission.keeps).toContain(
      'The catalog entity, since the workload is in staging, prod.',
    );
    expect(result.decommission.notes).toContain(
      'The workload keeps running in staging, prod, and nothing can be promoted there from dev any more. Where all of it is to go, begin with prod.',
    );
    expect(plan().decommission.deletes).toContain(
      'The catalog entity, since this is the last environment, in Git.',
    );
  });

  it('knows what annotations keep in the cluster', () => {
    const annotated = (option: string, spec?: WorkloadSpec) =>
      plan({
        spec,
        baseFiles: released(spec ?? smallestSpec, 'dev').map(file => ({
          ...file,
          content: file.path.endsWith('/service.yaml')
            ? file.content.replace(
                'metadata:\n',
                `metadata:\n  annotations:\n    argocd.argoproj.io/sync-options: ${option}\n`,
              )
            : file.content,
        })),
      }).decommission;
    const kept = annotated('Delete=false');
    expect(kept.keeps[0]).toBe(
      'Service "checkout", since it is annotated Delete=false.',
    );
    expect(kept.deletes.join()).not.toContain('Service "checkout"');
    expect(annotated('Prune=false', withRedis).keeps[0]).toBe(
      'Service "checkout", since it is annotated Prune=false, until its Application goes.',
    );
  });

  it('names what stays elsewhere: data services, secrets, images, the namespace', () => {
    const stop = plan({ spec: fullestSpec, environment: 'staging' });
    expect(stop.decommission.step).toBe('delete');
    expect(stop.decommission.keeps).toEqual([
      'What the workload put into redis at redis.staging.data.acme.dev.',
      'What the workload put into postgres at postgres.staging.data.acme.dev.',
      'The secrets in the secret store.',
      'The images in the registry.',
      'The namespace payments-staging.',
    ]);
  });

  it('names the workloads that depend on it', () => {
    const dependent: WorkloadSpec = {
      ...smallestSpec,
      name: 'shop',
      owner: 'storefront',
      dependencies: [{ type: 'workload', ref: 'payments/checkout' }],
    };
    const result = plan({ others: [dependent, fullestSpec] });
    expect(result.decommission.dependents).toEqual(['storefront/shop']);
    expect(result.body).toContain('storefront/shop depends on this workload');
  });

  it('deletes a release without Application, and says who has to', () => {
    const result = plan({
      environment: 'prod',
      baseFiles: released(smallestSpec, 'prod').filter(
        ({ path }) => !/applications/.test(path),
      ),
    });
    expect(result.decommission.step).toBe('delete');
    expect(result.decommission.notes[0]).toMatch(/no Application/);
    expect(result.decommission.deletes).not.toContain('Deployment "checkout".');
  });

  it('leaves what is not of the release alone', () => {
    const foreign = {
      path: 'environments/dev/workloads/payments/checkout/nested/a.yaml',
      content: 'a: 1\n',
    };
    const result = plan({
      baseFiles: [...released(smallestSpec, 'dev'), foreign],
    });
    expect(merged(result)).toEqual([foreign]);
  });

  it('tells all of it in the pull request', () => {
    expect(plan({ spec: withRedis, released: ['dev', 'prod'] }).body)
      .toMatchInlineSnapshot(`
      "Asked for by \`user:default/dana\`. This first change stops what runs; the next one deletes the rest. dev asks for no approval.

      <!-- slipway:summary -->
      <!-- /slipway:summary -->

      ### What goes

      - ConfigMap "checkout".
      - Deployment "checkout".
      - NetworkPolicy "checkout".
      - ServiceAccount "checkout".
      - Service "checkout".

      ### What stays

      - ExternalSecret "checkout\\-postgres", until the next change.
      - NetworkPolicy "checkout\\-postgres", until the next change.
      - ServiceAccount "checkout\\-postgres", until the next change.
      - Service "checkout\\-postgres", until the next change.
      - StatefulSet "checkout\\-postgres", with the data in data\\-checkout\\-postgres\\-\\*, until the next change.
      - Application "checkout\\-dev".

      ### What people have to know

      - Argo CD deletes these objects by itself after the merge.
      - Save the data now if anybody needs it: the next change lets go of it.
      - Once this is merged and synced, decommission again: the next change deletes the rest.
      - The workload keeps running in prod, and nothing can be promoted there from dev any more. Where all of it is to go, begin with prod.

      ### Changes in dev

      - 1 updated: \`workloads/payments/checkout/dev.lock.yaml\`
      - 5 deleted: ConfigMap \`checkout\`, Deployment \`checkout\`, NetworkPolicy \`checkout\`, ServiceAccount \`checkout\`, Service \`checkout\`
      - 8 unchanged

      ### Findings

      0 errors, 0 warnings, 0 notes.

      ### Links

      - [Runbook](<https://runbooks.acme.dev/payments/checkout>)
      - [Dashboard](<https://grafana.acme.dev/d/workload?var-team=payments&var-workload=checkout&var-environment=dev>)
      "
    `);
  });
});
