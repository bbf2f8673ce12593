import type { RevisionMetadata } from '@slipway/plugin-gitops-node';
import type { Knex } from 'knex';

interface FactRow {
  repository: string;
  fact: string;
  value: string;
}

/** Facts about revisions. They never change, so they are asked for once. */
export class RevisionFactStore {
  constructor(private readonly knex: Knex) {}

  /** `{}` says that the repository has nothing to tell of it. */
  readMetadata(
    repository: string,
    revision: string,
  ): Promise<RevisionMetadata | undefined> {
    return this.read(repository, `metadata ${revision}`);
  }

  async keepMetadata(
    repository: string,
    revision: string,
    metadata: RevisionMetadata,
  ): Promise<void> {
    await this.keep(repository, `metadata ${revision}`, metadata);
  }

  /** How many commits `head` has that `base` has not. */
  readDistance(
    repository: string,
    { base, head }: { base: string; head: string },
  ): Promise<number | undefined> {
    return this.read(repository, `distance ${base} ${head}`);
  }

  async keepDistance(
    repository: string,
    { base, head, commits }: { base: string; head: string; commits: number },
  ): Promise<void> {
    await this.keep(repository, `distance ${base} ${head}`, commits);
  }

  private async read<T>(
    repository: string,
    fact: string,
  ): Promise<T | undefined> {
    const row = await this.knex<FactRow>('revision_facts')
      .where({ repository, fact })
      .first();
    return row && JSON.parse(row.value);
  }

  private async keep(
    repository: string,
    fact: string,
    value: unknown,
  ): Promise<void> {
    // Longer ones are no revisions of Git; they are asked for each time.
    if (repository.length > 500 || fact.length > 200) {
      return;
    }
    await this.knex<FactRow>('revision_facts')
      .insert({ repository, fact, value: JSON.stringify(value) })
      .onConflict(['repository', 'fact'])
      .ignore();
  }
}
