import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';

/** What a field begins with when it is added by hand, the commonest first. */
export const fieldStarts = {
  dependencies: [{ type: 'redis' }],
  env: { LOG_LEVEL: 'info' },
  secrets: [{ env: 'API_KEY', key: '' }],
  ports: [{ name: 'http', port: 8080 }],
  expose: { visibility: 'internal' },
  health: { readiness: { http: '/healthz' } },
  resources: { size: 'small' },
  language: '',
  system: '',
  description: '',
  command: [''],
  args: [''],
  files: [{ path: '/etc/app/config.yaml', content: '\n' }],
  network: { egressTo: [{ description: '', port: 443 }] },
} as const satisfies Readonly<SpecDraft>;

/** A field that a person can add when the service uses it. */
export type OptionalField = keyof typeof fieldStarts;

/** All of them, the commonest first. */
export const optionalFields = Object.keys(fieldStarts) as OptionalField[];
