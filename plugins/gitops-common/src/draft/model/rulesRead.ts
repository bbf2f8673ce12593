import { formatPath, parsePath } from '../../path';
import type { DocumentPath, Origin } from '../../vocabulary';
import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Span } from '../grammar/reading';
import { tokensWithin } from './quotes';

const REFUSED = '';

/** A line about what the workload is for holds words about anything. */
const FREE_TEXT = 'description';

/**
 * What the rules made of each word: the fields that they read it for, or that
 * they refused what it asks for.
 *
 * @internal
 */
export class RulesRead {
  private readonly byToken = new Map<number, Set<DocumentPath>>();

  /** @param more - words that were read for a field in another way. */
  constructor(
    private readonly draft: DraftBuilder,
    more: readonly (Span & { path: DocumentPath })[] = [],
  ) {
    more.forEach(({ path, ...span }) => this.note(span, path));
    for (const { path, environments, ...span } of draft.statements) {
      const paths = environments?.map(environment =>
        formatPath(['environments', environment, ...parsePath(path)]),
      ) ?? [path];
      paths.forEach(scoped => this.note(span, scoped));
    }
    draft.technologies.forEach(span => this.note(span, 'language'));
    for (const [path, origin] of Object.entries(draft.spec.build().origins)) {
      this.noteOrigin(origin, path);
    }
    for (const { path, proposals } of draft.questions) {
      proposals.forEach(({ origin }) => this.noteOrigin(origin, path));
    }
    for (const { start, end } of draft.refusals) {
      this.noteOffsets(start, end, REFUSED);
    }
  }

  /** Whether a word is part of what the rules refused. */
  refuses(span: Span): boolean {
    return this.pathsIn(span).some(paths => paths.has(REFUSED));
  }

  /** A field that a word was read for, and not for this one. */
  otherField(
    span: Span,
    isSame: (path: DocumentPath) => boolean,
  ): DocumentPath | undefined {
    for (const paths of this.pathsIn(span)) {
      const read = [...paths];
      if (read.length > 0 && !read.some(isSame)) {
        return read[0];
      }
    }
    return undefined;
  }

  /** Whether all words were read for a field. */
  covers(span: Span, isSame: (path: DocumentPath) => boolean): boolean {
    return this.pathsIn(span).every(paths => [...paths].some(isSame));
  }

  private pathsIn({ start, end }: Span): ReadonlySet<DocumentPath>[] {
    return Array.from(
      { length: end - start },
      (_, index) => this.byToken.get(start + index) ?? new Set<DocumentPath>(),
    );
  }

  private noteOrigin(origin: Origin, path: DocumentPath): void {
    if (origin.type === 'stated') {
      this.noteOffsets(origin.start, origin.end, path);
    }
  }

  private noteOffsets(start: number, end: number, path: DocumentPath): void {
    const span = tokensWithin(this.draft.reading.tokens, start, end);
    if (span) {
      this.note(span, path);
    }
  }

  private note({ start, end }: Span, path: DocumentPath): void {
    if (path === FREE_TEXT) {
      return;
    }
    for (let at = start; at < end; at++) {
      const paths = this.byToken.get(at);
      if (paths) {
        paths.add(path);
      } else {
        this.byToken.set(at, new Set([path]));
      }
    }
  }
}
