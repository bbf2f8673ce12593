import { peelText } from './peelText';

const texts = (raw: string) => peelText(raw).map(({ text }) => text);

describe('peelText', () => {
  it.each([
    [
      'all that Argo CD wraps around a message',
      'Failed last sync attempt to [4f2a9c1]: one or more objects failed to apply, reason: namespaces "x" not found (retried 5 times).',
      'namespaces "x" not found',
    ],
    [
      'several gRPC codes',
      'rpc error: code = Unknown desc = rpc error: code = NotFound desc = gone',
      'gone',
    ],
    [
      'the attempt that comes next',
      'one or more objects failed to apply, reason: x. Retrying attempt #3 at 9:41AM.',
      'x',
    ],
    [
      'a retry that failed and who began it',
      'x (retried 2 times)., triggered by controller sync timeout',
      'x',
    ],
    [
      'revisions of several sources',
      'Failed last sync attempt to [4f2a9c1 1.2.3]: x',
      'x',
    ],
  ])('peels %s', (_, raw, text) => expect(texts(raw)).toEqual([text]));

  it('takes joined conditions apart', () => {
    expect(
      texts(
        'ComparisonError: Failed to load target state: a; b;InvalidSpecError: c',
      ),
    ).toEqual(['a; b', 'c']);
  });

  it('keeps what the wrappers tell', () => {
    const [part] = peelText(
      'Failed to load target state: failed to generate manifest for source 2 of 3: rpc error: code = Unavailable desc = Manifest generation error (cached): x',
    );
    expect(part).toMatchObject({ text: 'x', source: 2 });
    expect([...part.wrappers]).toEqual([
      'target-state',
      'unavailable',
      'cached',
    ]);
  });

  it('gives slices of the message only', () => {
    const raw =
      ' SyncError: rpc error: code = Unknown desc =  x  (retried 1 time).';
    for (const { text, start } of peelText(raw)) {
      expect(raw.slice(start, start + text.length)).toBe(text);
    }
  });

  it('reads a long message at both ends', () => {
    const parts = peelText(
      `rpc error: code = Unknown desc = begin ${'x'.repeat(
        50_000,
      )} end (retried 2 times).`,
    );
    expect(parts).toHaveLength(2);
    expect(parts[0].text).toMatch(/^begin/);
    expect(parts[1].text).toMatch(/ end$/);
  });

  it('leaves a message without wrappers alone', () => {
    expect(texts('waiting for 3 pods (retried twice)')).toEqual([
      'waiting for 3 pods (retried twice)',
    ]);
    expect(texts('')).toEqual([]);
  });
});
