import { FluxSources, readHelmRelease, readKustomization } from '../status';
import {
  condition,
  gitRepository,
  helmRelease,
  kustomization,
} from '../status/__testUtils__/fluxObjects';
import type { JsonObject } from '../kubernetes';
import { NOW } from './__testUtils__/snapshots';
import { diagnose } from './diagnose';

const idsOf = (snapshot: Parameters<typeof diagnose>[0]['snapshot']) =>
  diagnose({ snapshot, context: { now: NOW } }).map(({ kind }) => kind);

const notReady = (reason: string, message: string): JsonObject => ({
  conditions: [
    condition('Reconciling', 'True', 'ProgressingWithRetry', 'retrying'),
    condition('Ready', 'False', reason, message),
  ],
});

describe('diagnose, of what was read of Flux', () => {
  it.each([
    [
      'BuildFailed',
      'variable not set (strict mode): "domain"',
      'flux-build-failed',
    ],
    ['ArtifactFailed', 'Source artifact not found', 'flux-artifact-failed'],
    [
      'HealthCheckFailed',
      'health check failed after 5m0s',
      'flux-health-check-failed',
    ],
    [
      'DependencyNotReady',
      "dependency 'flux-system/infra' is not ready",
      'flux-dependency-not-ready',
    ],
    [
      'ReconciliationFailed',
      'something went wrong',
      'flux-reconciliation-failed',
    ],
    ['PruneFailed', 'something is left', 'flux-prune-failed'],
  ])('a Kustomization with %s', (reason, message, id) => {
    const snapshot = readKustomization(
      kustomization({ status: notReady(reason, message) }),
      { instance: 'edge' },
    );
    expect(idsOf(snapshot)).toContain(id);
  });

  it.each([
    ['InstallFailed', 'flux-install-failed'],
    ['UpgradeFailed', 'flux-upgrade-failed'],
    ['TestFailed', 'flux-test-failed'],
    ['RollbackFailed', 'flux-rollback-failed'],
  ])('a HelmRelease with %s', (reason, id) => {
    const snapshot = readHelmRelease(
      helmRelease({ status: notReady(reason, 'post-upgrade hooks failed') }),
      { instance: 'edge' },
    );
    expect(idsOf(snapshot)).toContain(id);
  });

  it.each([
    ['GitOperationFailed', 'unable to clone: empty pack', 'flux-source-failed'],
    [
      'AuthenticationFailed',
      'unable to list remote: authentication required',
      'repo-auth',
    ],
  ])('a Kustomization whose source has %s', (reason, message, id) => {
    const snapshot = readKustomization(kustomization(), {
      instance: 'edge',
      sources: new FluxSources([
        gitRepository({
          status: {
            conditions: [condition('Ready', 'False', reason, message)],
          },
        }),
      ]),
    });
    expect(idsOf(snapshot)).toContain(id);
  });

  it('a Kustomization that is suspended', () => {
    const snapshot = readKustomization(
      kustomization({ spec: { suspend: true } }),
      { instance: 'edge' },
    );
    expect(idsOf(snapshot)).toContain('suspended');
  });

  it('nothing where all is well', () => {
    const sources = new FluxSources([gitRepository()]);
    expect(
      idsOf(readKustomization(kustomization(), { instance: 'edge', sources })),
    ).toEqual([]);
    expect(idsOf(readHelmRelease(helmRelease(), { instance: 'edge' }))).toEqual(
      [],
    );
  });
});
