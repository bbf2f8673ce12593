import { expect, test } from '@playwright/test';
import { checkStep } from './pages/checkStep';
import { NewServicePage } from './pages/NewServicePage';
import { becomeAnother, signIn } from './pages/portal';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any step in the ${theme} theme`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ colorScheme: theme });
    const page = await context.newPage();
    const newService = new NewServicePage(page);
    const check = (step: string) => checkStep(page, `${theme}-${step}`);
    const name = `seen-in-${theme}`;

    await page.goto('/new-service');
    await page.getByRole('button', { name: 'Dana Developer' }).waitFor();
    await check('sign-in');
    await signIn(page, 'dana');
    await check('empty');

    await newService.describe(
      'Node.js app with a Redis cache and internal ingress. The password is hunter2secret. Runs on mainframes.',
    );
    await expect(page.getByText('Not done, and what is done')).toBeVisible();
    await check('questions');
    await newService.answerName(name);
    await newService.answerImage('1.0.0');
    await page.getByLabel('prod at least').fill('3');
    await newService.describe(
      'Node.js app with a Redis cache and internal ingress, 5 replicas in prod',
    );
    await expect(page.getByRole('button', { name: /^Keep/ })).toHaveCount(2);
    await check('conflict');
    await page.getByRole('button', { name: 'Keep min 3' }).click();
    await page.getByRole('combobox', { name: 'Needs' }).focus();
    await check('understood');
    await page.getByRole('button', { name: 'Keep as draft' }).click();
    await expect(page.getByText('Draft kept.')).toBeVisible();
    await page.getByRole('button', { name: /^Drafts/ }).click();
    await check('drafts');
    await page.keyboard.press('Escape');
    const link = await newService.open();
    await check('opened');

    await link.click();
    await page.getByRole('button', { name: 'Merge' }).waitFor();
    await check('review-files');
    await page.getByRole('tab', { name: 'What and why' }).click();
    await check('review-why');
    await page.getByRole('tab', { name: /^Commits/ }).click();
    await check('review-commits');
    await page.getByRole('button', { name: 'Merge' }).click();
    await expect(page.getByText('Merged.')).toBeVisible();
    await check('review-merged');

    await page.goto('/gitops-sandbox');
    await page.getByRole('button', { name: 'All' }).click();
    await page.getByRole('link', { name: new RegExp(name) }).waitFor();
    await check('list');
    await page.goto('/gitops-sandbox?tab=files');
    await page.getByRole('button', { name: 'platform' }).click();
    await page.getByRole('button', { name: 'standards.yaml' }).waitFor();
    await check('folder');
    await page.getByRole('button', { name: 'standards.yaml' }).click();
    await page
      .getByRole('region', { name: 'platform/standards.yaml' })
      .waitFor();
    await check('file');
    await page.goto('/gitops-sandbox?tab=clone');
    await page.getByLabel('Name').fill(`axe-${theme}`);
    await page.getByRole('button', { name: 'Create token' }).click();
    await page.getByText('Copy the token now').waitFor();
    await check('tokens');

    await newService.goto();
    await newService.describe(
      `Node.js API called ${name} with a Redis cache, image registry.acme.dev/payments/${name}:1.1.0`,
    );
    await page.getByText('this becomes an update').waitFor();
    await check('update');
    await becomeAnother(page, 'vera');
    await newService.describe('Node.js API called vera-app');
    await check('read-only');
    await context.close();
  });
}
