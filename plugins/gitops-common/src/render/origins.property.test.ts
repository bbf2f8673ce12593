import fc from 'fast-check';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { specArbitrary } from '../__testUtils__/specArbitrary';
import { lintFiles } from '../lint';
import { valueAt, withValueAt } from '../path';
import type { WorkloadSpec } from '../spec';
import type { RenderedFile } from './rendered';
import { renderRelease } from './renderRelease';

const standards = exampleStandards();
/** Many a value is a finding here, so that the findings point to many fields. */
const strict = {
  ...standards,
  images: { ...standards.images, allowedRegistries: ['other.dev'] },
};
const environment = fc.constantFrom('dev', 'staging', 'prod');

/** Values for fields that take no other text. */
const OTHERS: Record<string, unknown[]> = {
  kind: ['web', 'api'],
  metric: ['cpu', 'memory'],
  protocol: ['TCP', 'UDP'],
  size: ['small', 'large'],
  visibility: ['internal', 'none'],
  cpu: ['3', '4', '1m'],
  cpuLimit: ['5', '6'],
  memory: ['3Gi', '4Gi', '1Mi'],
  memoryLimit: ['5Gi', '6Gi'],
  ref: ['orders/other', 'orders/another'],
  workload: ['orders/other', 'orders/another'],
  liveness: [{ http: '/a' }, { http: '/b' }],
  readiness: [{ http: '/a' }, { http: '/b' }],
  startup: [{ http: '/a' }, { http: '/b' }],
  delay: [7, 8],
};

/** The spec with other values for one field. */
function withOtherValues(spec: WorkloadSpec, path: string): WorkloadSpec[] {
  if (path.endsWith('image.placeholder')) {
    return [
      withValueAt(spec, path.slice(0, -'.placeholder'.length), {
        repository: 'registry.acme.dev/payments/other',
        tag: '9',
      }),
    ];
  }
  if (path.endsWith('image')) {
    return [
      withValueAt(spec, `${path}.repository`, 'registry.acme.dev/a/other'),
    ];
  }
  if (/dependencies\[\d+\]$/.test(path)) {
    return [withValueAt(spec, `${path}.envPrefix`, 'OTHER')];
  }
  const value = valueAt(spec, path);
  const field = path.slice(path.lastIndexOf('.') + 1);
  const others = OTHERS[field] ?? [
    typeof value === 'number' ? value + 1 : `${value ?? ''}x`,
  ];
  return others
    .filter(other => other !== value)
    .map(other => withValueAt(spec, path, other));
}

/** Files are told by their names, since a changed name moves them. */
function sameFile(files: readonly RenderedFile[], file: RenderedFile) {
  const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return files.find(
    other => other.area === file.area && base(other.path) === base(file.path),
  );
}

/**
 * Whether another value of the field gives another value at the path. Not every
 * one does: a limit that is below the request is moved up to it.
 */
function decides(options: {
  spec: WorkloadSpec;
  name: string;
  file: RenderedFile;
  manifestPath: string;
  specPath: string;
}): boolean {
  const { spec, name, file, specPath } = options;
  // A port of another protocol may make way for another port of the same one.
  const manifestPath = options.manifestPath.replace(
    /(ports\[\d+\])\.protocol$/,
    '$1',
  );
  const now = JSON.stringify(valueAt(file.document, manifestPath));
  return withOtherValues(spec, specPath).some(other => {
    const { files } = renderRelease({
      spec: other,
      standards,
      environment: name,
    });
    return (
      JSON.stringify(valueAt(sameFile(files, file)?.document, manifestPath)) !==
      now
    );
  });
}

describe('the field of the spec that a finding names', () => {
  it('decides the value that the finding is about', () => {
    let checked = 0;
    fc.assert(
      fc.property(specArbitrary, environment, (spec, name) => {
        const { files } = renderRelease({ spec, standards, environment: name });
        const pointing = lintFiles({
          files,
          standards: strict,
          rendered: files,
        }).flatMap(({ file: path, manifestPath, specPath }) => {
          const file = files.find(candidate => candidate.path === path);
          return file && manifestPath !== undefined && specPath !== undefined
            ? [{ file, manifestPath, specPath }]
            : [];
        });
        checked += pointing.length;
        const undecided = pointing.filter(
          place => !decides({ spec, name, ...place }),
        );
        expect(undecided).toEqual([]);
      }),
    );
    expect(checked).toBeGreaterThan(100);
  });
});

describe('the field of the spec that is the origin of a value', () => {
  it('decides it', () => {
    fc.assert(
      fc.property(specArbitrary, environment, fc.nat(), (spec, name, seed) => {
        const { files } = renderRelease({ spec, standards, environment: name });
        const manifests = files.filter(({ area }) => area === 'manifests');
        const file = manifests[seed % manifests.length];
        const undecided = Object.entries(file.origins).filter(
          ([manifestPath, origin]) =>
            origin.source === 'spec' &&
            !decides({
              spec,
              name,
              file,
              manifestPath,
              specPath: origin.path,
            }),
        );
        expect(undecided).toEqual([]);
      }),
    );
  });
});
