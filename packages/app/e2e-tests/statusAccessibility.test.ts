import { expect, test } from '@playwright/test';
import { checkStep } from './pages/checkStep';
import { GitOpsTab } from './pages/GitOpsTab';
import { signIn } from './pages/portal';

/** The page around it is Backstage's. */
const OURS = ['main'];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on what runs in the ${theme} theme`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ colorScheme: theme });
    const page = await context.newPage();
    const tab = new GitOpsTab(page);
    await signIn(page, 'petra');
    const check = (step: string, within?: readonly string[]) =>
      checkStep(page, `${theme}-${step}`, within);

    await page.goto('/gitops');
    await page.getByRole('link', { name: 'catalog-search' }).waitFor();
    await check('list');

    await tab.goto('media');
    await tab.choose(/staging/i);
    await tab.details.getByRole('tab', { name: /^Differences/ }).click();
    await tab.details.getByRole('button', { name: /^Risk/ }).first().click();
    await check('differences', OURS);
    await page.keyboard.press('Escape');
    await tab.details.getByRole('tab', { name: /^Resources/ }).click();
    await expect(tab.details).toContainText('Deployment');
    await check('resources', OURS);
    await tab.details.getByRole('tab', { name: 'History' }).click();
    await check('history', OURS);
    await tab.goto('catalog-search');
    await tab.details.getByRole('button', { name: /\[1\]/ }).last().click();
    await page.getByRole('dialog').waitFor();
    await check('evidence', ['[role=dialog]']);
    await context.close();
  });
}

test('the tab is read and its folds are opened by keyboard alone', async ({
  page,
}) => {
  const tab = new GitOpsTab(page);
  await signIn(page, 'petra');
  await tab.goto('prices');
  await tab.details.getByRole('tab', { name: /^Differences/ }).focus();
  await page.keyboard.press('Enter');
  await expect(tab.details).toContainText('spec.replicas');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(tab.details).toContainText('Deployment');
});

test('nothing is cut off on a narrow screen', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const tab = new GitOpsTab(page);
  await signIn(page, 'petra');
  for (const to of ['reports', 'catalog-search']) {
    await tab.goto(to);
    await expect(tab.details.getByRole('heading').first()).toBeVisible();
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await checkStep(page, `narrow-${to}`, OURS);
  }
  await context.close();
});
