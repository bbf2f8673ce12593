import type { PlatformStandards } from '../../standards';
import type { DocumentPath } from '../../vocabulary';
import type { Question, ReaderContext, Refusal } from '../draft';
import type { Reading, Span } from '../grammar/reading';
import type { Technology } from '../lexicon/technologies';
import { SourcedSpec } from './sourced';

/**
 * A value that the text states for a field. Two for the same field are a
 * question, unless the second corrects the first.
 *
 * @internal
 */
export interface Statement extends Span {
  path: DocumentPath;
  value: unknown;
  /** The environments it is for; all where absent. */
  environments?: readonly string[];
}

/**
 * What the readers of the fields fill.
 *
 * @internal
 */
export class DraftBuilder {
  readonly spec = new SourcedSpec();
  readonly statements: Statement[] = [];
  readonly refusals: Refusal[] = [];
  readonly questions: Question[] = [];
  readonly notUnderstood: Span[] = [];
  /** Languages and frameworks in the order of the text. */
  readonly technologies: (Span & { technology: Technology })[] = [];
  /** Ports that probes were said to use. */
  readonly probePorts: (Span & { probe: string; port: number })[] = [];
  /** It is called a service, which is no page for people. */
  calledService = false;
  /** A kind was asked for that is not rendered. */
  refusedKind = false;

  constructor(
    readonly reading: Reading,
    readonly standards: PlatformStandards,
    readonly context: ReaderContext,
  ) {}

  /** Takes the words and keeps what they state. */
  state(statement: Statement): void {
    this.reading.take(statement);
    this.statements.push(statement);
  }

  /** States for the environments that the words are about. */
  stateScoped(statement: Statement, options: { joins?: boolean } = {}): void {
    const environments = this.reading.environmentsOf(statement, options.joins);
    this.state({ ...statement, ...(environments ? { environments } : {}) });
  }

  refuse(refusal: Span & Omit<Refusal, 'quote' | 'start' | 'end'>): void {
    const { start, end, ...rest } = refusal;
    this.reading.take({ start, end });
    this.refusals.push({ ...rest, ...this.reading.quote({ start, end }) });
  }

  states(path: DocumentPath): boolean {
    return this.statements.some(statement => statement.path === path);
  }
}

/**
 * Reads the words for one group of fields.
 *
 * @internal
 */
export type FieldReader = (draft: DraftBuilder) => void;
