import { fullestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import { withEarlierLifecycle } from './withEarlierLifecycle';

const standards = exampleStandards();

function entityOf(environment: string): string {
  return (
    renderRelease({ spec: fullestSpec, standards, environment }).files.find(
      ({ area }) => area === 'catalog',
    )?.content ?? ''
  );
}

const after = (text: string, environment: string, released: string[]) =>
  withEarlierLifecycle({ text, environment, released, standards });

describe('withEarlierLifecycle', () => {
  it('says what is left, and changes nothing else', () => {
    expect(after(entityOf('prod'), 'prod', ['dev', 'staging'])).toBe(
      entityOf('staging'),
    );
  });

  it.each([
    ['a later environment is left', entityOf('prod'), 'dev', ['prod']],
    ['both say the same', entityOf('staging'), 'staging', ['dev']],
    [
      'somebody chose another lifecycle',
      entityOf('prod').replace('production', 'deprecated'),
      'prod',
      ['dev'],
    ],
    ['nothing is left', entityOf('prod'), 'prod', []],
    ['it is no YAML', 'spec: [', 'prod', ['dev']],
  ])('leaves the entity alone where %s', (_, text, environment, released) => {
    expect(after(text, environment, released)).toBe(text);
  });
});
