import type { Change } from '@slipway/plugin-gitops-common/api';
import { exampleChange } from '../__testUtils__/exampleStatus';
import { groupChanges } from './groupChanges';

const NOW = new Date('2026-01-02T14:10:00Z');

function groupOf(changes: Partial<Change>) {
  const groups = groupChanges([{ ...exampleChange, ...changes }], NOW);
  return Object.entries(groups).find(([, items]) => items.length > 0)?.[0];
}

describe('groupChanges', () => {
  it.each([
    ['attention', 'one that failed', { stage: 'failed' as const }],
    [
      'attention',
      'one whose checks fail',
      {
        stage: 'opened' as const,
        review: { checks: 'failure' as const, approvals: [] },
      },
    ],
    ['underWay', 'one that is reviewed', { stage: 'opened' as const }],
    [
      'underWay',
      'one that was merged just now',
      { history: [{ stage: 'merged' as const, at: '2026-01-02T14:06:00Z' }] },
    ],
    [
      'done',
      'one that is healthy',
      {
        history: [
          { stage: 'merged' as const, at: '2026-01-02T14:06:00Z' },
          { stage: 'healthy' as const, at: '2026-01-02T14:08:00Z' },
        ],
      },
    ],
    [
      'done',
      'one that was merged and that nothing was heard of since',
      { history: [{ stage: 'merged' as const, at: '2026-01-02T09:00:00Z' }] },
    ],
    ['done', 'one that was closed', { stage: 'closed' as const }],
  ])('puts under %s %s', (group, _, changes) => {
    expect(groupOf(changes)).toBe(group);
  });
});
