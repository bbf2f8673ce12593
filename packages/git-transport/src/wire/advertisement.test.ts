import { parseAdvertisement } from './advertisement';
import { encodePktLine, FLUSH } from './pktLine';

const OID = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
const SERVICE = [encodePktLine('# service=git-upload-pack\n'), FLUSH];

const parse = (...lines: string[]) =>
  parseAdvertisement(
    Buffer.concat([...SERVICE, ...lines.map(encodePktLine), FLUSH]),
  );

describe('parseAdvertisement', () => {
  it('reads version 2, with and without the service line', () => {
    const lines = ['version 2\n', 'fetch=shallow filter\n', 'agent=git/2\n'];
    const plain = parseAdvertisement(
      Buffer.concat([...lines.map(encodePktLine), FLUSH]),
    );
    expect(parse(...lines)).toEqual(plain);
    expect(plain).toMatchObject({ version: 2, refs: new Map() });
    expect(plain.capabilities.get('fetch')).toBe('shallow filter');
  });

  it.each([
    ['0', []],
    ['1', ['version 1\n']],
  ])('reads version %s', (_, before) => {
    const advertised = parse(
      ...before,
      `${OID} HEAD\0side-band-64k symref=HEAD:refs/heads/main\n`,
      `${OID} refs/heads/main\n`,
    );
    expect(advertised).toMatchObject({
      version: 0,
      refs: new Map([
        ['HEAD', OID],
        ['refs/heads/main', OID],
      ]),
    });
    expect(advertised.capabilities.get('symref')).toBe('HEAD:refs/heads/main');
  });

  it('reads a repository without branches', () => {
    const none = `${'0'.repeat(40)} capabilities^{}\0report-status\n`;
    expect(parse(none)).toMatchObject({ version: 0, refs: new Map() });
  });

  it.each([[[]], [['hello\n']]])('does not read %j', lines => {
    expect(() => parse(...lines)).toThrow(
      expect.objectContaining({ name: 'MalformedAnswerError' }),
    );
  });
});
