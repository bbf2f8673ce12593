import { parse } from 'yaml';
import { smallestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { renderRelease } from '../render';
import { catalogText } from './catalogText';

const standards = exampleStandards();

function entityFile(environment: string) {
  const { files } = renderRelease({
    spec: smallestSpec,
    standards,
    environment,
    catalog: { write: true },
  });
  const file = files.find(({ area }) => area === 'catalog');
  if (!file) {
    throw new Error('The release has no entity.');
  }
  return file;
}

const textIn = (environment: string, before: string | undefined) =>
  catalogText({
    file: entityFile(environment),
    before,
    environment,
    standards,
  });

describe('catalogText', () => {
  const { content } = entityFile('dev');

  it('is what was rendered where there is no entity, the same, or none that can be read', () => {
    for (const before of [undefined, content, `# mine\n${content}`, 'a: [']) {
      expect(textIn('dev', before)).toBe(content);
    }
  });

  it('keeps the lifecycle of the furthest environment', () => {
    const prod = entityFile('prod').content;
    expect(parse(prod).spec.lifecycle).not.toBe(parse(content).spec.lifecycle);
    expect(textIn('dev', prod)).toBe(prod);
    expect(textIn('prod', content)).toBe(prod);
  });

  it('keeps what people added, and writes what releases write', () => {
    const before = content
      .replace(
        '  annotations:',
        '  title: Checkout\n  labels: { tier: a }\n  annotations:\n    backstage.io/techdocs-ref: dir:.',
      )
      .replace(
        'spec:',
        'spec:\n  providesApis: [checkout-api]\n  system: elsewhere',
      )
      .replace('service', 'website');
    const after = textIn('dev', before);
    const rendered = parse(content);
    expect(parse(after)).toEqual({
      ...rendered,
      metadata: {
        ...rendered.metadata,
        title: 'Checkout',
        labels: { tier: 'a' },
        annotations: {
          ...rendered.metadata.annotations,
          'backstage.io/techdocs-ref': 'dir:.',
        },
      },
      spec: { ...rendered.spec, providesApis: ['checkout-api'] },
    });
    expect(textIn('dev', after)).toBe(after);
  });
});
