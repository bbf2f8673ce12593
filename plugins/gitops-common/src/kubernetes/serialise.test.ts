import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { isNode, LineCounter, parse, parseDocument } from 'yaml';
import { parsePath, valueAt } from '../path';
import { serialise } from './serialise';

/** Texts that one YAML reader or another takes for something else. */
const HOSTILE = [
  ...[
    '',
    ' ',
    '  lead',
    'trail  ',
    '\t',
    '\tx',
    'a\tb',
    '~',
    '-',
    '- a',
    '--- a',
  ],
  ...[
    '---',
    '...',
    '?',
    '? a',
    ':',
    'a:',
    'a: b',
    ':a',
    '#',
    'a #b',
    'a# b',
    '&a',
  ],
  ...[
    '*a',
    '!a',
    '!!str a',
    '%a',
    '@a',
    '`a',
    '|',
    '>',
    '|-',
    '{}',
    '{a',
    '[a]',
  ],
  ...["'a'", '"a"', 'a"b', "it's", ',a', 'a,b', '=', '<<', '\\', '\\n', 'a\\'],
  ...[
    'true',
    'True',
    'yes',
    'NO',
    'on',
    'Off',
    'y',
    'N',
    'null',
    'Null',
    'NULL',
  ],
  ...[
    '0',
    '01',
    '0o17',
    '0x1f',
    '0b101',
    '1_000',
    '1__0',
    '+1',
    '-1',
    '1.5',
    '.5',
  ],
  ...[
    '1e3',
    '1E3',
    '1.8.0',
    '1.0',
    '4e12345',
    '12e34',
    '190:20:30',
    '20:30',
    '.inf',
  ],
  ...['-.Inf', '.nan', 'NaN', '2020-01-01', '2001-12-14t21:59:43.10-05:00'],
  ...[
    'a\nb',
    'a\nb\n',
    'a\n\nb\n',
    'a\n',
    '\na',
    'a\n\n',
    'a\r\nb',
    'a\rb',
    ' a\nb',
  ],
  ...[
    'a\n  b\nc\n',
    'a\n\tb',
    'a \nb',
    'a\n---\nb\n',
    'a\n# c\nb',
    '\n',
    '\n\n',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    'a\u0085b',
    '\u00a0',
  ],
  ...['\u2028', 'a\u2029b', '\ufeff', '\ufeffa', 'naïve', '日本', '\u202eevil'],
  ...['🚀', 'x'.repeat(500), `${'word '.repeat(60)}end`, 'a\n🚀\n', '{{ .x }}'],
  ...['$(whoami)', '${HOME}', 'a\nmetadata:\n  name: evil', 'key: |\n  text'],
];

const CONTROL = /(?!\n|\t|\r)\p{Cc}|[\p{Zl}\p{Zp}\ufeff]/u;

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, ' ', '\n', 'a', ': '), { maxLength: 5 })
    .map(parts => parts.join('')),
);

const json = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    text.filter(key => key.length < 200 && key !== '__proto__'),
    tie('value'),
    { maxKeys: 4, noNullPrototype: true },
  ),
})).object as fc.Arbitrary<Record<string, never>>;

describe('serialise', () => {
  it.each(['1.1', '1.2'] as const)(
    'writes what a reader of YAML %s takes for the same data',
    version => {
      const read = (content: string) => parse(content, { version });
      for (const value of HOSTILE) {
        const document = { [`k${value}`.slice(0, 100)]: value, list: [value] };
        expect(read(serialise(document).content)).toEqual(document);
      }
      fc.assert(
        fc.property(json, document => {
          fc.pre(Object.keys(document).length > 0);
          expect(read(serialise(document).content)).toEqual(document);
        }),
        { numRuns: 500 },
      );
    },
  );

  it('says on which line each value stands', () => {
    fc.assert(
      fc.property(json, document => {
        const { content, lines } = serialise(document);
        const counter = new LineCounter();
        const read = parseDocument(content, { lineCounter: counter });
        const scalars = Object.entries(lines).filter(
          ([at]) => typeof valueAt(document, at) !== 'object',
        );
        expect(
          scalars.map(([at]) => {
            const node = read.getIn(parsePath(at), true);
            return isNode(node) && node.range
              ? counter.linePos(node.range[0]).line
              : undefined;
          }),
        ).toEqual(scalars.map(([, line]) => line));
        expect(Object.keys(lines).length).toBeGreaterThanOrEqual(
          Object.keys(document).length,
        );
      }),
    );
  });

  it('leaves names, images and sentences plain and shows files as blocks', () => {
    expect(
      serialise({
        image: 'registry.acme.dev/payments/checkout:1.8.0',
        option: 'CreateNamespace=true',
        sentence: 'Takes orders (and payments)',
        tag: '1.8.0',
        memory: '256Mi',
        cidr: '10.0.0.0/8',
        empty: { list: [], object: {} },
        containers: [{ name: 'main', ports: [8080] }],
        file: 'level: debug\n\nnested:\n  a: 1\n',
      }).content,
    ).toBe(
      [
        'image: registry.acme.dev/payments/checkout:1.8.0',
        'option: CreateNamespace=true',
        'sentence: Takes orders (and payments)',
        'tag: "1.8.0"',
        'memory: 256Mi',
        'cidr: 10.0.0.0/8',
        'empty:',
        '  list: []',
        '  object: {}',
        'containers:',
        '  - name: main',
        '    ports:',
        '      - 8080',
        'file: |',
        '  level: debug',
        '',
        '  nested:',
        '    a: 1',
        '',
      ].join('\n'),
    );
  });

  it('refuses a number that YAML readers disagree about', () => {
    expect(() => serialise({ a: NaN })).toThrow(/not finite/);
  });
});

const hasKubectl =
  spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).status ===
  0;

function withConfigMap<T>(
  data: Record<string, string>,
  use: (folder: string) => T,
): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'serialise-'));
  try {
    writeFileSync(
      path.join(folder, 'config-map.yaml'),
      serialise({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'hostile' },
        data,
      }).content,
    );
    writeFileSync(
      path.join(folder, 'kustomization.yaml'),
      'resources: [config-map.yaml]\n',
    );
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const numbered = (values: string[]) =>
  Object.fromEntries(values.map((value, index) => [`key-${index}`, value]));

const describeWithKubectl = hasKubectl ? describe : describe.skip;

describeWithKubectl('for kubectl, when there is one,', () => {
  it('is the same data', () => {
    const data = numbered(HOSTILE);
    const read = withConfigMap(data, folder =>
      execFileSync(
        'kubectl',
        ['annotate', '--local', '-f', 'config-map.yaml', '-o=json', 'a=b'],
        { cwd: folder, encoding: 'utf8' },
      ),
    );
    expect(JSON.parse(read).data).toEqual(data);
  });

  it('survives a build of kustomize', () => {
    // Its own writer loses control characters and Unicode's line breaks, and
    // leaves plain what only Go takes for a text.
    const data = numbered(
      HOSTILE.filter(value => !CONTROL.test(value) && value !== '4e12345'),
    );
    const built = withConfigMap(data, folder =>
      execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' }),
    );
    expect(parse(built, { version: '1.1' }).data).toEqual(data);
  });
});
