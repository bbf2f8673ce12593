import { toError } from '@backstage/errors';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import type { GitOpsApi } from '../api/GitOpsApi';

/** What a view knows of an entity. */
export interface EntityStatusState {
  status?: EntityStatus;
  /** Why the last reading failed; what was known before is still there. */
  error?: Error;
  loading: boolean;
}

interface Entry {
  state: EntityStatusState;
  listeners: Set<() => void>;
  /** When the last reading ended, by `Date.now()`. */
  readAt: number;
  /** Number of the last answer that was asked for. */
  asked: number;
  running?: Promise<void>;
  reload?: ReturnType<typeof setTimeout>;
}

const FRESH_MS = 5_000;
const TOGETHER_MS = 400;
const NOTHING: EntityStatusState = { loading: true };

/**
 * Status of entities for every view of the page: views of one entity share one
 * request, and what was read within five seconds is not read again.
 */
export class EntityStatusStore {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly api: Pick<GitOpsApi, 'readEntityStatus' | 'refreshEntity'>,
  ) {}

  stateOf(entityRef: string): EntityStatusState {
    return this.entries.get(entityRef)?.state ?? NOTHING;
  }

  subscribe(entityRef: string, listener: () => void): () => void {
    const entry = this.entryOf(entityRef);
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      if (entry.listeners.size === 0) {
        clearTimeout(entry.reload);
        entry.reload = undefined;
      }
    };
  }

  /** Reads the status unless it was read just now. */
  load(entityRef: string): Promise<void> {
    const entry = this.entryOf(entityRef);
    if (entry.running) {
      return entry.running;
    }
    return Date.now() - entry.readAt < FRESH_MS
      ? Promise.resolve()
      : this.read(entityRef, entry);
  }

  /** Reads the status again soon: several calls in a row are one reading. */
  invalidate(entityRef: string): void {
    const entry = this.entryOf(entityRef);
    entry.reload ??= setTimeout(() => {
      entry.reload = undefined;
      this.read(entityRef, entry);
    }, TOGETHER_MS);
  }

  /** Reads the status again now, because a person asked for it. */
  retry(entityRef: string): Promise<void> {
    return this.read(entityRef, this.entryOf(entityRef));
  }

  /**
   * Has the controller asked again.
   *
   * @returns what could not be refreshed, one sentence each.
   */
  async refresh(entityRef: string): Promise<string[]> {
    const entry = this.entryOf(entityRef);
    const { status, problems } = await this.api.refreshEntity(entityRef);
    entry.asked += 1;
    this.become(entry, { status, loading: false });
    return problems;
  }

  private read(entityRef: string, entry: Entry): Promise<void> {
    entry.asked += 1;
    const number = entry.asked;
    // An answer that was overtaken is an old one.
    const settle = (state: EntityStatusState) => {
      if (number === entry.asked) {
        this.become(entry, state);
      }
    };
    this.show(entry, { ...entry.state, loading: true });
    const running = this.api
      .readEntityStatus(entityRef)
      .then(
        status => settle({ status, loading: false }),
        error =>
          settle({
            status: entry.state.status,
            error: toError(error),
            loading: false,
          }),
      )
      .finally(() => {
        if (entry.running === running) {
          entry.running = undefined;
        }
      });
    entry.running = running;
    return running;
  }

  private become(entry: Entry, state: EntityStatusState): void {
    entry.readAt = Date.now();
    this.show(entry, state);
  }

  private show(entry: Entry, state: EntityStatusState): void {
    entry.state = state;
    entry.listeners.forEach(listener => listener());
  }

  private entryOf(entityRef: string): Entry {
    const known = this.entries.get(entityRef);
    if (known) {
      return known;
    }
    this.forgetUnwatched();
    const entry: Entry = {
      state: NOTHING,
      listeners: new Set(),
      readAt: -Infinity,
      asked: 0,
    };
    this.entries.set(entityRef, entry);
    return entry;
  }

  private forgetUnwatched(): void {
    for (const [entityRef, entry] of this.entries) {
      const old = Date.now() - entry.readAt >= FRESH_MS;
      if (entry.listeners.size === 0 && old && !entry.running) {
        this.entries.delete(entityRef);
      }
    }
  }
}

const stores = new WeakMap<GitOpsApi, EntityStatusStore>();

/** The store of all views that share an API. */
export function entityStatusStoreOf(api: GitOpsApi): EntityStatusStore {
  const store = stores.get(api) ?? new EntityStatusStore(api);
  stores.set(api, store);
  return store;
}
