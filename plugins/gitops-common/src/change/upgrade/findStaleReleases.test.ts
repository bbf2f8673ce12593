import { fullestSpec, smallestSpec } from '../../__testUtils__/exampleSpecs';
import {
  exampleStandards,
  exampleStandardsText,
} from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import type { WorkloadSpec } from '../../spec';
import { parseStandards } from '../../standards';
import { findStaleReleases, type ReleaseOnBase } from './findStaleReleases';

const standards = exampleStandards();
const FOLDER = 'environments/dev/workloads/payments/checkout';

function released(
  spec: WorkloadSpec = smallestSpec,
  environment = 'dev',
): ReleaseOnBase {
  const { files } = renderRelease({
    spec,
    standards,
    environment,
    standardsText: exampleStandardsText,
  });
  const textOf = (area: string) =>
    files.find(file => file.area === area)?.content ?? '';
  return {
    identity: { team: spec.owner, workload: spec.name, environment },
    specText: textOf('spec'),
    lockText: textOf('lock'),
  };
}

function find(release: ReleaseOnBase, text = exampleStandardsText) {
  const parsed = parseStandards(text);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  const [{ identity, ...answer }] = findStaleReleases({
    releases: [release],
    standards: parsed.value,
    standardsText: text,
  });
  expect(identity).toEqual(release.identity);
  return answer;
}

const withLock = (edit: (text: string) => string) => {
  const release = released();
  return { ...release, lockText: edit(release.lockText ?? '') };
};

describe('findStaleReleases', () => {
  it('judges a release of this renderer and these standards by its lock alone', () => {
    expect(find({ ...released(), specText: 'not looked at: [' })).toEqual({
      status: 'current',
    });
  });

  it('names the files that other standards would change', () => {
    const text = exampleStandardsText.replace(
      'terminationGraceSeconds: 30',
      'terminationGraceSeconds: 45',
    );
    expect(find(released(fullestSpec), text)).toEqual({
      status: 'stale',
      because: ['standards'],
      files: [{ path: `${FOLDER}/deployment.yaml`, change: 'updated' }],
    });
  });

  it('says when other standards change nothing', () => {
    expect(find(released(), `${exampleStandardsText}# a word\n`)).toEqual({
      status: 'same',
      because: ['standards'],
      files: [],
    });
  });

  it('tells another renderer, files that it adds and files that it drops', () => {
    const release = withLock(text =>
      text
        .replace('renderer: 1', 'renderer: 0')
        .replace(`${FOLDER}/service.yaml`, `${FOLDER}/old.yaml`),
    );
    expect(find(release)).toEqual({
      status: 'stale',
      because: ['renderer'],
      files: [
        { path: `${FOLDER}/old.yaml`, change: 'deleted' },
        { path: `${FOLDER}/service.yaml`, change: 'created' },
      ],
    });
  });

  const newer = `${exampleStandardsText}# newer\n`;

  it.each([
    ['no lock', { ...released(), lockText: undefined }, /no lock/],
    ['a lock that is none', withLock(() => 'a: ['), /lock .* cannot be used/],
    [
      'a spec that is none',
      {
        ...withLock(text => text.replace(/^ .*checkout\/dev\.yaml.*\n/m, '')),
        specText: 'a: 1\n',
      },
      /spec .* cannot be used/,
    ],
    [
      'a spec that was edited',
      { ...released(), specText: `${released().specText}# by hand\n` },
      /edited by hand/,
    ],
    [
      'an environment that is gone',
      {
        ...released(),
        identity: { ...released().identity, environment: 'qa' },
      },
      /no environment "qa"/,
    ],
  ])('says why it cannot judge %s', (_, release, problem) => {
    expect(find(release, newer)).toEqual({
      status: 'unknown',
      problem: expect.stringMatching(problem),
    });
  });

  it('does not take the spec of another workload for this one', () => {
    const release = withLock(text =>
      text.replace(/^ .*checkout\/dev\.yaml.*\n/m, ''),
    );
    expect(
      find(
        {
          ...release,
          specText: release.specText.replace('name: checkout', 'name: other'),
        },
        newer,
      ),
    ).toMatchObject({
      status: 'unknown',
      problem: expect.stringMatching(/payments\/other/),
    });
  });
});
