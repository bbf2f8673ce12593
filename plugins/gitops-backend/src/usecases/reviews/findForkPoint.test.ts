import type { Commit } from '@slipway/plugin-gitops-node';
import { findForkPoint } from './findForkPoint';

const person = { name: 'a', email: 'a@b' };
const commit = (revision: string, ...parents: string[]): Commit => ({
  revision,
  parents,
  author: person,
  committer: person,
  message: '',
  when: '2026-01-01T00:00:00Z',
});

describe('findForkPoint', () => {
  it('goes along first parents to the base branch', () => {
    expect(
      findForkPoint('c', [
        commit('c', 'b'),
        commit('b', 'a'),
        commit('a', 'main1'),
      ]),
    ).toBe('main1');
  });

  it('takes what the branch merged of the base branch last', () => {
    expect(
      findForkPoint('d', [
        commit('d', 'm'),
        commit('m', 'b', 'main3'),
        commit('b', 'a', 'main2'),
        commit('a', 'main1'),
      ]),
    ).toBe('main3');
  });

  it('does not mind other branches that were merged', () => {
    expect(
      findForkPoint('m', [
        commit('m', 'a', 'x'),
        commit('x', 'main0'),
        commit('a', 'main1'),
      ]),
    ).toBe('main1');
  });

  it('finds none where the commits do not get there', () => {
    expect(findForkPoint('b', [commit('b', 'a'), commit('a', 'b')])).toBe(
      undefined,
    );
    expect(findForkPoint('z', [commit('b', 'a')])).toBe(undefined);
    expect(findForkPoint('r', [commit('r')])).toBe(undefined);
  });
});
