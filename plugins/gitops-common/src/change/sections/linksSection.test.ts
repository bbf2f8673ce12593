import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { PlatformStandards } from '../../standards';
import { linksSection } from './linksSection';

const links = (list: PlatformStandards['links']) =>
  linksSection({
    identity: {
      repository: 'gitops',
      team: 'payments',
      workload: 'checkout',
      environment: 'dev',
    },
    intent: { kind: 'edit' },
    edits: [],
    objects: [],
    findings: [],
    standards: { ...exampleStandards(), links: list },
    request: { askedBy: 'user:default/dana' },
  });

describe('linksSection', () => {
  it('fills the pages of the standards for the release', () => {
    expect(
      links([
        { title: 'Run [book]', url: 'https://a.dev/{team}/{environment}' },
      ]),
    ).toBe('### Links\n\n- [Run \\[book\\]](<https://a.dev/payments/dev>)');
  });

  it('is not there where the standards have none', () => {
    expect(links(undefined)).toBeUndefined();
  });
});
