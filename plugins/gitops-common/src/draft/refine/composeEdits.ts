import { quantityOf } from '../../kubernetes';
import { formatPath, parsePath, valueAt, withValueAt } from '../../path';
import type { SpecDraft } from '../../spec';
import type { DocumentPath, Origin } from '../../vocabulary';
import { orderedFields } from '../assembly/orderedFields';
import type { Question } from '../draft';
import { isItemList } from '../model/specItems';
import { composeList } from './composeLists';
import type { EditReader } from './refinement';
import type { SpecChange } from './specChange';

/**
 * Edits of a spec, and what cannot be decided with them.
 *
 * @internal
 */
export interface ComposedEdits {
  edits: Record<DocumentPath, unknown>;
  readers: Record<DocumentPath, EditReader>;
  origins: Record<DocumentPath, Origin>;
  /** Changes to what is so already. */
  unchanged: SpecChange[];
  questions: Question[];
}

/** Narrower first. */
const REACH = ['none', 'internal', 'public'];

class Composer implements ComposedEdits {
  readonly edits: Record<DocumentPath, unknown> = {};
  readonly readers: Record<DocumentPath, EditReader> = {};
  readonly origins: Record<DocumentPath, Origin> = {};
  readonly unchanged: SpecChange[] = [];
  readonly questions: Question[] = [];

  constructor(private readonly spec: SpecDraft) {}

  list(
    path: DocumentPath,
    options: { changes: readonly SpecChange[]; adds: boolean },
  ): void {
    const { value, changed, unchanged, question } = composeList({
      spec: this.spec,
      path,
      ...options,
    });
    this.unchanged.push(...unchanged);
    if (changed.length > 0) {
      this.edits[path] = value.length > 0 ? value : null;
      this.readers[path] = readerOf(changed);
      this.origins[path] = changed[0].origin;
    }
    if (question) {
      this.questions.push(question);
    }
  }

  field(change: SpecChange): void {
    const { path, operation } = change;
    const segments = parsePath(path);
    const isScoped = segments[0] === 'environments';
    const own = isScoped ? segments.slice(2) : segments;
    const overrides = isScoped
      ? []
      : Object.keys(this.spec.environments ?? {}).map(environment =>
          formatPath(['environments', environment, ...own]),
        );
    if (operation === 'remove') {
      this.remove([path, ...overrides], change);
      return;
    }
    const value = this.newValue(change);
    const inForce =
      valueAt(this.spec, path) ?? valueAt(this.spec, formatPath(own));
    const others = overrides.filter(other => {
      const current = valueAt(this.spec, other);
      return current !== undefined && !same(current, value);
    });
    // Who can reach it is asked for all of them, even where it is so for most.
    const isReach = path === 'expose.visibility';
    if (same(inForce, value)) {
      if (others.length === 0 || !isReach) {
        this.unchanged.push(change);
        return;
      }
    } else {
      this.set(path, value, change);
      this.followImage(segments, change);
    }
    others.forEach(other => this.override(other, value, change));
  }

  /** Asks where the least is more than the most now. */
  checkOrder(): void {
    const edited = Object.entries(this.edits).reduce<SpecDraft>(
      (spec, [path, value]) => withValueAt(spec, path, value ?? undefined),
      this.spec,
    );
    const prefixes = [
      '',
      ...Object.keys(edited.environments ?? {}).map(
        name => `${formatPath(['environments', name])}.`,
      ),
    ];
    for (const prefix of prefixes) {
      for (const [least, most] of orderedFields) {
        this.checkPair(edited, `${prefix}${least}`, `${prefix}${most}`);
      }
    }
  }

