import fc from 'fast-check';
import { parse } from 'yaml';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import { lintFiles } from '../lint';
import { releaseNotices } from '../release';
import { parseWorkloadSpec } from '../spec';
import { renderRelease } from './renderRelease';

const standards = exampleStandards();
const environment = fc.constantFrom('dev', 'staging', 'prod');

/** Findings that a spec may rightly get, although it is a spec. */
const EXPECTED = ['placeholder-image'];

describe('any spec, rendered for any environment,', () => {
  it('gives the same bytes again, which every reader takes for the same data', () => {
    fc.assert(
      fc.property(specArbitrary, environment, (spec, name) => {
        const first = renderRelease({ spec, standards, environment: name });
        const second = renderRelease({
          spec: JSON.parse(JSON.stringify(spec)),
          standards: exampleStandards(),
          environment: name,
        });
        expect(second.files.map(({ content }) => content)).toEqual(
          first.files.map(({ content }) => content),
        );
        for (const { content, document } of first.files) {
          expect(parse(content, { version: '1.1' })).toEqual(document);
          expect(parse(content, { version: '1.2' })).toEqual(document);
        }
      }),
    );
  });

  it('is read back from its spec file as it was', () => {
    fc.assert(
      fc.property(specArbitrary, environment, (spec, name) => {
        const file = renderRelease({
          spec,
          standards,
          environment: name,
        }).files.find(({ area }) => area === 'spec');
        expect(parseWorkloadSpec(parse(file?.content ?? ''))).toEqual({
          ok: true,
          value: spec,
        });
      }),
    );
  });

  it('breaks no rule that is an error, except for the placeholder image', () => {
    fc.assert(
      fc.property(specArbitrary, environment, (spec, name) => {
        const { files } = renderRelease({ spec, standards, environment: name });
        const errors = lintFiles({ files, standards }).filter(
          ({ rule, severity }) =>
            severity === 'error' && !EXPECTED.includes(rule),
        );
        expect(errors).toEqual([]);
      }),
    );
  });

  it('says only what is known to be said', () => {
    fc.assert(
      fc.property(specArbitrary, environment, (spec, name) => {
        const { notices } = renderRelease({
          spec,
          standards,
          environment: name,
        });
        const strange = notices.filter(
          ({ rule, severity }) => releaseNotices[rule]?.severity !== severity,
        );
        expect(strange).toEqual([]);
      }),
    );
  });

  it('never has a file outside of its own folders', () => {
    fc.assert(
      fc.property(specArbitrary, environment, (spec, name) => {
        const { files } = renderRelease({ spec, standards, environment: name });
        const own = `${spec.owner}/${spec.name}`;
        for (const { path } of files) {
          expect(path).not.toMatch(/\.\.|\/\/|^\/|\s/);
          expect(path).toMatch(
            new RegExp(
              `^(workloads/${own}/|environments/${name}/workloads/${own}/|environments/${name}/applications/${own}\\.yaml$)`,
            ),
          );
        }
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
      }),
    );
  });
});
