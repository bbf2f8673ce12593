import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { exampleSurroundings } from '../../__testUtils__/exampleSurroundings';
import { provisionalSpec } from './provisionalSpec';

const { standards } = exampleSurroundings();

function provisional(spec: SpecDraft) {
  return provisionalSpec({ spec, standards, owners: ['payments'] });
}

describe('provisionalSpec', () => {
  it('leaves a complete spec as it is', () => {
    const spec: SpecDraft = {
      name: 'checkout',
      owner: 'payments',
      kind: 'api',
      image: {
        repository: 'registry.acme.dev/payments/checkout',
        tag: '1.0.0',
      },
    };
    expect(provisional(spec)).toMatchObject({
      spec,
      standIns: [],
      problems: [],
    });
  });

  it('fills what is missing with stand-ins and names them', () => {
    expect(provisional({})).toMatchObject({
      spec: {
        name: 'my-service',
        owner: 'payments',
        kind: 'api',
        image: { placeholder: true },
      },
      standIns: ['name', 'owner', 'kind', 'image'],
      problems: [],
    });
  });

  it('keeps the repository of an image that has no version yet', () => {
    expect(
      provisional({
        image: { repository: 'registry.acme.dev/payments/checkout' },
      })?.spec.image,
    ).toEqual({
      repository: 'registry.acme.dev/payments/checkout',
      tag: expect.any(String),
    });
  });

  it('leaves a value out that cannot be used, and says which and why', () => {
    const outcome = provisional({
      name: 'checkout',
      owner: 'payments',
      kind: 'api',
      ports: [{ name: 'http', port: 99_999 }],
    });
    expect(outcome?.spec.ports).toBeUndefined();
    expect(outcome?.problems[0]).toMatchObject({
      path: expect.stringMatching(/^ports\[0\]/),
    });
  });

  it('makes something of every hostile name', () => {
    for (const name of ['../../x', 'a\nb: c', 'x'.repeat(300), '🚢', 'שלום']) {
      const outcome = provisional({ name });
      expect(outcome?.spec.name).toBe('my-service');
      expect(outcome?.problems).toEqual(
        expect.arrayContaining([expect.objectContaining({ path: 'name' })]),
      );
    }
  });
});
