import { formatPath, parsePath } from '../../path';
import type { DocumentPath } from '../../vocabulary';
import type { Reading } from '../grammar/reading';
import { corrections } from '../lexicon/polarity';
import type { DraftBuilder, Statement } from './draftBuilder';

/** Words between two statements in which a correction is looked for. */
const REACH = 8;

/** Nobody chooses among more. */
const MOST_ANSWERS = 6;

/**
 * Puts what the text states into the spec. Where it states two things, the
 * later one counts if the words say that it corrects the first; otherwise the
 * field is a question with both answers.
 *
 * @internal
 */
export function resolveStatements(draft: DraftBuilder): void {
  const { reading, spec } = draft;
  for (const [path, statements] of grouped(draft.statements)) {
    const answers = distinct(uncorrected(reading, statements));
    if (answers.length === 1) {
      spec.set(path, answers[0].value, reading.stated(answers[0]));
      continue;
    }
    draft.questions.push({
      path,
      text: `The description says two things about ${path}. Which one holds?`,
      proposals: answers.slice(0, MOST_ANSWERS).map(answer => ({
        value: answer.value,
        label: String(answer.value),
        origin: reading.stated(answer),
      })),
    });
  }
}

function grouped(
  statements: readonly Statement[],
): Map<DocumentPath, Statement[]> {
  const groups = new Map<DocumentPath, Statement[]>();
  for (const statement of statements) {
    const paths = statement.environments?.map(environment =>
      formatPath(['environments', environment, ...parsePath(statement.path)]),
    ) ?? [statement.path];
    for (const path of paths) {
      const group = groups.get(path);
      if (group) {
        group.push(statement);
      } else {
        groups.set(path, [statement]);
      }
    }
  }
  groups.forEach(group => group.sort((a, b) => a.start - b.start));
  return groups;
}

function uncorrected(
  reading: Reading,
  statements: readonly Statement[],
): Statement[] {
  let standing: Statement[] = [];
  for (const statement of statements) {
    const corrects =
      standing.some(({ value }) => value !== statement.value) &&
      isCorrection(reading, standing[standing.length - 1], statement);
    if (corrects) {
      standing = [];
    }
    standing.push(statement);
  }
  return standing;
}

function isCorrection(
  reading: Reading,
  earlier: Statement,
  later: Statement,
): boolean {
  const from = Math.max(earlier.end, later.start - REACH);
  const between = reading.tokens.slice(from, later.start);
  const behind = reading.tokens
    .slice(later.end, later.end + 2)
    .filter(
      ({ sentence }) => sentence === reading.tokens[later.start].sentence,
    );
  return (
    between.some(
      ({ word }, index) =>
        corrections.has(word) ||
        (word === 'no' && /^[,:.]$/.test(between[index + 1]?.text ?? '')),
    ) || behind.some(({ word }) => word === 'instead')
  );
}

function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ value }) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
