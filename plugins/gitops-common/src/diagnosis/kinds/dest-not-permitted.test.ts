import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { destNotPermitted } from './dest-not-permitted';

testKind(destNotPermitted, {
  recognises: {
    'a namespace of another team': {
      from: 'argo-cd util/argo/argo.go:715',
      given: withCondition(
        'InvalidSpecError',
        "application destination server 'https://kubernetes.default.svc' and namespace 'orders-dev' do not match any of the allowed destinations in project 'payments'",
      ),
      cause:
        'The project "payments" does not allow the namespace "orders-dev" of the cluster "https://kubernetes.default.svc".',
      quotes: "namespace 'orders-dev' do not match",
      steps: ['are meant', 'Ask the platform team'],
    },
    'the older wording': {
      from: 'argo-cd v2 util/argo/argo.go',
      given: withCondition(
        'InvalidSpecError',
        "application destination {https://10.0.0.1 orders-dev} is not permitted in project 'payments'",
      ),
      cause:
        'The project "payments" does not allow the namespace "orders-dev" of the cluster "https://10.0.0.1".',
      quotes: 'application destination {',
      steps: ['are meant'],
    },
  },
  ignores: {
    'a single resource in a namespace that is not allowed': withFailedSync(
      "namespace orders-dev is not permitted in project 'payments'",
    ),
  },
});
