import {
  application,
  notReady,
  withCondition,
  withOperation,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { pathMissing } from './path-missing';

testKind(pathMissing, {
  recognises: {
    'a file where a folder should be': {
      from: 'argo-cd util/app/path/path.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = overlays/prod.yaml: app path is not a directory',
      ),
      cause:
        'The path "overlays/prod.yaml" does not exist in https://git.acme.dev/platform/gitops.git at "main".',
      quotes: 'not a directory',
      steps: ['Correct the path'],
    },
    'a folder that is not there, behind all wrappers': {
      from: 'argo-cd util/app/path/path.go:15',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = environments/dev/workloads/payments/chekout: app path does not exist',
      ),
      cause:
        'The path "environments/dev/workloads/payments/chekout" does not exist in https://git.acme.dev/platform/gitops.git at "main".',
      quotes: 'chekout: app path does not exist',
      steps: ['is merged', 'Correct the path'],
    },
    'the second of two sources, cached': {
      from: 'argo-cd controller/state.go:698; reposerver/repository/repository.go:76',
      given: {
        ...withCondition(
          'ComparisonError',
          'Failed to load target state: failed to generate manifest for source 2 of 2: rpc error: code = Unknown desc = Manifest generation error (cached): overlays/prod: app path does not exist',
        ),
        sources: [
          { repoUrl: 'https://git.acme.dev/charts.git', path: 'base' },
          {
            repoUrl: 'https://robot:hunter2@git.acme.dev/shop.git',
            path: 'overlays/prod',
            targetRevision: 'v3',
          },
        ],
      },
      cause:
        'The path "overlays/prod" does not exist in https://git.acme.dev/shop.git at "v3".',
      quotes: 'overlays/prod: app path does not exist',
      steps: ['is merged', 'hard refresh'],
    },
    'an operation that could not begin, with the same condition': {
      from: 'argo-cd controller/sync.go',
      given: {
        ...withOperation(
          'Error',
          'ComparisonError: Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = apps/x: app path does not exist (retried 2 times).',
        ),
        conditions: [
          {
            type: 'ComparisonError',
            message:
              'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = apps/x: app path does not exist',
          },
        ],
      },
      cause:
        'The path "apps/x" does not exist in https://git.acme.dev/platform/gitops.git at "main".',
      quotes: 'apps/x: app path does not exist',
      steps: ['is merged'],
      evidence: 2,
    },
    'a Kustomization of Flux': {
      from: 'flux kustomize-controller internal/controller/kustomization_controller.go',
      given: notReady(
        'ArtifactFailed',
        'kustomization path not found: stat /tmp/kustomization-1839/deploy/prod: no such file or directory',
      ),
      cause:
        'The path "prod" does not exist in https://git.acme.dev/platform/gitops.git at "main".',
      quotes: 'kustomization path not found',
      steps: ['is merged'],
    },
  },
  ignores: {
    'a values file that is not there': withCondition(
      'ComparisonError',
      'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = open values-prod.yaml: no such file or directory',
    ),
    'an Application that is well': application(),
  },
});
