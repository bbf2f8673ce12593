import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { parseCommit, type StoredCommit } from '../objects/commit';
import { isOid, type GitObject } from '../objects/GitObject';
import { parseTree, type Tree } from '../objects/tree';
import type { FetchRequest } from '../wire/fetchRequest';
import type { FetchLadder, Rung, WantedKind } from './FetchLadder';
import type { GitServer } from './GitServer';
import { inBatches } from './inBatches';
import type { ObjectCache } from './ObjectCache';
import type { Operation } from './Operation';

/** What is missing, and how much around it is welcome. */
interface Wanted {
  kind: WantedKind;
  oids: readonly string[];
  /** With trees: all folders below them, too. */
  deep?: boolean;
  depth?: number;
  haves?: readonly string[];
}

/**
 * The objects of one operation: each is fetched when it is first needed, many
 * in one request.
 */
export class RemoteObjects {
  private readonly objects = new Map<string, GitObject>();
  private readonly parsedTrees = new Map<string, Tree>();
  /** Commits whose snapshots bring what cannot be fetched by itself. */
  private readonly snapshots = new Set<string>();

  constructor(
    private readonly options: {
      server: GitServer;
      ladder: FetchLadder;
      cache: ObjectCache;
      operation: Operation;
    },
  ) {}

  /** @throws NotFoundError when the revision is not that of a commit. */
  async commit(revision: string): Promise<StoredCommit> {
    const [commit] = await this.commits([revision]);
    return commit;
  }

  /** @throws NotFoundError when one of the revisions is not that of a commit. */
  async commits(revisions: readonly string[]): Promise<StoredCommit[]> {
    const wrong = revisions.find(revision => !isOid(revision));
    if (wrong !== undefined) {
      throw await this.noCommit(wrong);
    }
    revisions.forEach(revision => this.snapshots.add(revision));
    const missing = new Set(revisions.filter(oid => !this.find(oid)));
    if (missing.size > 0) {
      await this.load({ kind: 'commit', oids: [...missing], depth: 1 });
    }
    return revisions.map(revision => this.parsedCommit(revision));
  }

  /**
   * A commit and those before it, without those that `without` has in its
   * history. In no order.
   *
   * @throws NotFoundError when the revision is not that of a commit.
   */
  async history(
    revision: string,
    { depth, without }: { depth: number; without?: string },
  ): Promise<Map<string, StoredCommit>> {
    if (!isOid(revision)) {
      throw await this.noCommit(revision);
    }
    const loaded = await this.load({
      kind: 'commit',
      oids: [revision],
      depth,
      haves: without === undefined ? [] : [without],
    });
    const commits = [...loaded].filter(([, { type }]) => type === 'commit');
    return new Map(
      commits.map(([oid, { bytes }]) => [oid, parseCommit(oid, bytes)]),
    );
  }

  /** Trees by id; with `deep` those below them are fetched along. */
  async trees(
    oids: Iterable<string>,
    { deep = false }: { deep?: boolean } = {},
  ): Promise<Map<string, Tree>> {
    const asked = [...new Set(oids)];
    await this.require({ kind: 'tree', oids: asked, deep });
    return new Map(asked.map(oid => [oid, this.parsedTree(oid)]));
  }

  async blobs(oids: Iterable<string>): Promise<Map<string, Buffer>> {
    const asked = [...new Set(oids)];
    await this.require({ kind: 'blob', oids: asked });
    return new Map(
      asked.flatMap(oid => {
        const object = this.find(oid);
        return object ? [[oid, object.bytes] as const] : [];
      }),
    );
  }

  private parsedCommit(revision: string): StoredCommit {
    const object = this.find(revision);
    if (object?.type !== 'commit') {
      throw new NotFoundError(
        `There is no commit ${revision} in the GitOps repository. Read the branch again.`,
      );
    }
    return parseCommit(revision, object.bytes);
  }

