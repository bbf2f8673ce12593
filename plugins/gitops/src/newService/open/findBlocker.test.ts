import { readDescription } from '@slipway/plugin-gitops-common/draft';
import { exampleSurroundings } from '../../__testUtils__/exampleSurroundings';
import type { Surroundings } from '../model/Surroundings';
import { previewRelease } from '../model/previewRelease';
import { provisionalSpec } from '../model/provisionalSpec';
import type { BaseFiles } from '../model/useBaseFiles';
import { nothingWritten } from '../model/Written';
import { findBlocker } from './findBlocker';

const COMPLETE =
  'Node.js API called checkout, image registry.acme.dev/payments/checkout:1.8.0';

function blockerOf(options: {
  description?: string;
  environment?: string;
  base?: Partial<BaseFiles>;
  surroundings?: Partial<Surroundings>;
}) {
  const { description = COMPLETE, environment = 'dev' } = options;
  const surroundings = exampleSurroundings(options.surroundings);
  const { standards, owners } = surroundings;
  const base: BaseFiles = {
    files: [],
    loading: false,
    retry: () => {},
    ...options.base,
  };
  const draft = readDescription({
    description,
    standards,
    context: { owners },
  });
  const provisional = provisionalSpec({ spec: draft.spec, standards, owners });
  return findBlocker(
    {
      written: { ...nothingWritten(), description },
      draft,
      base,
      environment,
      overwriteHandEdits: false,
      preview:
        provisional &&
        previewRelease({
          draft,
          provisional,
          surroundings,
          environment,
          baseFiles: base.files,
          today: '2026-11-21',
        }),
    },
    surroundings,
  );
}

const ledger = {
  team: 'payments',
  workload: 'checkout',
  owner: 'group:default/payments',
  environments: ['dev'],
};

describe('findBlocker', () => {
  it('finds nothing in the way of a complete description', () => {
    expect(blockerOf({})).toBeUndefined();
  });

  it('counts the open questions', () => {
    expect(blockerOf({ description: 'Node.js API' })).toEqual({
      reason: 'questions',
      count: 2,
    });
  });

  it('lets no workload enter an environment that takes none directly', () => {
    expect(blockerOf({ environment: 'prod' })).toEqual({
      reason: 'not-direct',
    });
    expect(
      blockerOf({
        environment: 'prod',
        surroundings: {
          workloads: [{ ...ledger, environments: ['dev', 'prod'] }],
        },
      }),
    ).not.toEqual({ reason: 'not-direct' });
  });

  it('blocks a workload that the person may not change, whoever is named owner', () => {
    const workloads = [
      { ...ledger, team: 'orders', owner: 'group:default/orders' },
    ];
    expect(blockerOf({ surroundings: { workloads } })).toEqual({
      reason: 'not-yours',
      owner: 'orders',
    });
    expect(
      blockerOf({
        description: `${COMPLETE}, owned by orders`,
        surroundings: { workloads },
        base: { mayChange: false },
      }),
    ).toEqual({ reason: 'not-yours', owner: 'orders' });
  });

  it('says for which team and environment opening is denied', () => {
    expect(blockerOf({ surroundings: { denied: ['payments/dev'] } })).toEqual({
      reason: 'denied',
      team: 'payments',
    });
  });

  it('says that nothing may be opened, before all that could be mended', () => {
    expect(
      blockerOf({
        description: 'Node.js API',
        surroundings: {
          denied: ['payments/dev', 'payments/staging', 'payments/prod'],
        },
      }),
    ).toEqual({ reason: 'denied' });
  });

  it('waits for the repository, and does not open without it', () => {
    expect(blockerOf({ base: { loading: true } })).toEqual({
      reason: 'base-loading',
    });
    expect(blockerOf({ base: { error: new Error('away') } })).toEqual({
      reason: 'base-failed',
    });
  });

  it('stops at errors of lint', () => {
    expect(
      blockerOf({
        description: COMPLETE.replace('registry.acme.dev', 'registry.evil.dev'),
      }),
    ).toBeDefined();
  });

  it('does not read more than a description may have', () => {
    expect(blockerOf({ description: 'word '.repeat(3_000) })).toEqual({
      reason: 'too-long',
    });
  });
});
