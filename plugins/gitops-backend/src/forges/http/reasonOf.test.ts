import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import { reasonOf } from './reasonOf';

describe('reasonOf', () => {
  const bodies: [JsonValue | undefined, string][] = [
    [{ message: 'Not Found' }, 'Not Found'],
    [
      {
        message: 'Validation Failed',
        errors: [
          { resource: 'PullRequest', field: 'head', code: 'invalid' },
          { code: 'custom', message: 'No commits between main and x' },
        ],
      },
      'Validation Failed; head invalid; No commits between main and x',
    ],
    [
      { message: ['Another open merge request already exists: !1'] },
      'Another open merge request already exists: !1',
    ],
    [{ message: { title: ['is too long'] } }, 'title is too long'],
    [
      { error: 'invalid_token', error_description: 'Token was revoked.' },
      'invalid_token; Token was revoked',
    ],
    [{ message: 'a\nb   c.' }, 'a b c'],
    [{ message: '' }, ''],
    [[], ''],
    [null, ''],
    [undefined, ''],
  ];

  it.each(bodies)('finds the text in %j', (body, text) => {
    expect(reasonOf(body)).toBe(text);
  });

  it('keeps the text short', () => {
    expect(reasonOf({ message: 'x'.repeat(5_000) }).length).toBeLessThan(401);
  });
});
