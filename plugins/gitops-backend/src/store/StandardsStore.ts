import type { Knex } from 'knex';

interface StandardsRow {
  repository: string;
  revision: string;
  content: string;
}

/** The last standards that could be used, so that a broken edit stops nobody. */
export class StandardsStore {
  constructor(private readonly knex: Knex) {}

  async read(
    repository: string,
  ): Promise<{ revision: string; text: string } | undefined> {
    const row = await this.knex<StandardsRow>('good_standards')
      .where({ repository })
      .first();
    return row && { revision: row.revision, text: row.content };
  }

  async keep(
    repository: string,
    standards: { revision: string; text: string },
  ): Promise<void> {
    await this.knex<StandardsRow>('good_standards')
      .insert({
        repository,
        revision: standards.revision,
        content: standards.text,
      })
      .onConflict('repository')
      .merge();
  }
}
