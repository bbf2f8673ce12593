import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { helmRender } from './helm-render';

const failed = (message: string) =>
  withCondition(
    'ComparisonError',
    `Failed to load target state: failed to generate manifest for source 1 of 2: rpc error: code = Unknown desc = ${message}`,
  );

testKind(helmRender, {
  recognises: {
    'values of a source that is not there': {
      from: 'argo-cd util/argo/argo.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 2: rpc error: code = Unknown desc = source referenced "values", which is not one of the available sources ([])',
      ),
      cause:
        'The values refer to the source "values", and no source of the Application has that name (ref).',
      quotes: 'not one of the available sources',
      steps: ['field ref'],
    },
    'a fault of a template without the advice that follows': {
      from: 'helm pkg/action/action.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = `helm template . --name-template checkout` failed exit status 1: Error: template: checkout/templates/ingress.yaml:18:24: nil pointer evaluating interface {}.hosts\n\nUse --debug flag to render out invalid YAML',
      ),
      cause:
        'Helm cannot render the chart: template: checkout/templates/ingress.yaml:18:24: nil pointer evaluating interface {}.hosts.',
      quotes: 'nil pointer',
      steps: ['Render the chart'],
    },
    'a value that a template requires': {
      from: 'argo-cd util/helm/cmd.go; controller/state.go:698',
      given: failed(
        'Manifest generation error (cached): `helm template . --name-template checkout-dev --namespace payments-dev --kube-version 1.33 --values /tmp/values.yaml --include-crds` failed exit status 1: Error: execution error at (checkout/templates/deployment.yaml:12:20): image.tag is required',
      ),
      cause:
        'Helm cannot render the chart: execution error at (checkout/templates/deployment.yaml:12:20): image.tag is required.',
      quotes: 'image.tag is required',
      steps: ['Render the chart', 'hard refresh'],
    },
    'a values file that is not there': {
      from: 'argo-cd util/helm/cmd.go',
      given: failed(
        '`helm template . --values /tmp/x/values-prod.yaml` failed exit status 1: Error: open /tmp/x/values-prod.yaml: no such file or directory',
      ),
      cause:
        'The values file "values-prod.yaml" does not exist in the repository.',
      quotes: 'no such file or directory',
      steps: ['Correct the path of the values file'],
    },
    'a pattern that no values file fits': {
      from: 'argo-cd controller/state.go:377',
      given: failed('values file glob "env/*/values.yaml" matched no files'),
      cause:
        'The values file "env/*/values.yaml" does not exist in the repository.',
      quotes: 'matched no files',
      steps: ['add the file'],
    },
  },
  ignores: {
    'a folder that Kustomize does not find': failed(
      "`kustomize build /tmp/x` failed exit status 1: Error: accumulating resources: accumulation err='accumulating resources from '../base': open /tmp/base: no such file or directory'",
    ),
    'a chart version that is not there': failed(
      '`helm pull --version 9 redis` failed exit status 1: Error: chart "redis" version "9" not found in https://charts.acme.dev repository',
    ),
  },
});
