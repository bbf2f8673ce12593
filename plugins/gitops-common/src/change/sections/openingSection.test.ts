import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { ChangeIntent } from '../changeIntent';
import { openingSection } from './openingSection';

const opening = (
  intent: ChangeIntent,
  {
    environment = 'dev',
    askedByName,
  }: { environment?: string; askedByName?: string } = {},
) =>
  openingSection({
    identity: {
      repository: 'gitops',
      team: 'payments',
      workload: 'checkout',
      environment,
    },
    intent,
    edits: [],
    objects: [],
    findings: [],
    standards: exampleStandards(),
    request: { askedBy: 'user:default/dana', askedByName },
  });

describe('openingSection', () => {
  it.each<[ChangeIntent, string]>([
    [{ kind: 'edit' }, ''],
    [
      { kind: 'promote', from: 'dev' },
      'It carries what is released in dev on to prod. ',
    ],
    [
      { kind: 'roll-back', revision: 'a'.repeat(40) },
      'It releases again what was in prod at `aaaaaaaaaaaa`. ',
    ],
    [
      { kind: 're-render' },
      'The spec stays as it is: it is rendered by the renderer and the standards of today. ',
    ],
    [
      { kind: 'decommission', step: 'stop', progress: { step: 1, of: 2 } },
      'This first change stops what runs; the next one deletes the rest. ',
    ],
    [
      { kind: 'decommission', step: 'delete' },
      'This change deletes the release. ',
    ],
  ])('says what %j is for, and whose consent it takes', (intent, words) => {
    expect(opening(intent, { environment: 'prod' })).toBe(
      `Asked for by \`user:default/dana\`. ${words}prod asks for 1 approval, not by the person who asked.`,
    );
  });

  it('names who asked as people know them', () => {
    expect(opening({ kind: 'edit' }, { askedByName: 'Dana @ Example' })).toBe(
      'Asked for by Dana @ Example (`user:default/dana`). dev asks for no approval.',
    );
  });
});
