import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import type { WorkloadSpec } from '../spec';
import { changeTitle, type ChangeIntent } from './changeIntent';

const title = (
  intent: ChangeIntent,
  spec: WorkloadSpec | undefined = smallestSpec,
  environment = 'dev',
) =>
  changeTitle({
    intent,
    identity: {
      repository: 'gitops',
      team: 'payments',
      workload: 'checkout',
      environment,
    },
    standards: exampleStandards(),
    spec,
  });

describe('changeTitle', () => {
  it.each<[ChangeIntent, string]>([
    [{ kind: 'onboard' }, 'Onboard checkout to dev'],
    [{ kind: 'edit' }, 'Update checkout in dev'],
    [{ kind: 're-render' }, 'Render checkout in dev again'],
    [{ kind: 'scale' }, 'Scale checkout in dev to 1 replica'],
    [{ kind: 'image' }, 'Set the image of checkout in dev to 1.8.0'],
    [{ kind: 'promote', from: 'qa' }, 'Promote checkout from qa to dev'],
    [
      { kind: 'roll-back', revision: '4f2a1c8'.padEnd(40, '0') },
      'Roll back checkout in dev to 4f2a1c8',
    ],
    [{ kind: 'decommission', step: 'delete' }, 'Decommission checkout in dev'],
    [
      {
        kind: 'decommission',
        step: 'stop',
        progress: { step: 1, of: 2 },
      },
      'Decommission checkout in dev (1 of 2: stop)',
    ],
  ])('says %j as "%s"', (intent, words) => {
    expect(title(intent)).toBe(words);
  });

  it('says what is in force in the environment', () => {
    expect(title({ kind: 'scale' }, fullestSpec, 'prod')).toBe(
      'Scale checkout in prod to 3 to 12 replicas',
    );
    expect(title({ kind: 'image' }, fullestSpec, 'prod')).toBe(
      'Set the image of checkout in prod to sha256:aaaaaaa',
    );
  });
});
