import { DescribedApi } from './DescribedApi';
import { hasDescriptions, readDescription } from './descriptions';

const describeWithDescriptions = hasDescriptions ? describe : describe.skip;

const repository = '/repos/acme/gitops';
const url = (path: string) => new URL(path, 'http://forge.invalid');

describeWithDescriptions(
  'an API, by its published description when it is at hand,',
  () => {
    const of = (name: string) => {
      const description = readDescription(name);
      if (!description) {
        throw new Error(`There is no description ${name}.`);
      }
      return new DescribedApi([description]);
    };

    const open = (body: unknown) => ({
      method: 'POST',
      target: url(`${repository}/pulls`),
      body,
    });

    it('lets a good request through', () => {
      const body = { head: 'topic', base: 'main', title: 'x' };
      expect(of('gitea').request(open(body))).toEqual([]);
      const draft = open({ ...body, draft: true });
      expect(of('github').request(draft)).toEqual([]);
      expect(of('gitea').request(draft)).toEqual([
        expect.stringContaining('draft'),
      ]);
    });

    it('finds a missing field, a wrong type and a field that is not there', () => {
      const errors = of('github').request(
        open({ head: 7, title: 'x', reviewer: 'piet' }),
      );
      expect(errors.join('\n')).toMatch(/'base'/);
      expect(errors.join('\n')).toMatch(/head must be string/);
      expect(errors.join('\n')).toMatch(/reviewer/);
    });

    it.each(['github', 'gitea', 'forgejo'])(
      'finds unknown parameters and operations of %s',
      name => {
        const api = of(name);
        expect(
          api.request({
            method: 'GET',
            target: url(`${repository}/pulls?of=me`),
          }),
        ).toEqual([expect.stringContaining('no parameter of')]);
        expect(
          api.request({ method: 'GET', target: url(`${repository}/pushes`) }),
        ).toEqual([expect.stringContaining('not in the API')]);
      },
    );

    it('completes an answer, and finds what is wrong in one', () => {
      const api = of('github');
      const asked = { method: 'GET', target: url(`${repository}/pulls/1`) };
      const filled = api.fill(asked, 200, { number: 1, merged: false });
      expect(api.answer(asked, 200, filled)).toEqual([]);
      expect(
        api.answer(asked, 200, api.fill(asked, 200, { number: 'one' })).join(),
      ).toMatch(/number must be integer/);
      expect(
        api.answer(asked, 200, api.fill(asked, 200, { mergde: true })).join(),
      ).toMatch(/mergde/);
      expect(api.answer(asked, 299, {})).toEqual([
        expect.stringContaining('no answer 299'),
      ]);
    });

    it('lets only what may be nothing be nothing', () => {
      const api = of('github');
      const asked = { method: 'GET', target: url(`${repository}/pulls/1`) };
      const withFields = (patch: object) =>
        api.answer(asked, 200, api.fill(asked, 200, patch)).join();
      expect(withFields({ body: null, merged_at: null })).toBe('');
      expect(withFields({ title: null })).toMatch(/title must be string/);
    });
  },
);
