import { hasSwagger, loadSwagger } from './__testUtils__/swagger';

const describeWithDescription = hasSwagger ? describe : describe.skip;

describeWithDescription(
  'calls and answers, by the API description when it is at hand,',
  () => {
    const at = (to: string) => new URL(to, 'https://argocd.acme.dev');

    it('are checked: a parameter or a path that does not exist is found', () => {
      const check = loadSwagger();
      expect(
        check?.request('GET', at('/api/v1/applications?projects=payments')),
      ).toEqual([]);
      expect(
        check?.request('GET', at('/api/v1/applications?project_name=x')),
      ).toHaveLength(1);
      expect(check?.request('GET', at('/api/v1/apps'))).toHaveLength(1);
    });

    it('are checked: a field that upstream does not have is found', () => {
      expect(
        loadSwagger()?.answer('GET', at('/api/v1/applications/checkout'), {
          metadata: { nom: 'checkout' },
        }),
      ).not.toEqual([]);
    });
  },
);
