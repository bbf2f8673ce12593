import { read } from './__testUtils__/read';
import { draftReadiness } from './draftReadiness';

const COMPLETE =
  'Node API called checkout, team payments, image registry.acme.dev/payments/checkout:1.0.0';

describe('draftReadiness', () => {
  it('gives the spec when nothing is open', () => {
    const { spec, problems } = draftReadiness(read(COMPLETE));
    expect(problems).toEqual([]);
    expect(spec).toMatchObject({ name: 'checkout', owner: 'payments' });
  });

  it('names each open question once', () => {
    const { spec, problems } = draftReadiness(read('Node API'));
    expect(spec).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual([
      'name',
      'owner',
      'image',
    ]);
  });

  it('names what an edit broke', () => {
    const { spec, problems } = draftReadiness(
      read(COMPLETE, { edits: { name: '../../x' } }),
    );
    expect(spec).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual(['name']);
  });

  it('opens with a confirmed placeholder', () => {
    const question = read('Node API called pay, team shop').questions.find(
      ({ path }) => path === 'image',
    );
    const placeholder = question?.proposals.find(
      ({ origin }) =>
        origin.type === 'standard' && origin.key === 'images.placeholder',
    );
    const { spec } = draftReadiness(
      read('Node API called pay, team shop', {
        edits: { image: placeholder?.value },
      }),
    );
    expect(spec?.image.placeholder).toBe(true);
  });

  it('does not open with a repository whose tag was left empty', () => {
    const { spec, problems } = draftReadiness(
      read('Node API called pay, team shop', {
        edits: { image: { repository: 'registry.acme.dev/b/a', tag: '' } },
      }),
    );
    expect(spec).toBeUndefined();
    expect(problems.map(({ path }) => path)).toContain('image.tag');
  });
});
