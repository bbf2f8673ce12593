import type { MergeRequest } from './gitLabAnswers';
import { toChecks } from './readChecks';

const merge = (pipeline?: { sha: string; status: string }) =>
  ({ sha: 'head', head_pipeline: pipeline } as MergeRequest);

const status = (name: string, allow_failure = false) => ({
  name,
  status: name,
  allow_failure,
});

describe('checks at GitLab', () => {
  it.each([
    ['success', 'success'],
    ['skipped', 'success'],
    ['failed', 'failure'],
    ['canceled', 'failure'],
    ['created', 'pending'],
    ['waiting_for_resource', 'pending'],
    ['running', 'pending'],
    ['manual', 'pending'],
  ] as const)('with the status %s are %s', (given, result) => {
    expect(toChecks(merge(), [status(given)])).toBe(result);
    expect(toChecks(merge({ sha: 'head', status: given }), [])).toBe(result);
  });

  it('are successful without any', () => {
    expect(toChecks(merge(), [])).toBe('success');
  });

  it('pass over the pipeline of another commit and jobs that may fail', () => {
    expect(
      toChecks(merge({ sha: 'older', status: 'failed' }), [
        status('failed', true),
      ]),
    ).toBe('success');
  });

  it('fail with one, whatever else runs', () => {
    expect(
      toChecks(merge({ sha: 'head', status: 'running' }), [
        status('success'),
        status('failed'),
      ]),
    ).toBe('failure');
  });
});
