import { quantityOf } from '../../kubernetes';
import type { DocumentPath, Origin } from '../../vocabulary';
import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Proposal } from '../draft';
import type { Span } from '../grammar/reading';
import { answer } from './answers';
import type { Claim, Refused } from './claims';
import type {
  GroundedClaim,
  MergedStatements,
  Said,
  SaidClaim,
} from './mergedStatements';
import { orderedFields } from '../assembly/orderedFields';
import { modelOrigin, wordsOf } from './modelOrigin';
import type { RulesRead } from './rulesRead';
import { indexOfItem, isItemList } from './specItems';
import { writeItem, writePorts } from './writeItems';

/** Nobody chooses among more. */
const MOST_ANSWERS = 6;

/**
 * Settles, field by field, what a model says beside what the rules read.
 *
 * @internal
 */
export class StatementMerge implements MergedStatements {
  readonly understood: Span[] = [];
  readonly differs: DocumentPath[] = [];
  readonly open: GroundedClaim[] = [];
  /** Lists of which the model named an item that the rules have, too. */
  private readonly shared = new Set<DocumentPath>();

  constructor(
    private readonly draft: DraftBuilder,
    private readonly rules: RulesRead,
    readonly refused: Refused[],
  ) {}

  /** Whether the rules have it, too; then both are named. */
  agrees(claim: Claim): boolean {
    const { spec } = this.draft;
    const { path, value } = claim;
    if (isItemList(path)) {
      const index = indexOfItem(path, spec.get(path), value);
      if (index !== -1) {
        this.shared.add(path);
        spec.confirm(`${path}[${index}]`);
      }
      return index !== -1;
    }
    const everywhere = path.replace(/^environments\.[^.]+\./, '');
    const place = spec.has(path) ? path : everywhere;
    const read = spec.get(place);
    const agreed = same(read, value) || isPart(value, read);
    // What holds everywhere holds in one environment; the model said no more.
    if (agreed && place === path) {
      spec.confirm(place);
    }
    return agreed || this.confirmsAnswer(claim);
  }

  /** Takes, asks or refuses what the claims of one field say. */
  settle(path: DocumentPath, group: readonly GroundedClaim[]): void {
    const said: SaidClaim[] = [];
    for (const { claim, ground } of group) {
      if (ground.type !== 'said') {
        this.open.push({ claim, ground });
        continue;
      }
      const problem = this.problemOf(claim, ground);
      if (problem === undefined) {
        said.push({ claim, ground });
      } else {
        this.refuse(claim, problem);
      }
    }
    if (said.length === 0) {
      return;
    }
    if (path === 'ports') {
      this.settlePorts(said);
    } else if (isItemList(path)) {
      said
        .sort((a, b) => a.ground.evidence.start - b.ground.evidence.start)
        .forEach(item => {
          writeItem(this.draft, item);
          this.understand(item);
        });
    } else {
      this.settleField(path, said);
    }
  }

  private settleField(path: DocumentPath, said: readonly SaidClaim[]): void {
    const { spec, reading } = this.draft;
    const origin = spec.originOf(path);
    const isRead = origin?.type === 'stated';
    const asked = this.draft.questions.find(question => question.path === path);
    if (asked) {
      said.forEach(({ claim }) =>
        this.refuse(claim, 'The description says several things about it.'),
      );
    } else if (
      said.length === 1 &&
      (!isRead || isPart(spec.get(path), said[0].claim.value))
    ) {
      const [{ claim, ground }] = said;
      spec.set(path, claim.value, modelOrigin(reading, ground));
      this.understand(said[0]);
    } else if (isRead && path === 'description') {
      said.forEach(({ claim }) =>
        this.refuse(claim, 'The description says it by itself.'),
      );
    } else {
      this.ask(path, [
        ...(isRead ? [answer(spec.get(path), origin, 'the rules read')] : []),
        ...said.map(({ claim, ground }) =>
          answer(claim.value, modelOrigin(reading, ground), 'the model reads'),
        ),
      ]);
      said.forEach(item => this.understand(item));
    }
  }

  private settlePorts(said: readonly SaidClaim[]): void {
    const { spec, reading } = this.draft;
    const read = spec.get('ports');
    const origin = spec.originOf('ports[0].port');
    const sorted = [...said].sort(
      (a, b) => a.ground.evidence.start - b.ground.evidence.start,
    );
    if (origin?.type === 'stated' && !this.shared.has('ports')) {
      this.ask('ports', [
        answer(read, origin, 'the rules read'),
        ...sorted.map(({ claim, ground }) =>
          answer(
            [{ name: 'http', ...(claim.value as { port: number }) }],
            modelOrigin(reading, ground),
            'the model reads',
          ),
        ),
      ]);
    } else {
      writePorts(this.draft, sorted);
    }
    sorted.forEach(item => this.understand(item));
  }

  /** Two readers, or two answers of one: the person decides. */
  private ask(path: DocumentPath, proposals: readonly Proposal[]): void {
    const byRules = proposals.some(({ origin }) => !hasReader(origin));
    this.draft.spec.prune(path);
    this.draft.questions.push({
      path,
      text: byRules
        ? `The rules and the model read ${path} differently. Which one holds?`
        : `The model reads two things about ${path}. Which one holds?`,
      proposals: proposals.slice(0, MOST_ANSWERS),
    });
    this.differs.push(path);
  }

  /** The rules found two answers; naming one of them does not choose it. */
  private confirmsAnswer({ path, value }: Claim): boolean {
    const asked = this.draft.questions.find(question => question.path === path);
    const proposal = asked?.proposals.find(candidate =>
      same(candidate.value, value),
    );
    if (proposal?.origin.type === 'stated') {
      proposal.origin = { ...proposal.origin, by: 'both' };
    }
    return proposal !== undefined;
  }

  private problemOf(claim: Claim, { evidence }: Said): string | undefined {
    const { spec } = this.draft;
    const { guide, path } = claim;
    const isSame = (other: DocumentPath) =>
      other === path || other.startsWith(`${path}.`);
    if (
      guide.grounding === 'typed' &&
      spec.originOf(path)?.type === 'stated' &&
      !isItemList(path) &&
      this.rules.covers(evidence, isSame)
    ) {
      return 'The rules read these words otherwise.';
    }
    const ordered = orderedFields.find(pair => pair.includes(guide.path)) ?? [];
    const prefix = path.slice(0, path.length - guide.path.length);
    const [least, most] = ordered.map(other =>
      quantityOf(
        guide.path === other ? claim.value : spec.get(`${prefix}${other}`),
      ),
    );
    return least !== undefined && most !== undefined && least > most
      ? 'The least would be more than the most.'
      : undefined;
  }

  private understand({ ground }: SaidClaim): void {
    this.understood.push(wordsOf(this.draft.reading, ground));
  }

  private refuse({ field, text, quotes }: Claim, reason: string): void {
    this.refused.push({ field, value: text, quote: quotes[0], reason });
  }
}

function hasReader(origin: Origin): boolean {
  return 'by' in origin && origin.by !== undefined;
}

/** Whether an object has nothing but what another has, too. */
function isPart(part: unknown, whole: unknown): boolean {
  return (
    isRecord(part) &&
    isRecord(whole) &&
    Object.entries(part).every(([key, value]) => whole[key] === value)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
