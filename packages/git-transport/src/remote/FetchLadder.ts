import type { ServerMemory } from '@slipway/plugin-gitops-node';
import type { GitObject } from '../objects/GitObject';
import type { GitServer } from './GitServer';
import type { Operation } from './Operation';

/**
 * Ways of fetching, the cheapest first: single objects; all folders of a
 * commit and single files; a commit with everything, within the limit of bytes.
 */
export const rungs = ['tree:0', 'blob:none', 'depth'] as const;

export type Rung = (typeof rungs)[number];

/** What is asked for. */
export type WantedKind = 'commit' | 'tree' | 'blob';

/**
 * Finds the cheapest way of fetching that a server serves. A filter is a hint:
 * servers refuse it, or send more than was asked for. What was found out is
 * kept for all processes.
 */
export class FetchLadder {
  private current: Rung | undefined;
  /** Whether the rung is known to serve what it should. */
  private proven = false;

  constructor(
    private readonly options: {
      server: GitServer;
      memory: ServerMemory;
      operation: Operation;
    },
  ) {}

  async rung(): Promise<Rung> {
    this.current ??= await this.first();
    return this.current;
  }

  /**
   * Takes the next way after the server refused one.
   *
   * @returns whether there is one: a way that worked before is not given up,
   * since then it is the object that is not there.
   */
  async descend(): Promise<boolean> {
    const next = rungs[rungs.indexOf(await this.rung()) + 1];
    if (this.proven || next === undefined) {
      return false;
    }
    this.current = next;
    return true;
  }

  /** Learns from what a server sent. */
  async learn(
    kind: WantedKind,
    objects: ReadonlyMap<string, GitObject>,
  ): Promise<void> {
    const rung = await this.rung();
    if (this.proven) {
      return;
    }
    const types = new Set([...objects.values()].map(({ type }) => type));
    if (kind === 'commit' && types.has('blob')) {
      await this.settle('depth');
    } else if (kind === 'commit' && types.has('tree')) {
      await this.settle('blob:none');
    } else if (kind === 'tree' && rung === 'tree:0') {
      await this.settle('tree:0');
    }
  }

  private async settle(rung: Rung): Promise<void> {
    this.current = rung;
    this.proven = true;
    await this.options.memory.keep(await this.key(), rung);
  }

  private async first(): Promise<Rung> {
    const { server, memory, operation } = this.options;
    if (!(await server.abilities(operation)).canFilter) {
      this.proven = true;
      return 'depth';
    }
    const known = await memory.recall(await this.key());
    const rung = rungs.find(name => name === known);
    this.proven = rung !== undefined;
    return rung ?? rungs[0];
  }

  private async key(): Promise<string> {
    const { host, pathname } = await this.options.server.address();
    return `git-fetch ${host}${pathname}`;
  }
}
