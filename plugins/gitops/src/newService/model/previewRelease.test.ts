import { readDescription } from '@slipway/plugin-gitops-common/draft';
import { exampleSurroundings } from '../../__testUtils__/exampleSurroundings';
import { previewRelease } from './previewRelease';
import { provisionalSpec } from './provisionalSpec';
import type { Surroundings } from './Surroundings';

/** Paths that a release of checkout to dev would write. */
function written(changes: Partial<Surroundings>) {
  const surroundings = exampleSurroundings(changes);
  const { standards, owners } = surroundings;
  const draft = readDescription({
    description: 'Node.js API called checkout',
    standards,
    context: { owners },
  });
  return previewRelease({
    draft,
    provisional: provisionalSpec({ spec: draft.spec, standards, owners })!,
    surroundings,
    environment: 'dev',
    baseFiles: [],
    today: '2026-11-21',
  }).plan.edits.map(({ path }) => path);
}

const entity = 'workloads/payments/checkout/catalog-info.yaml';

describe('the preview of a release', () => {
  it('brings the catalog entity of a new workload', () => {
    expect(written({})).toContain(entity);
  });

  it('brings none for a Component that the catalog has from elsewhere', () => {
    expect(written({ componentsElsewhere: ['checkout'] })).not.toContain(
      entity,
    );
  });

  it('leaves the entity to a later environment that is released', () => {
    expect(
      written({
        workloads: [
          {
            team: 'payments',
            workload: 'checkout',
            owner: 'group:default/payments',
            environments: ['dev', 'staging'],
          },
        ],
      }),
    ).not.toContain(entity);
  });
});
