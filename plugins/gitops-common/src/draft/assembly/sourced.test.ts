import { SourcedSpec } from './sourced';

const edited = { type: 'edited' } as const;
const standard = { type: 'standard', key: 'x' } as const;

describe('SourcedSpec', () => {
  it('knows the origin of each leaf', () => {
    const spec = new SourcedSpec();
    spec.set('ports', [{ name: 'http', port: 80 }], standard);
    spec.set('ports[0].port', 81, edited);
    expect(spec.build()).toEqual({
      spec: { ports: [{ name: 'http', port: 81 }] },
      origins: { 'ports[0].name': standard, 'ports[0].port': edited },
    });
  });

  it('moves origins along when an item goes', () => {
    const spec = new SourcedSpec();
    spec.set('args', ['a', 'b'], standard);
    spec.set('args[1]', 'c', edited);
    spec.remove('args[0]');
    expect(spec.build()).toEqual({
      spec: { args: ['c'] },
      origins: { 'args[0]': edited },
    });
  });

  it('prunes what is empty without a value', () => {
    const spec = new SourcedSpec();
    spec.set('environments.dev.scale.min', 1, edited);
    spec.set('name', 'a', edited);
    spec.prune('environments.dev.scale.min');
    expect(spec.build().spec).toEqual({ name: 'a' });
  });

  it('notes that both readers say what is stated or assumed', () => {
    const spec = new SourcedSpec();
    const stated = { type: 'stated', quote: 'a', start: 0, end: 1 } as const;
    spec.set('name', 'a', stated);
    spec.set('owner', 'b', edited);
    spec.confirm('name');
    spec.confirm('owner');
    spec.confirm('kind');
    expect(spec.build().origins).toEqual({
      name: { ...stated, by: 'both' },
      owner: edited,
    });
  });

  it('takes an empty list for a value', () => {
    const spec = new SourcedSpec();
    spec.set('dependencies', [], edited);
    expect(spec.build().origins).toEqual({ dependencies: edited });
  });

  it('sets values below what was set empty', () => {
    const spec = new SourcedSpec();
    spec.set('env', {}, edited);
    spec.set('secrets', [], edited);
    expect(spec.canSet('env.A')).toBe(true);
    spec.set('env.A', 'b', standard);
    spec.set('secrets[0].env', 'C', standard);
    expect(spec.build()).toEqual({
      spec: { env: { A: 'b' }, secrets: [{ env: 'C' }] },
      origins: { 'env.A': standard, 'secrets[0].env': standard },
    });
  });

  it('has the fields in the order of the released spec', () => {
    const spec = new SourcedSpec();
    spec.set('scale', { min: 1 }, edited);
    spec.set('odd', 1, edited);
    spec.set('name', 'a', edited);
    expect(Object.keys(spec.build().spec)).toEqual(['name', 'scale', 'odd']);
  });
});
