import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import { withValueAt } from '../path';
import { workloadSpecJsonSchema } from './workloadSpecJsonSchema';

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
// Address ranges also have a pattern, which is what counts here.
ajv.addFormat('cidrv4', true);
ajv.addFormat('cidrv6', true);
const validate = ajv.compile(workloadSpecJsonSchema());

describe('workloadSpecJsonSchema', () => {
  it('takes every spec that is one', () => {
    expect(validate(smallestSpec)).toBe(true);
    expect(validate(fullestSpec)).toBe(true);
    fc.assert(fc.property(specArbitrary, spec => validate(spec)));
  });

  it('takes a spec without version, as the reader does', () => {
    expect(validate(withValueAt(smallestSpec, 'apiVersion', undefined))).toBe(
      true,
    );
  });

  it.each([
    ['dependancies', []],
    ['name', 'Checkout'],
    ['kind', 'worker'],
    ['ports[0].port', 70000],
    ['environments.prod.scale.mn', 2],
    ['dependencies[0].type', 'mysql'],
    ['resources.memory', '1'],
  ])('refuses %s = %p', (path, value) => {
    expect(validate(withValueAt(fullestSpec, path, value))).toBe(false);
  });

  it('says which draft it follows and what it is', () => {
    expect(workloadSpecJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'WorkloadSpec',
      additionalProperties: false,
    });
  });
});
