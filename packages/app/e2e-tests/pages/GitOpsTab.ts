import { expect, type Locator, type Page } from '@playwright/test';

/** The GitOps tab of an entity, as a person reads it. */
export class GitOpsTab {
  readonly table: Locator;
  readonly details: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', {
      name: 'What runs where, in promotion order',
    });
    this.details = page.getByRole('region', { name: /^Details of / });
  }

  /** Opens the tab, as soon as the catalog has the entity. */
  async goto(name: string): Promise<void> {
    await expect(async () => {
      await this.page.goto(`/catalog/default/component/${name}/gitops`);
      await expect(
        this.page.getByRole('heading', { level: 2, name: 'GitOps' }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
  }

  /** A row of the table, such as "Health status". */
  row(name: string): Locator {
    return this.table.getByRole('row', { name: new RegExp(`^${name}`) });
  }

  async choose(application: RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Application' }).click();
    await this.page.getByRole('option', { name: application }).click();
  }

  /** Waits until the worst Application is Synced and Healthy. */
  async untilWell(timeout: number): Promise<void> {
    await expect(async () => {
      await expect(this.row('Sync status')).not.toContainText(
        /OutOfSync|Unknown/,
        { timeout: 500 },
      );
      await expect(this.row('Sync status')).toContainText('Synced', {
        timeout: 500,
      });
      await expect(this.row('Health status')).toContainText('Healthy', {
        timeout: 500,
      });
      await expect(this.row('Health status')).not.toContainText(
        /Degraded|Progressing|Missing/,
        { timeout: 500 },
      );
    }).toPass({ timeout });
  }
}
