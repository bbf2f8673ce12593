import { read } from '../__testUtils__/read';

const TEXT =
  'Node API called checkout, Redis and Postgres, 2 replicas, team payments';

describe('edits', () => {
  it('win over what is read and become the person\u2019s', () => {
    const { spec, origins } = read(TEXT, { edits: { 'scale.min': 5 } });
    expect(spec.scale).toEqual({ min: 5 });
    expect(origins['scale.min']).toEqual({ type: 'edited' });
  });

  it('are in conflict with what the text states otherwise', () => {
    const { conflicts } = read(TEXT, {
      edits: { 'scale.min': 5, owner: 'payments' },
    });
    expect(conflicts).toEqual([
      {
        path: 'scale.min',
        edited: 5,
        stated: 2,
        origin: expect.objectContaining({
          type: 'stated',
          quote: '2 replicas',
        }),
      },
    ]);
  });

  it('are in no conflict with what was assumed', () => {
    expect(read(TEXT, { edits: { 'ports[0].port': 4000 } }).conflicts).toEqual(
      [],
    );
  });

  it('replace a whole list', () => {
    const { spec } = read(TEXT, {
      edits: { dependencies: [{ type: 'redis' }] },
    });
    expect(spec.dependencies).toEqual([{ type: 'redis' }]);
  });

  it('take an item out of a list, and the others keep their origin', () => {
    const { spec, origins } = read(TEXT, {
      edits: { 'dependencies[0]': null },
    });
    expect(spec.dependencies).toEqual([{ type: 'postgres' }]);
    expect(origins['dependencies[0].type']).toMatchObject({
      quote: 'Postgres',
    });
  });

  it('keep a field empty that would be assumed', () => {
    const { spec } = read(TEXT, { edits: { ports: undefined } });
    expect(spec.ports).toBeUndefined();
  });

  it('answer questions', () => {
    const asked = read('Node API', {
      edits: { name: 'a', owner: 'b' },
    }).questions;
    expect(asked.map(({ path }) => path)).toEqual(['image']);
  });

  it('settle what the text contradicts', () => {
    const { spec, questions } = read('internal. Must be public.', {
      edits: { 'expose.visibility': 'public' },
    });
    expect(spec.expose).toEqual({ visibility: 'public' });
    expect(questions.map(({ path }) => path)).not.toContain(
      'expose.visibility',
    );
  });

  it('change what is concluded from them', () => {
    const { spec } = read('API called pay, STRIPE_KEY from vault', {
      edits: { owner: 'shop', language: 'python' },
    });
    expect(spec.secrets?.[0]).toMatchObject({ key: 'shop/pay' });
    expect(spec.language).toBe('python');
  });

  it.each(['[[', 'name.first', '..', 'a[', ''])(
    'at the path %j, which cannot be followed, are kept for the spec to complain',
    path => {
      const { spec } = read(TEXT, { edits: { [path]: 'x' } });
      expect(spec).toMatchObject({ [path]: 'x', name: 'checkout' });
    },
  );

  it('cannot reach the prototype', () => {
    read(TEXT, { edits: { '__proto__.polluted': true } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
