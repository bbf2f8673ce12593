import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { keepScreenshot } from './screenshots';

/**
 * Keeps what a step looks like, and lets axe look at it.
 *
 * @param within - selectors of what is ours, where the page is not.
 */
export async function checkStep(
  page: Page,
  step: string,
  within: readonly string[] = [],
): Promise<void> {
  // A color on its way to another has neither's contrast.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  await keepScreenshot(page, step);
  const axe = new AxeBuilder({ page });
  within.forEach(selector => axe.include(selector));
  const { violations } = await axe.analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => ({
          html,
          failureSummary,
        })),
      })),
      step,
    )
    .toEqual([]);
}
