import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { conversionWebhook } from './conversion-webhook';

testKind(conversionWebhook, {
  recognises: {
    'an operator that is gone': {
      from: 'argo-cd #9233',
      given: withCondition(
        'ComparisonError',
        'Failed to load live state: failed to get cluster info for "https://kubernetes.default.svc": error synchronizing cache state : failed to sync cluster https://10.96.0.1:443: failed to load initial state of resource Pooler.postgresql.cnpg.io: conversion webhook for postgresql.cnpg.io/v1, Kind=Pooler failed: Post "https://cnpg.svc:443/convert?timeout=30s": dial tcp 10.96.1.1:443: connect: connection refused',
      ),
      cause:
        'The conversion webhook of postgresql.cnpg.io/v1, Kind=Pooler in the cluster of the instance "main" does not work, so the controller cannot read the objects of that kind.',
      quotes: 'conversion webhook for',
      steps: ['repair the operator'],
      sharedCause:
        'conversion-webhook:postgresql.cnpg.io/v1, Kind=Pooler:main/in-cluster',
    },
  },
  ignores: {
    'a cluster that does not answer': withCondition(
      'ComparisonError',
      'Failed to load live state: failed to get cluster info for "https://10.0.0.1": Get "https://10.0.0.1/version": dial tcp 10.0.0.1:443: connect: connection refused',
    ),
  },
});
