import { readDescription } from '@slipway/plugin-gitops-common/draft';
import { parseWorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { exampleSurroundings } from '../../__testUtils__/exampleSurroundings';
import { releasedEdits, withFix } from './releasedEdits';

const workloads = path.resolve(
  __dirname,
  '../../../../../examples/gitops-repo/workloads',
);

describe('releasedEdits', () => {
  it.each([
    'orders/orders-api/dev.yaml',
    'orders/orders-api/staging.yaml',
    'payments/ledger/dev.yaml',
  ])('fills the form with %s and nothing else', file => {
    const parsed = parseWorkloadSpec(
      parse(readFileSync(path.join(workloads, file), 'utf8')),
    );
    if (!parsed.ok) {
      throw new Error(`${file} is no workload spec.`);
    }
    const { standards } = exampleSurroundings();
    const edits = releasedEdits(parsed.value, {
      standards,
      reader: { owners: ['payments'] },
    });
    const draft = readDescription({
      description: '',
      standards,
      context: { owners: ['payments'], edits },
    });
    expect({ apiVersion: parsed.value.apiVersion, ...draft.spec }).toEqual(
      parsed.value,
    );
    expect(draft.questions).toEqual([]);
  });
});

describe('withFix', () => {
  const released = {
    name: 'ledger',
    image: { repository: 'r', tag: '1' },
    ports: null,
  };

  it('puts the fix into the fields that the form edits', () => {
    expect(
      withFix(released, { 'image.tag': '2', 'scale.min': 3, ports: [] }),
    ).toEqual({
      name: 'ledger',
      image: { repository: 'r', tag: '2' },
      scale: { min: 3 },
      ports: [],
    });
  });

  it('takes out what the fix takes out', () => {
    expect(withFix(released, { image: null })).toEqual({
      name: 'ledger',
      image: null,
      ports: null,
    });
  });

  it('keeps what leads nowhere, for the form to report', () => {
    expect(withFix(released, { 'name.first': 'x' })).toMatchObject({
      name: 'ledger',
      'name.first': 'x',
    });
  });
});
