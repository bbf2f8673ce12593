import { checkoutApplication } from '../../__testUtils__/checkoutApplication';
import { MAX_VIEW_BYTES, toStoredView } from './toStoredView';

describe('what pages show of an Application', () => {
  it('stays within its size with the longest names and texts there can be', () => {
    const name = 'n'.repeat(253);
    const ordinary = checkoutApplication('dev');
    const view = toStoredView({
      id: 'i'.repeat(64),
      snapshot: {
        ...ordinary,
        ref: {
          instance: 'i'.repeat(255),
          kind: 'Application',
          namespace: 'n'.repeat(63),
          name,
        },
        project: name,
        destination: {
          server: `https://${'s'.repeat(2_000)}`,
          namespace: 'n'.repeat(63),
        },
        sync: {
          status: 'OutOfSync',
          revisions: Array.from({ length: 9 }, () => '日本'.repeat(100)),
        },
        health: { status: 'Degraded', message: '日'.repeat(9_000) },
        images: Array.from({ length: 30 }, () => `r/${'m'.repeat(500)}`),
      },
      release: {
        team: 't'.repeat(63),
        workload: 'w'.repeat(63),
        environment: 'e'.repeat(63),
      },
      diagnoses: [],
      drifts: [],
      summary: { sentences: [] },
      metadata: {
        author: '日'.repeat(500),
        message: '日'.repeat(5_000),
        tags: [],
      },
      link: `https://argocd.acme.dev/applications/${name}/${name}`,
      simulated: false,
    });
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThanOrEqual(
      MAX_VIEW_BYTES,
    );
    expect(view.ref.name).toBe(name);
  });
});
