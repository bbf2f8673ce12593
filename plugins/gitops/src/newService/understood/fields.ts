import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';

/** Fields that a person can add to the form when the service uses them. */
export const optionalFields = [
  'system',
  'language',
  'ports',
  'health',
  'resources',
  'scale',
  'expose',
  'dependencies',
  'env',
  'secrets',
] as const;

/** @see {@link optionalFields} */
export type OptionalField = (typeof optionalFields)[number];

/** What a field begins with when it is added by hand. */
export const fieldStarts: { [K in OptionalField]: SpecDraft[K] } = {
  system: '',
  language: '',
  ports: [{ name: 'http', port: 8080 }],
  health: { readiness: { http: '/healthz' } },
  resources: { size: 'small' },
  scale: { min: 2 },
  expose: { visibility: 'internal' },
  dependencies: [{ type: 'redis' }],
  env: { LOG_LEVEL: 'info' },
  secrets: [{ env: 'API_KEY', key: '' }],
};
