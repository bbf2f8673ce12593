import { ref, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { annotationTooLong } from './annotation-too-long';

const crd = ref(
  'apiextensions.k8s.io/v1 CustomResourceDefinition poolers.postgresql.cnpg.io',
);
const cause =
  'The CustomResourceDefinition "poolers.postgresql.cnpg.io" is larger than the 262144 bytes that the annotation of its last applied state takes.';

testKind(annotationTooLong, {
  recognises: {
    'the older wording': {
      from: 'argo-cd util/argo/argo.go:55; cnpg charts #325',
      given: withFailedSync(
        'CustomResourceDefinition.apiextensions.k8s.io "poolers.postgresql.cnpg.io" is invalid: metadata.annotations: Too long: must have at most 262144 bytes',
        crd,
      ),
      cause,
      quotes: 'Too long',
      steps: ['ServerSideApply=true'],
    },
    'the newer wording': {
      from: 'argocd-autopilot #689',
      given: withFailedSync(
        'CustomResourceDefinition.apiextensions.k8s.io "poolers.postgresql.cnpg.io" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes',
        crd,
      ),
      cause,
      quotes: 'may not be more than',
      steps: ['ServerSideApply=true'],
    },
  },
  ignores: {
    'a name that is too long': withFailedSync(
      'Service "x" is invalid: metadata.name: Invalid value: "x": must be no more than 63 characters',
    ),
  },
});
