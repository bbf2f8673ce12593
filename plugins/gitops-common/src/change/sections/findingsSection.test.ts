import type { Finding } from '../../vocabulary';
import { findingsSection } from './findingsSection';

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'read-only-root',
  severity: 'warning',
  message: 'Container "a" can write.',
  remediation: 'Set it.',
  file: 'a.yaml',
  ...changes,
});

const waiver = {
  reason: 'The image writes.',
  owner: 'group:default/payments',
  expires: '2027-06-30',
  severity: 'error' as const,
};

describe('findingsSection', () => {
  it('counts, tells errors and warnings, and leaves notes out', () => {
    expect(
      findingsSection([
        finding({ severity: 'error' }),
        finding({}),
        finding({ severity: 'info', message: 'A note.' }),
      ]),
    ).toBe(
      [
        '### Findings',
        '',
        '1 error, 1 warning, 1 note.',
        '',
        '- error `read-only-root`: Container "a" can write. Set it.',
        '- warning `read-only-root`: Container "a" can write. Set it.',
      ].join('\n'),
    );
  });

  it('tells who waived a finding, why and until when', () => {
    expect(findingsSection([finding({ severity: 'info', waiver })])).toContain(
      '0 errors, 0 warnings, 1 note (1 waived).\n\n- waived error `read-only-root`: Container "a" can write. Waived until `2027-06-30` (`group:default/payments`): The image writes.',
    );
  });

  it('tells that a waiver ran out', () => {
    const text = findingsSection([
      finding({ severity: 'error', waiver: { ...waiver, expired: true } }),
    ]);
    expect(text).toContain('1 error, 0 warnings, 0 notes.');
    expect(text).toContain(
      '- error `read-only-root`: Container "a" can write. Set it. A waiver ran out on `2027-06-30`',
    );
  });

  it('ends a long list', () => {
    const text = findingsSection(Array.from({ length: 60 }, () => finding({})));
    expect(text).toContain('- and 10 more');
  });
});
