import { expect, type Locator, type Page } from '@playwright/test';
import { NewServicePage } from './NewServicePage';

/** The page of a change to a release, and the way of the change to its merge. */
export class ChangePage {
  readonly openButton: Locator;
  readonly written: Locator;

  constructor(private readonly page: Page) {
    this.openButton = new NewServicePage(page).openButton;
    this.written = page.getByRole('region', { name: 'What will be written' });
  }

  /** Goes there by its address, as a link does. */
  async goto(action: string, release: string): Promise<void> {
    await this.page.goto(`/gitops/change?do=${action}&release=${release}`);
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Opens the pull request. Returns its address. */
  async open(): Promise<string> {
    await expect(this.openButton).toHaveAttribute('aria-disabled', 'false');
    const link = await new NewServicePage(this.page).open();
    return (await link.getAttribute('href')) ?? '';
  }

  /** Merges a pull request, approved before where the environment wants it. */
  async merge(pullRequest: string, options: { approve?: boolean } = {}) {
    await this.page.goto(pullRequest);
    if (options.approve) {
      await this.page.getByRole('button', { name: 'Approve' }).click();
      await expect(this.page.getByText('1 of 1')).toBeVisible();
    }
    await this.page.getByRole('button', { name: 'Merge' }).click();
    await expect(this.page.getByText('Merged.')).toBeVisible();
  }
}
