import { notReady, withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { kustomizeRender } from './kustomize-render';

const failed = (message: string) =>
  withCondition(
    'ComparisonError',
    `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ${message}`,
  );

testKind(kustomizeRender, {
  recognises: {
    'a resource that is there twice': {
      from: 'kustomize api/resmap/reswrangler.go',
      given: withCondition(
        'ComparisonError',
        "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = `kustomize build /tmp/x` failed exit status 1: Error: accumulating resources: accumulation err='merging resources from 'svc.yaml': may not add resource with an already registered id: Service.v1.[noGrp]/checkout.[noNs]': got file 'svc.yaml', but '/tmp/x/svc.yaml' must be a directory to be a root",
      ),
      cause:
        'The overlay has the resource Service.v1.[noGrp]/checkout.[noNs] more than once.',
      quotes: 'already registered id',
      steps: ['Build the overlay'],
    },
    'a base that is not there': {
      from: 'argo-cd #9701; kustomize api/internal/target/kusttarget.go',
      given: failed(
        "`kustomize build <path to cached source>/overlays/dev` failed exit status 1: Error: accumulating resources: accumulation err='accumulating resources from '../../base': evalsymlink failure on '/tmp/base' : lstat /tmp/base: no such file or directory'",
      ),
      cause: 'The overlay names "../../base", which Kustomize cannot read.',
      quotes: "accumulating resources from '../../base'",
      steps: ['Build the overlay'],
    },
    'a build that takes too long': {
      from: 'argo-cd #13395; util/exec/exec.go',
      given: failed('`kustomize build /tmp/x` failed timeout after 1m30s'),
      cause:
        'Kustomize took longer to build the overlay than the controller waits (1m30s).',
      quotes: 'failed timeout after 1m30s',
      steps: ['remote bases', 'ARGOCD_EXEC_TIMEOUT'],
    },
    'a patch that fits nothing, in Flux': {
      from: 'flux kustomize-controller BuildFailed; kustomize api/resmap',
      given: notReady(
        'BuildFailed',
        'kustomize build failed: no matches for Id Deployment.v1.apps/chekout.[noNs]; failed to find unique target for patch Deployment.v1.apps/chekout.[noNs]',
      ),
      cause:
        'Kustomize cannot build the overlay: kustomize build failed: no matches for Id Deployment.v1.apps/chekout.[noNs]; failed to find unique target for patch Deployment.v1.apps/chekout.[noNs].',
      quotes: 'no matches for Id',
      steps: ['Build the overlay'],
    },
  },
  ignores: {
    'a chart that cannot be rendered': failed(
      '`helm template .` failed exit status 1: Error: template: x: no such file',
    ),
  },
});
