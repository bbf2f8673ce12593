import { fullestSpec, smallestSpec } from '../../__testUtils__/exampleSpecs';
import { findDependents } from './findDependents';

describe('findDependents', () => {
  it('names each workload once, sorted, and none that only has the same name', () => {
    const ref = { team: 'orders', workload: 'orders-api' };
    const later = { ...fullestSpec, name: 'a-later-one' };
    expect(
      findDependents(ref, [fullestSpec, smallestSpec, fullestSpec, later]),
    ).toEqual(['payments/a-later-one', 'payments/checkout']);
    expect(findDependents({ ...ref, team: 'other' }, [fullestSpec])).toEqual(
      [],
    );
  });
});
