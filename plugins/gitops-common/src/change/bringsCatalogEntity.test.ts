import { exampleStandards } from '../__testUtils__/exampleStandards';
import { bringsCatalogEntity } from './bringsCatalogEntity';

describe('bringsCatalogEntity', () => {
  const standards = exampleStandards();

  it.each([
    ['dev', [], true],
    ['dev', ['dev'], true],
    ['dev', ['dev', 'staging'], false],
    ['staging', ['dev', 'staging'], true],
    ['staging', ['dev', 'prod'], false],
    ['prod', ['dev', 'staging'], true],
  ])('to %s with releases in %j is %s', (environment, released, expected) => {
    expect(bringsCatalogEntity({ standards, environment, released })).toBe(
      expected,
    );
  });
});
