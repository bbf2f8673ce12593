import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { unwrap } from '../kubernetes';
import { application, applicationTarget } from './application';

describe('application', () => {
  it('syncs eagerly where the standards say so', () => {
    expect(yamlOf(application, releaseOf())).toMatchInlineSnapshot(`
      "# application
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata:
        name: checkout-dev
        namespace: argocd
        annotations:
          backstage.io/entity-ref: component:default/checkout
        finalizers:
          - resources-finalizer.argocd.argoproj.io
      spec:
        project: payments
        source:
          repoURL: https://git.acme.dev/platform/gitops.git
          targetRevision: main
          path: environments/dev/workloads/payments/checkout
        destination:
          name: acme-nonprod
          namespace: payments-dev
        syncPolicy:
          automated:
            prune: true
            selfHeal: true
          managedNamespaceMetadata:
            labels:
              pod-security.kubernetes.io/enforce: restricted
              pod-security.kubernetes.io/audit: restricted
              pod-security.kubernetes.io/warn: restricted
          syncOptions:
            - CreateNamespace=true
      "
    `);
  });

  it('waits for a person where the standards say so', () => {
    expect(yamlOf(application, releaseOf({}, 'prod'))).toMatchInlineSnapshot(`
      "# application
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata:
        name: checkout-prod
        namespace: argocd
        annotations:
          backstage.io/entity-ref: component:default/checkout
      spec:
        project: payments
        source:
          repoURL: https://git.acme.dev/platform/gitops.git
          targetRevision: main
          path: environments/prod/workloads/payments/checkout
        destination:
          server: https://kubernetes.prod.acme.dev
          namespace: payments-prod
        syncPolicy:
          managedNamespaceMetadata:
            labels:
              pod-security.kubernetes.io/enforce: restricted
              pod-security.kubernetes.io/audit: restricted
              pod-security.kubernetes.io/warn: restricted
          syncOptions:
            - CreateNamespace=true
      "
    `);
  });

  it('leaves a namespace alone that is given', () => {
    const standards = exampleStandards();
    standards.environments[0].application.createNamespace = false;
    expect(yamlOf(application, releaseOf({}, 'dev', standards))).not.toMatch(
      /managedNamespaceMetadata|CreateNamespace/,
    );
  });
});

/** The same schema, refusing unknown fields, which the API server drops silently. */
function closed(schema: unknown): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(schema, (_, value) =>
      value && typeof value === 'object' && 'properties' in value
        ? { additionalProperties: false, ...value }
        : value,
    ),
  );
}

const definition = path.resolve(
  __dirname,
  '../../../../../shared/reference/application-crd.yaml',
);
const describeWithDefinition = existsSync(definition)
  ? describe
  : describe.skip;

describeWithDefinition('the definition of Argo CD, when it is at hand,', () => {
  it('takes every Application that is rendered', () => {
    const { spec } = parse(readFileSync(definition, 'utf8'));
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(
      closed(spec.versions[0].schema.openAPIV3Schema),
    );
    for (const environment of ['dev', 'staging', 'prod']) {
      validate(parse(yamlOf(application, releaseOf(fullestSpec, environment))));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

describe('applicationTarget', () => {
  const ref = { team: 'payments', workload: 'checkout', environment: 'prod' };

  it('is all of the Application but labels and annotations', () => {
    const { document } = unwrap(
      applicationTarget(exampleStandards(), ref) ?? {},
    );
    expect(document).toEqual({
      metadata: { name: 'checkout-prod', namespace: 'argocd' },
      spec: {
        project: 'payments',
        source: {
          repoURL: 'https://git.acme.dev/platform/gitops.git',
          targetRevision: 'main',
          path: 'environments/prod/workloads/payments/checkout',
        },
        destination: {
          server: 'https://kubernetes.prod.acme.dev',
          namespace: 'payments-prod',
        },
        syncPolicy: {
          managedNamespaceMetadata: {
            labels: {
              'pod-security.kubernetes.io/enforce': 'restricted',
              'pod-security.kubernetes.io/audit': 'restricted',
              'pod-security.kubernetes.io/warn': 'restricted',
            },
          },
          syncOptions: ['CreateNamespace=true'],
        },
      },
    });
  });

  it('is nothing for an environment that the standards do not have', () => {
    expect(
      applicationTarget(exampleStandards(), { ...ref, environment: 'qa' }),
    ).toBeUndefined();
  });
});
