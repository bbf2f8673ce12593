import { attentionOf, isUnwell } from './attention';

describe('attention', () => {
  const well = { sync: 'Synced', health: 'Healthy', risk: 0 };

  it('puts what does not work before what only differs', () => {
    const states = [
      well,
      { ...well, health: 'Progressing' },
      { ...well, sync: 'OutOfSync' },
      { ...well, sync: 'OutOfSync', risk: 90 },
      { ...well, health: 'Missing' },
      { ...well, health: 'Degraded' },
      { ...well, health: 'Degraded', phase: 'Failed' },
    ];
    const sorted = [...states].sort((a, b) => attentionOf(a) - attentionOf(b));
    expect(sorted).toEqual(states);
  });

  it('calls a rollout well and a failed operation unwell', () => {
    expect(isUnwell({ ...well, health: 'Progressing', phase: 'Running' })).toBe(
      false,
    );
    expect(isUnwell({ ...well, phase: 'Error' })).toBe(true);
  });

  it('wants somebody to look at a word that it does not know', () => {
    expect(isUnwell({ ...well, health: 'Hibernating' })).toBe(true);
  });
});
