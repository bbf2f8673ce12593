import type { Page } from '@playwright/test';

/** Keeps what a step looks like in test-results, to be looked at. */
export async function keepScreenshot(
  page: Page,
  name: string,
  options: { fullPage?: boolean } = {},
): Promise<void> {
  await page.screenshot({
    path: `test-results/screens/${name}.png`,
    animations: 'disabled',
    ...options,
  });
}