  private parsedTree(oid: string): Tree {
    const parsed =
      this.parsedTrees.get(oid) ??
      parseTree(this.find(oid)?.bytes ?? Buffer.alloc(0));
    this.parsedTrees.set(oid, parsed);
    return parsed;
  }

  private find(oid: string): GitObject | undefined {
    return this.objects.get(oid) ?? this.options.cache.get(oid);
  }

  /** @throws ServiceUnavailableError when the server does not send them all. */
  private async require(wanted: Wanted): Promise<void> {
    const { server, operation } = this.options;
    const isMissing = (oid: string) => {
      const object = this.find(oid);
      // Held by the operation: the cache may drop it before it is used.
      if (object) {
        this.objects.set(oid, object);
      }
      return object?.type !== wanted.kind;
    };
    await inBatches(wanted.oids.filter(isMissing), async oids => {
      // An earlier batch may have brought these, too.
      const rest = oids.filter(isMissing);
      if (rest.length > 0) {
        await this.load({ ...wanted, oids: rest });
      }
    });
    const missing = wanted.oids.find(isMissing);
    if (missing !== undefined) {
      const { host, pathname } = await server.address();
      throw new ServiceUnavailableError(
        `Could not ${operation.purpose} of ${host}${pathname}: the server did not send the ${wanted.kind} ${missing}, which belongs to it. Check the repository with git fsck.`,
      );
    }
  }

  private async load(wanted: Wanted): Promise<Map<string, GitObject>> {
    const { server, ladder, operation } = this.options;
    for (;;) {
      const rung = await ladder.rung();
      const answer = await server.fetch(
        this.requestOf(wanted, rung),
        operation,
      );
      if (answer.ok) {
        this.keep(answer.objects, wanted);
        await ladder.learn(wanted.kind, answer.objects);
        return answer.objects;
      }
      if (wanted.deep) {
        // One level at a time needs no other filter than the rung's own.
        return this.load({ ...wanted, deep: false });
      }
      if (!(await ladder.descend())) {
        throw await this.refused(wanted, answer.reason);
      }
    }
  }

  private requestOf(wanted: Wanted, rung: Rung): FetchRequest {
    const { kind, oids, deep, depth, haves } = wanted;
    if (rung === 'depth') {
      return kind === 'commit'
        ? { wants: oids, depth, haves }
        : { wants: [...this.snapshots], depth: 1 };
    }
    return { wants: oids, depth, haves, filter: deep ? 'blob:none' : rung };
  }

  private keep(
    fetched: ReadonlyMap<string, GitObject>,
    { oids }: Wanted,
  ): void {
    const { cache, server } = this.options;
    const bytes = [...fetched.values()].reduce(
      (sum, object) => sum + object.bytes.length,
      0,
    );
    // Of an answer that is much more than was asked for, only that is cached.
    const isSmall = bytes < server.limits.cacheBytes / 2;
    const asked = new Set(oids);
    for (const [oid, object] of fetched) {
      this.objects.set(oid, object);
      if (isSmall || asked.has(oid)) {
        cache.put(oid, object);
      }
    }
  }

  private async refused(wanted: Wanted, reason: string): Promise<Error> {
    const { server, operation } = this.options;
    const { host, pathname } = await server.address();
    const text = `Could not ${operation.purpose} of ${host}${pathname}`;
    return wanted.kind === 'commit'
      ? new NotFoundError(
          `${text}: the server does not give the commit ${wanted.oids.join(
            ' or ',
          )} (${JSON.stringify(
            reason,
          )}). It is not there, or no branch leads to it. Read the branch again.`,
        )
      : new ServiceUnavailableError(
          `${text}: the server does not give what belongs to it (${JSON.stringify(
            reason,
          )}). Let it serve partial clones (uploadpack.allowFilter=true).`,
        );
  }

  private async noCommit(revision: string): Promise<Error> {
    const { host, pathname } = await this.options.server.address();
    return new NotFoundError(
      `${JSON.stringify(
        revision.slice(0, 60),
      )} names no commit of ${host}${pathname}. Give its 40 hexadecimal digits.`,
    );
  }
}