  private checkPair(
    edited: SpecDraft,
    least: DocumentPath,
    most: DocumentPath,
  ): void {
    const [low, high] = [valueAt(edited, least), valueAt(edited, most)];
    const [few, many] = [quantityOf(low), quantityOf(high)];
    if (few === undefined || many === undefined || few <= many) {
      return;
    }
    const [asked, fixed, value] = Object.prototype.hasOwnProperty.call(
      this.edits,
      most,
    )
      ? [least, most, high]
      : [most, least, low];
    this.questions.push({
      path: asked,
      text: `${fixed} becomes ${value}, which does not go with ${asked}. What shall ${asked} be?`,
      proposals: [
        {
          value,
          label: String(value),
          origin: {
            type: 'assumed',
            reason: `It is the nearest that goes with ${fixed}.`,
          },
        },
      ],
    });
  }

  /** A probe keeps its timing when it gets another path. */
  private newValue({ path, value }: SpecChange): unknown {
    const current = valueAt(this.spec, path);
    if (!path.startsWith('health.') || !isRecord(value) || !isRecord(current)) {
      return value;
    }
    const { http, tcp, grpc, exec, ...timing } = current;
    const form = ['http', 'tcp'].some(key => key in value)
      ? {}
      : { http, tcp, grpc, exec };
    return JSON.parse(JSON.stringify({ ...form, ...timing, ...value }));
  }

  /** Another tag is another image: a digest or a placeholder no longer holds. */
  private followImage(
    segments: readonly (string | number)[],
    change: SpecChange,
  ): void {
    const field = segments[segments.length - 1];
    if (
      segments[segments.length - 2] !== 'image' ||
      (field !== 'tag' && field !== 'repository')
    ) {
      return;
    }
    for (const other of ['digest', 'placeholder']) {
      const path = formatPath([...segments.slice(0, -1), other]);
      if (valueAt(this.spec, path) !== undefined && !(path in this.edits)) {
        this.set(path, null, change);
      }
    }
  }

  private remove(paths: readonly DocumentPath[], change: SpecChange): void {
    const there = paths.filter(path => valueAt(this.spec, path) !== undefined);
    there.forEach(path => this.set(path, null, change));
    if (there.length === 0) {
      this.unchanged.push(change);
    }
  }

  private set(path: DocumentPath, value: unknown, change: SpecChange): void {
    this.edits[path] = value;
    this.readers[path] = change.reader;
    this.origins[path] = change.origin;
  }

  /** An environment has a value of its own: less reach for all is for it, too. */
  private override(
    path: DocumentPath,
    value: unknown,
    change: SpecChange,
  ): void {
    const current = valueAt(this.spec, path);
    if (
      path.endsWith('expose.visibility') &&
      REACH.indexOf(String(value)) < REACH.indexOf(String(current))
    ) {
      this.set(path, value, change);
      return;
    }
    if (path in this.edits) {
      return;
    }
    this.questions.push({
      path,
      text: `${path} has a value of its own. Does it change, too?`,
      proposals: [
        {
          value,
          label: `${text(value)}, as everywhere`,
          origin: change.origin,
        },
        {
          value: current,
          label: `${text(current)}, as it is`,
          origin: { type: 'assumed', reason: 'It was set for this alone.' },
        },
      ],
    });
  }
}

/**
 * Makes edits of changes: values by their paths, lists as a whole, and nothing
 * for what is so already.
 *
 * @internal
 */
export function composeEdits(options: {
  spec: SpecDraft;
  changes: readonly SpecChange[];
  /** Whether the words speak of one more port, not of another. */
  addsPort: boolean;
}): ComposedEdits {
  const composer = new Composer(options.spec);
  const { changes, addsPort } = options;
  const lists = new Set(
    changes.map(({ path }) => path).filter(path => isItemList(path)),
  );
  for (const path of lists) {
    composer.list(path, {
      changes: changes.filter(change => change.path === path),
      adds: addsPort,
    });
  }
  for (const change of changes.filter(({ path }) => !lists.has(path))) {
    composer.field(change);
  }
  composer.checkOrder();
  return composer;
}

function readerOf(changes: readonly SpecChange[]): EditReader {
  const readers = new Set(changes.map(({ reader }) => reader));
  const [least] = (['model', 'rules', 'both'] as const).filter(reader =>
    readers.has(reader),
  );
  return least;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
