import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { smallestSpec } from '../../__testUtils__/exampleSpecs';
import { renderRelease } from '../../render';
import { parseReleaseLock } from './parseReleaseLock';

describe('parseReleaseLock', () => {
  const { files } = renderRelease({
    spec: smallestSpec,
    standards: exampleStandards(),
    environment: 'dev',
  });
  const lock = files.find(({ area }) => area === 'lock');

  it('reads what a release writes', () => {
    const parsed = parseReleaseLock(lock?.content ?? '');
    expect(parsed).toEqual({ ok: true, value: lock?.document });
  });

  it.each([
    ['nothing', ''],
    ['no YAML', 'a: [b'],
    ['another document', 'kind: Deployment\n'],
    ['no digests', lock?.content.replace(/sha256:/g, 'md5:') ?? ''],
    ['an alias bomb', `a: &a [x]\nb: &b [*a,*a]\nkind: *b\n`],
  ])('says what is wrong with %s', (_, text) => {
    const parsed = parseReleaseLock(text);
    expect(parsed).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.objectContaining({ remedy: expect.stringMatching(/\.$/) }),
      ]),
    });
  });
});
