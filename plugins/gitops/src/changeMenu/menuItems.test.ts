import { formatReleaseRef } from '@slipway/plugin-gitops-common';
import { menuItems } from './menuItems';

const environments = ['dev', 'staging', 'prod'].map(name => ({
  name,
  title: name,
}));

function itemsIn(
  environment: string,
  known: { released: string[]; denied?: string[] },
) {
  const items = menuItems(
    { team: 'payments', workload: 'checkout', environment },
    {
      state: 'known',
      environments,
      isReleased: release => known.released.includes(release.environment),
      mayOpen: release => !known.denied?.includes(release.environment),
    },
  );
  return items.map(({ action, release, other, allowed }) =>
    [
      action,
      formatReleaseRef(release).split('/').pop(),
      other?.direction,
      allowed ? '' : 'denied',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('menuItems', () => {
  it('has everything in the midst of the environments', () => {
    expect(itemsIn('staging', { released: ['dev', 'staging'] })).toEqual([
      'edit staging',
      'scale staging',
      'image staging',
      'promote prod to',
      'promote staging from',
      'roll-back staging',
      'decommission staging',
    ]);
  });

  it('promotes neither beyond the last nor from before the first', () => {
    expect(itemsIn('dev', { released: ['dev'] })).not.toContain(
      'promote dev from',
    );
    const last = itemsIn('prod', { released: ['staging', 'prod'] });
    expect(last).toContain('promote prod from');
    expect(last.filter(item => item.endsWith(' to'))).toEqual([]);
  });

  it('offers an environment without the workload the promotion alone', () => {
    expect(itemsIn('prod', { released: ['dev', 'staging'] })).toEqual([
      'promote prod from',
    ]);
    expect(itemsIn('dev', { released: [] })).toEqual([]);
  });

  it('leaves no environment out on the way', () => {
    expect(itemsIn('prod', { released: ['dev'] })).toEqual([]);
    expect(itemsIn('prod', { released: ['dev', 'prod'] })).toContain(
      'promote prod from',
    );
  });

  it('asks for each item whether the release that it changes may be changed', () => {
    expect(
      itemsIn('staging', { released: ['dev', 'staging'], denied: ['prod'] }),
    ).toContain('promote prod to denied');
  });
});
