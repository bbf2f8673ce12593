import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fullestSpec, smallestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import { renderRelease } from './renderRelease';

const script = path.resolve(__dirname, '../__testUtils__/validateUpstream.mjs');

/** Validates as an API server would, and refuses keys that the schemas do not know. */
function validate(documents: unknown[]): { name: string; problem?: string }[] {
  return JSON.parse(
    execFileSync(process.execPath, [script], {
      input: JSON.stringify(documents),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
}

describe('the upstream schemas', () => {
  it('refuse an unknown key, a wrong type and a missing field', () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'a' },
      spec: { ports: [{ port: 80 }] },
    };
    expect(
      validate([
        service,
        { ...service, spec: { ...service.spec, sessionAffinty: 'None' } },
        { ...service, spec: { ports: [{ port: 'http' }] } },
        { ...service, spec: { ports: [{ name: 'http' }] } },
      ]).map(({ problem }) => problem !== undefined),
    ).toEqual([false, true, true, true]);
  });

  it('accept all that is rendered, whatever the spec and the environment', () => {
    const standards = exampleStandards();
    const specs = [
      smallestSpec,
      fullestSpec,
      ...fc.sample(specArbitrary, { numRuns: 60, seed: 20261121 }),
    ];
    const files = specs.flatMap(spec =>
      standards.environments.flatMap(({ name }) =>
        renderRelease({ spec, standards, environment: name }).files.filter(
          ({ area }) => area === 'manifests' || area === 'application',
        ),
      ),
    );
    const results = validate(files.map(({ content }) => parse(content)));
    const problems = results.flatMap(({ name, problem }, index) =>
      problem ? [`${files[index].path} (${name}): ${problem}`] : [],
    );
    expect(problems).toEqual([]);
    expect(new Set(results.map(({ name }) => name)).size).toBe(12);
  });
});
