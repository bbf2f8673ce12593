import { expect, test } from '@playwright/test';
import { GitOpsTab } from './pages/GitOpsTab';
import { NewServicePage } from './pages/NewServicePage';
import { openInCatalog, signIn } from './pages/portal';
import { keepScreenshot } from './pages/screenshots';

/** From a merge to a healthy Application: the catalog, one window, the rollout. */
const ARRIVAL = 75_000;

test('a new service is healthy on its card minutes after the sentence', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const newService = new NewServicePage(page);
  const tab = new GitOpsTab(page);
  await signIn(page, 'dana');
  await newService.describe(
    'Go API called greeter with internal ingress, image registry.acme.dev/payments/greeter:1.0.0',
  );
  await (await newService.open()).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Merged.')).toBeVisible();

  await openInCatalog(page, 'greeter');
  const card = page.getByText('GitOps').last();
  await expect(card).toBeVisible();
  await tab.goto('greeter');
  await tab.untilWell(ARRIVAL);
  await expect(tab.table).toContainText('simulated');
  await expect(tab.table).toContainText('greeter:1.0.0');
  await keepScreenshot(page, 'tab-healthy');

  await test.step('the life of its change is told to the end', async () => {
    await tab.details.getByRole('tab', { name: /^Changes/ }).click();
    await expect(async () => {
      await page.reload();
      await tab.details.getByRole('tab', { name: /^Changes/ }).click();
      await expect(tab.details).toContainText(/Healthy/i, { timeout: 2_000 });
    }).toPass({ timeout: 90_000 });
    await keepScreenshot(page, 'tab-changes');
  });

  await page.goto('/catalog/default/component/greeter');
  await expect(page.getByText('dev is Synced and Healthy.')).toBeVisible();
  await page.getByRole('button', { name: /\[1\]/ }).first().click();
  await expect(page.getByRole('dialog')).toContainText('health status');
  await keepScreenshot(page, 'card-healthy');
});

test.describe('each failing example says its cause', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'petra');
  });

  for (const [name, cause, evidence] of [
    ['catalog-search', 'Image cannot be pulled', /3\.2\.0-rc\.9/],
    ['cart', 'Container keeps failing', /CrashLoopBackOff|exit code|FATAL|1/],
    ['recommendations', 'Out of memory', /OOMKilled/],
    ['reports', 'Quota is used up', /exceeded quota/],
    [
      'newsletter',
      'Secret or setting is missing',
      /secret "newsletter" not found/,
    ],
    ['sessions', 'Field cannot be changed', /field is immutable/],
    ['receipts', 'Hook failed', /backoff limit/],
    ['wishlist', 'Path is not in the repository', /app path does not exist/],
    ['stock', 'Cluster cannot be reached', /i\/o timeout/],
  ] as const) {
    test(`${name}: ${cause}`, async ({ page }) => {
      const tab = new GitOpsTab(page);
      await tab.goto(name);
      await expect(
        tab.details.getByRole('heading', { level: 4 }).first(),
      ).toContainText(cause);
      await tab.details.getByRole('button', { name: /\[1\]/ }).last().click();
      await expect(page.getByRole('dialog')).toContainText(evidence);
      await keepScreenshot(page, `tab-${name}`);
    });
  }

  test('prices: a hand at the scale, with its risk', async ({ page }) => {
    const tab = new GitOpsTab(page);
    await tab.goto('prices');
    await tab.details.getByRole('tab', { name: /^Differences/ }).click();
    await expect(tab.details).toContainText('spec.replicas');
    await expect(tab.details).toContainText('a person set it with kubectl');
    await tab.details.getByRole('button', { name: /^Risk/ }).first().click();
    await expect(
      page.getByText('It was changed by hand, with kubectl.').first(),
    ).toBeVisible();
    await tab.details
      .getByRole('button', { name: 'Show target and live state' })
      .click();
    await expect(tab.details).toContainText('replicas: 6');
    await keepScreenshot(page, 'tab-prices', { fullPage: true });
  });

  test('media: protections taken away, once by hand and every night', async ({
    page,
  }) => {
    const tab = new GitOpsTab(page);
    await tab.goto('media');
    await tab.choose(/staging/i);
    await tab.details.getByRole('tab', { name: /^Differences/ }).click();
    await expect(tab.details).toContainText('runAsNonRoot');
    await expect(tab.details).toContainText('security');
    await keepScreenshot(page, 'tab-media-staging', { fullPage: true });
    await tab.choose(/dev/i);
    await expect(tab.details).toContainText('was synced again at');
  });
});

test('a fix that the diagnosis offers heals the service', async ({ page }) => {
  test.setTimeout(180_000);
  const tab = new GitOpsTab(page);
  const newService = new NewServicePage(page);
  await signIn(page, 'petra');
  await tab.goto('recommendations');
  await tab.details
    .getByRole('link', { name: /^Open with the fix/ })
    .first()
    .click();
  await expect(
    page.getByText(/^Fix for storefront\/recommendations/),
  ).toBeVisible();
  await keepScreenshot(page, 'fix-filled-in');
  await (await newService.open()).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Merged.')).toBeVisible();
  await tab.goto('recommendations');
  await tab.untilWell(ARRIVAL);
});

test('the list shows the worst first, and its filters are kept in the address', async ({
  page,
}) => {
  await signIn(page, 'vera');
  await page.goto('/gitops');
  const rows = page.getByRole('table', {
    name: 'Entities and what runs of them',
  });
  await expect(rows.getByRole('row').nth(1)).toContainText(/Degraded|Unknown/);
  await page.getByRole('checkbox', { name: 'Unwell only' }).check();
  await expect(rows).not.toContainText('ledger');
  await page.reload();
  await expect(rows).toContainText('catalog-search');
  await expect(rows).not.toContainText('ledger');
});

test('somebody who may only read has no refresh, and the owner has', async ({
  page,
}) => {
  const tab = new GitOpsTab(page);
  await signIn(page, 'vera');
  await tab.goto('ledger');
  await expect(tab.table).toContainText('Healthy');
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
});

test('opening the tab takes one request', async ({ page }) => {
  const tab = new GitOpsTab(page);
  await signIn(page, 'vera');
  await tab.goto('reports');
  await expect(tab.table).toContainText('Degraded');
  const requests: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/gitops/')) {
      requests.push(`${request.method()} ${pathname}`);
    }
  });
  await page.reload();
  await expect(tab.table).toContainText('Degraded');
  expect(requests).toEqual([
    'GET /api/gitops/entities/component/default/reports/status',
  ]);
});
