import { modelReading, state } from '../../__testUtils__/modelReading';
import { read } from '../../__testUtils__/read';
import type { ModelField } from '../modelStatement';

const draftOf = (
  description: string,
  field: ModelField,
  value: string,
  quote: string,
) => read(description, { model: modelReading(state(field, value, quote)) });

describe('a command that a model states', () => {
  it('is taken to the letter where it is set apart', () => {
    expect(
      draftOf(
        'It launches by way of `node server.js --port 1`.',
        'command',
        'node server.js --port 1',
        'launches by way of `node server.js --port 1`',
      ).spec.command,
    ).toEqual(['node', 'server.js', '--port', '1']);
    expect(
      draftOf('launch: bin/serve', 'command', 'bin/serve', 'launch: bin/serve')
        .spec.command,
    ).toEqual(['bin/serve']);
  });

  it.each([
    ['more than was written', 'node server.js; true'],
    ['less than was written', 'node server.js --port'],
    ['other words', 'node other.js'],
  ])('is refused with %s', (_, value) => {
    expect(
      draftOf(
        'It launches by way of `node server.js --port 1`.',
        'command',
        value,
        'launches by way of `node server.js --port 1`',
      ).spec.command,
    ).toBeUndefined();
  });
});

describe('an image that a model states', () => {
  const said =
    'it shall be registry.acme.dev/payments/checkout, its tag being 1.4.0';

  it('is taken with a tag that stands apart', () => {
    const { image } = draftOf(
      said,
      'image',
      'registry.acme.dev/payments/checkout:1.4.0',
      said,
    ).spec;
    expect(image).toEqual({
      repository: 'registry.acme.dev/payments/checkout',
      tag: '1.4.0',
    });
  });

  it.each([
    ['of another version', 'registry.acme.dev/payments/checkout:1.5.0'],
    ['without a version', 'registry.acme.dev/payments/checkout'],
    ['of another registry', 'ghcr.io/payments/checkout:1.4.0'],
    ['that changes every day', 'registry.acme.dev/payments/checkout:latest'],
  ])('is refused %s', (_, value) => {
    const { model, spec } = draftOf(said, 'image', value, said);
    expect(spec.image).toEqual(read(said).spec.image);
    expect(model?.refused).toHaveLength(1);
  });
});
