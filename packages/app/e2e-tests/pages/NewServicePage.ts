import { expect, type Locator, type Page } from '@playwright/test';

/** The New service page, as a person uses it. */
export class NewServicePage {
  readonly description: Locator;
  readonly openButton: Locator;
  readonly files: Locator;

  constructor(private readonly page: Page) {
    this.description = page.getByLabel('Describe the service in a sentence');
    this.openButton = page.getByRole('button', { name: /^Open pull request/ });
    this.files = page.getByRole('navigation', { name: 'Files' });
  }

  /** A field of the form that takes one line of text. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async goto(): Promise<void> {
    await this.page.goto('/new-service');
    await expect(this.description).toBeVisible();
  }

  async describe(sentence: string): Promise<void> {
    await this.description.fill(sentence);
  }

  question(text: string | RegExp): Locator {
    return this.page.getByRole('form', { name: text });
  }

  async answerName(name: string): Promise<void> {
    const question = this.question('What is the workload called?');
    await question.getByRole('textbox').fill(name);
    await question.getByRole('button', { name: 'Use it' }).click();
  }

  async answerImage(tag: string): Promise<void> {
    const question = this.question('Which image runs?');
    await question.getByLabel('Tag').fill(tag);
    await question.getByRole('button', { name: 'Use it' }).click();
  }

  /** What the preview shows of every file, by path. */
  async readPreview(): Promise<Map<string, string>> {
    const shown = new Map<string, string>();
    for (const button of await this.files.getByRole('button').all()) {
      await button.click();
      await expect(button).toHaveAttribute('aria-current', 'true');
      const view = this.page.locator('[role=region][aria-label*="/"]');
      const path = (await view.getAttribute('aria-label')) ?? '';
      const lines = await view.locator('.text').allTextContents();
      shown.set(path, `${lines.join('\n')}\n`);
    }
    return shown;
  }

  /** Opens the pull request and waits for its link. */
  async open(): Promise<Locator> {
    await this.openButton.click();
    await expect(
      this.page.getByRole('heading', { name: 'The pull request is open' }),
    ).toBeVisible({ timeout: 20_000 });
    return this.page.getByRole('link', { name: /^Go to pull request #\d+$/ });
  }
}
