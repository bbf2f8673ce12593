import fc from 'fast-check';
import { smallestSpec } from '../__testUtils__/exampleSpecs';
import { exampleStandards } from '../__testUtils__/exampleStandards';
import { describeChange } from './describeChange';
import { summaryRoom } from './summaryBlock';

const PROVOKING = [
  '@dana',
  '@acme/platform',
  'fixes #12',
  'GH-12',
  '!7',
  '~label',
  '![x](https://evil.example/x.png)',
  '[click](javascript:alert(1))',
  'https://evil.example',
  'www.evil.example',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden',
  '&lt;b&gt;',
  '# Approved',
  '\n\n# Approved\n',
  '\n/approve\n/merge',
  '/close',
  '| a | b |',
  '```\n',
  '`code`',
  '---',
  '- [x] done',
  '1. one',
  '> quote',
  '\u202eturned',
  '\u0000',
  '$(id)',
  '**bold**',
  '[^1]: note',
  'mailto:a@b.example',
  'a@b.example',
];

const text = fc
  .array(
    fc.oneof(fc.constantFrom(...PROVOKING), fc.string({ maxLength: 20 })),
    {
      maxLength: 5,
    },
  )
  .map(parts => parts.join(' '));

const HEADINGS = [
  'Asked',
  'What changes',
  'Understood and assumed',
  'What goes',
  'What stays',
  'Who depends on it',
  'What people have to know',
  'Changes in dev',
  'Risks',
  'Side effects',
  'Edited by hand since the release',
  'Findings',
  'Links',
];

function bodyWith(words: string): string {
  const standards = {
    ...exampleStandards(),
    links: [{ title: words, url: 'https://runbooks.acme.dev/{workload}' }],
  };
  return (
    describeChange({
      identity: {
        repository: 'gitops',
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
      },
      intent: { kind: 'edit' },
      edits: [{ action: 'create', path: `a/${words}.yaml`, after: words }],
      objects: [
        {
          path: `a/${words}.yaml`,
          area: 'manifests',
          kind: words,
          name: words,
          action: 'delete',
          before: { kind: words },
        },
      ],
      standards,
      spec: {
        ...smallestSpec,
        description: words,
        env: { A: words },
        files: [{ path: words, content: words }],
      },
      before: smallestSpec,
      release: {
        environment: 'dev',
        files: [],
        notices: [
          {
            rule: words,
            severity: 'info',
            message: words,
            remediation: words,
            file: words,
          },
        ],
      },
      findings: [
        {
          rule: words,
          severity: 'warning',
          message: words,
          remediation: words,
          file: words,
          waiver: {
            reason: words,
            owner: words,
            expires: words,
            severity: 'error',
          },
        },
      ],
      request: {
        description: words,
        askedBy: words,
        askedByName: words,
        origins: {
          description: { type: 'stated', quote: words, start: 0, end: 1 },
          'env.A': { type: 'scanned', file: words },
          [words]: { type: 'assumed', reason: words },
        },
      },
      handEdits: {
        edits: [{ path: words, kind: 'edited' }],
        adopted: [{ path: words, before: words, after: words }],
        continues: false,
        unknown: words,
      },
      decommission: {
        step: 'stop',
        steps: 2,
        deletes: [words],
        keeps: [words],
        dependents: [words],
        notes: [words],
      },
    })
      // The only HTML is the room that is kept for a summary.
      .body.replace(summaryRoom, '')
  );
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** All but what cannot be anything: our own link, and code spans. */
function without(body: string): string {
  return body
    .replace(
      /^- \[(\\.|[^\]\\])*\]\(<https:\/\/runbooks\.acme\.dev\/checkout>\)$/gm,
      '- link',
    )
    .replace(/(?<!\\)`[^`\n]*`/g, '');
}

/** What Markdown makes structure of. */
const structureOf = (body: string) => without(body).replace(ESCAPED, '');

/** What is left of Markdown, where forges look for mentions and addresses. */
const textOf = (body: string) => without(body).replace(ESCAPED, '$1');

describe('the words of people in a pull request', () => {
  it('make no mention, reference, link, image, HTML or heading', () => {
    fc.assert(
      fc.property(text, words => {
        const body = bodyWith(words);
        const structure = structureOf(body);
        expect(textOf(body)).not.toMatch(/@\w|#\d|!\d|~\w|GH-\d/i);
        expect(textOf(body)).not.toMatch(/:\/\/|\bwww\./i);
        expect(structure).not.toMatch(/[[\]<`]|&(?!(amp|lt|gt);)/);
        expect(structure).not.toMatch(/\p{Cc}(?<!\n)|\p{Bidi_Control}/u);
        const headings = structure
          .split('\n')
          .filter(line => /^\s*#/.test(line))
          .map(line => line.replace(/^### /, ''));
        expect(HEADINGS).toEqual(expect.arrayContaining(headings));
      }),
      { numRuns: 300 },
    );
  });

  it('begin no line, so that no forge takes them for a command', () => {
    fc.assert(
      fc.property(text, words => {
        for (const line of bodyWith(words).split('\n')) {
          expect(line).toMatch(
            /^$|^(Asked for by|### |- |> |\| |\d+ errors?, |And \d+ more fields)/,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keep every row of a table in its columns', () => {
    fc.assert(
      fc.property(text, words => {
        const rows = structureOf(bodyWith(words))
          .split('\n')
          .filter(line => line.startsWith('|'));
        expect(rows.length).toBeGreaterThan(3);
        const columns = new Set(rows.map(row => row.split('|').length));
        expect([...columns].every(count => count === 5 || count === 6)).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });
});
