import { parse, stringify } from 'yaml';
import { fullestSpec, smallestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import type { WorkloadSpec } from '../../spec';
import { adoptImages } from './adoptImages';
import { findHandEdits } from './findHandEdits';

const standards = exampleStandards();
const OLD = 'registry.acme.dev/payments/checkout:1.8.0';
const NEW = 'registry.acme.dev/payments/checkout:1.9.0';
const DIGEST = `sha256:${'c'.repeat(64)}`;

/** Adoption after the Deployment of a release was edited. */
function adopt(
  edit: (text: string) => string,
  {
    spec = smallestSpec,
    released: before = spec,
    environment = 'dev',
    later = standards,
  }: {
    spec?: WorkloadSpec;
    /** Where the spec in Git is another by now. */
    released?: WorkloadSpec;
    environment?: string;
    later?: typeof standards;
  } = {},
) {
  const released = renderRelease({
    spec: before,
    standards,
    environment,
  }).files;
  const lockText = released.find(({ area }) => area === 'lock')?.content ?? '';
  const files = released.map(({ path, content }) => ({
    path,
    content: path.endsWith('/deployment.yaml') ? edit(content) : content,
  }));
  const found = findHandEdits({ lockText, files, standards });
  const handEdits = found.status === 'known' ? found.edits : [];
  expect(handEdits).toHaveLength(1);
  return adoptImages({
    spec,
    environment,
    standards: later,
    handEdits,
    files,
    lockText,
  });
}

const path = 'environments/dev/workloads/payments/checkout/deployment.yaml';

describe('adoptImages', () => {
  it('adopts another tag that a tool wrote into the line', () => {
    const { spec, adopted, remaining } = adopt(text => text.replace(OLD, NEW));
    expect(spec.image.tag).toBe('1.9.0');
    expect(adopted).toEqual([{ path, before: OLD, after: NEW }]);
    expect(remaining).toEqual([]);
    const after = renderRelease({ spec, standards, environment: 'dev' });
    expect(after.files.find(file => file.path === path)?.content).toContain(
      `image: ${NEW}`,
    );
  });

  it('adopts it also when the standards changed since the release', () => {
    const later = exampleStandards();
    later.environments[0].rollout.terminationGraceSeconds = 60;
    expect(
      adopt(text => text.replace(OLD, NEW), { later }).spec.image.tag,
    ).toBe('1.9.0');
  });

  it('adopts a digest, with or without the tag', () => {
    expect(
      adopt(text => text.replace(OLD, `${NEW}@${DIGEST}`)).spec.image,
    ).toEqual({ ...smallestSpec.image, tag: '1.9.0', digest: DIGEST });
    const bare = OLD.replace(':1.8.0', `@${DIGEST}`);
    expect(adopt(text => text.replace(OLD, bare)).spec.image).toEqual({
      repository: smallestSpec.image.repository,
      digest: DIGEST,
    });
  });

  it('adopts what a tool made that writes the document again', () => {
    const rewrite = (text: string) => {
      const document = parse(text);
      document.spec.template.spec.containers[0].image = NEW;
      document.spec.template.metadata.creationTimestamp = null;
      document.metadata.creationTimestamp = null;
      document.metadata.labels['app.kubernetes.io/version'] = '1.9.0';
      document.status = {};
      const { apiVersion, kind, ...rest } = document;
      return stringify({ ...rest, kind, apiVersion });
    };
    expect(adopt(rewrite).spec.image.tag).toBe('1.9.0');
  });

  it('adopts what was bumped in the spec and in the manifest alike, and nothing else of there', () => {
    const spec = {
      ...smallestSpec,
      image: { ...smallestSpec.image, tag: '1.9.0' },
    };
    const { adopted, ...both } = adopt(text => text.replace(OLD, NEW), {
      released: smallestSpec,
      spec,
    });
    expect(adopted).toEqual([{ path, after: NEW }]);
    expect(both.spec).toEqual(spec);
    expect(
      adopt(
        text =>
          text.replace(OLD, NEW).replace('spec:', 'spec:\n  paused: true'),
        { released: smallestSpec, spec },
      ).adopted,
    ).toEqual([]);
    expect(adopt(text => `# mine\n${text}`).adopted).toEqual([]);
  });

  it('puts it where it takes effect when the environment has an image of its own', () => {
    const pinned = 'registry.acme.dev/payments/checkout@sha256:';
    const { spec } = adopt(
      text => text.replace(`${pinned}${'a'.repeat(64)}`, NEW),
      { spec: fullestSpec, environment: 'prod' },
    );
    expect(spec.environments?.prod.image).toEqual({ tag: '1.9.0' });
    expect(spec.image).toEqual(fullestSpec.image);
  });

  it.each([
    [
      'another repository',
      (text: string) => text.replace('/checkout:', '/other:'),
    ],
    [
      'another field too',
      (text: string) =>
        text.replace(OLD, NEW).replace('replicas: 1', 'replicas: 4'),
    ],
    [
      'a tag that no spec may say',
      (text: string) => text.replace('1.8.0\n', 'latest\n'),
    ],
    ['no version', (text: string) => text.replace(OLD, OLD.slice(0, -6))],
    ['no YAML', (text: string) => `${text}: [`],
    ['something else than the image', (text: string) => `${text}# more\n`],
  ])('leaves %s to be a hand edit', (_, edit) => {
    const { spec, adopted, remaining } = adopt(edit);
    expect(spec).toBe(smallestSpec);
    expect(adopted).toEqual([]);
    expect(remaining).toEqual([{ path, kind: 'edited' }]);
  });

  it('leaves everything as it is without a lock that can be read', () => {
    const handEdits = [{ path, kind: 'edited' as const }];
    expect(
      adoptImages({
        spec: smallestSpec,
        environment: 'dev',
        standards,
        handEdits,
        files: [],
        lockText: '',
      }),
    ).toEqual({ spec: smallestSpec, adopted: [], remaining: handEdits });
  });
});
