import { fullestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import type { TextFile } from '../../vocabulary';
import { findHandEdits } from './findHandEdits';

const standards = exampleStandards();
const { files } = renderRelease({
  spec: fullestSpec,
  standards,
  environment: 'dev',
});
const lockText = files.find(({ area }) => area === 'lock')?.content;
const FOLDER = 'environments/dev/workloads/payments/checkout';

const find = (changed: readonly TextFile[], lock = lockText) =>
  findHandEdits({ lockText: lock, files: changed, standards });

describe('findHandEdits', () => {
  it('finds none in files that are as released', () => {
    expect(find(files)).toEqual({ status: 'known', edits: [] });
  });

  it('finds what was edited, deleted and added, and nothing of others', () => {
    const changed = [
      ...files
        .filter(({ path }) => path !== `${FOLDER}/service.yaml`)
        .map(file =>
          file.path === `${FOLDER}/deployment.yaml` || file.area === 'catalog'
            ? { ...file, content: `${file.content}# by hand\n` }
            : file,
        ),
      { path: `${FOLDER}/role.yaml`, content: 'kind: Role\n' },
      { path: `${FOLDER}/nested/role.yaml`, content: 'kind: Role\n' },
      { path: 'environments/dev/workloads/a/b/role.yaml', content: '' },
    ];
    expect(find(changed)).toEqual({
      status: 'known',
      edits: [
        { path: `${FOLDER}/deployment.yaml`, kind: 'edited' },
        { path: `${FOLDER}/role.yaml`, kind: 'added' },
        { path: `${FOLDER}/service.yaml`, kind: 'deleted' },
      ],
    });
  });

  it('says when it cannot know', () => {
    expect(findHandEdits({ files, standards })).toMatchObject({
      status: 'unknown',
      reason: expect.stringMatching(/no lock/),
    });
    expect(find(files, 'a: [')).toMatchObject({
      status: 'unknown',
      reason: expect.stringMatching(/cannot be read/),
    });
  });
});
