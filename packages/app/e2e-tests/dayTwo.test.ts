import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ChangePage } from './pages/ChangePage';
import { checkStep } from './pages/checkStep';
import { GitOpsTab } from './pages/GitOpsTab';
import { NewServicePage } from './pages/NewServicePage';
import { signIn } from './pages/portal';
import { keepScreenshot } from './pages/screenshots';

/** The page around it is Backstage's. */
const OURS = ['main'];

test.describe.serial('A service after its onboarding', () => {
  test.setTimeout(120_000);
  const release = (environment: string) => `payments/day-two/${environment}`;
  let contexts: BrowserContext[];
  let page: Page;
  let change: ChangePage;
  /** The change page of somebody who may approve what the developer asks for. */
  let reviewer: ChangePage;

  test.beforeAll(async ({ browser }) => {
    contexts = [await browser.newContext(), await browser.newContext()];
    const [mine, theirs] = await Promise.all(
      contexts.map(context => context.newPage()),
    );
    page = mine;
    await signIn(mine, 'dana');
    await signIn(theirs, 'petra');
    change = new ChangePage(mine);
    reviewer = new ChangePage(theirs);
  });

  test.afterAll(async () => {
    await Promise.all(contexts.map(context => context.close()));
  });

  test('is onboarded to the first environment', async () => {
    const newService = new NewServicePage(page);
    await newService.goto();
    await newService.describe(
      'Node.js API called day-two with internal ingress, image registry.acme.dev/payments/day-two:1.0.0, port 3000',
    );
    await change.merge(await change.open());
  });

  test('is promoted to the next one from its tab', async () => {
    const tab = new GitOpsTab(page);
    await expect(async () => {
      await tab.goto('day-two');
      await page
        .getByRole('button', { name: 'Change Development' })
        .first()
        .click({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await keepScreenshot(page, 'change-menu');
    await page.getByRole('menuitem', { name: 'Promote to Staging' }).click();
    await expect(change.heading('Promote day-two to staging')).toBeVisible();
    await expect(page.getByText('staging has no release yet')).toBeVisible();
    await reviewer.merge(await change.open(), { approve: true });
  });

  test('is promoted to production, by an address', async () => {
    await change.goto('promote', release('prod'));
    await expect(
      page.getByText('all of it is carried over from staging'),
    ).toBeVisible();
    await reviewer.merge(await change.open(), { approve: true });
  });

  test('is edited in the form that it was described with', async () => {
    const newService = new NewServicePage(page);
    await page.goto(`/new-service?release=${release('dev')}`);
    await expect(change.heading('Edit day-two in dev')).toBeVisible();
    await newService.field('Tag').fill('1.1.0');
    await newService.field('Tag').blur();
    await keepScreenshot(page, 'edit');
    await change.merge(await change.open());
  });

  test('is scaled in one environment', async () => {
    await change.goto('scale', release('dev'));
    await page.getByLabel('Replicas', { exact: true }).fill('3');
    await expect(
      change.written.getByRole('row', { name: /3 replicas/ }),
    ).toBeVisible();
    await keepScreenshot(page, 'scale');
    await change.merge(await change.open());
  });

  test('carries over the fields that are chosen, and no others', async () => {
    await change.goto('promote', release('staging'));
    await expect(
      page.getByRole('checkbox', { name: 'All fields' }),
    ).toBeChecked();
    await expect(page.getByRole('row', { name: /1\.1\.0/ })).toBeVisible();
    await keepScreenshot(page, 'promote');
  });

  test('is rolled back to what was merged before', async () => {
    await change.goto('roll-back', release('dev'));
    const versions = page.getByRole('radio');
    await expect(versions).toHaveCount(3);
    await expect(versions.first()).toBeDisabled();
    await versions.last().check();
    await expect(
      change.written.getByRole('row', { name: /1\.0\.0/ }),
    ).toBeVisible();
    await keepScreenshot(page, 'roll-back');
    await change.merge(await change.open());
  });

  test('is taken out, after its name was written', async () => {
    await change.goto('decommission', release('dev'));
    await expect(page.getByText('What goes')).toBeVisible();
    await expect(change.openButton).toHaveAttribute('aria-disabled', 'true');
    await page.getByLabel('Write day-two to confirm').fill('day-two');
    await keepScreenshot(page, 'decommission');
    await change.merge(await change.open());
  });

  test('has its changes among those of the person who asked', async () => {
    await page.goto('/gitops/changes');
    await expect(
      page.getByRole('heading', { level: 1, name: 'My changes' }),
    ).toBeVisible();
    for (const kind of [
      'Onboarding',
      'Promotion',
      'Edit|New image',
      'Scaling',
      'Rollback',
      'Decommissioning',
    ]) {
      await expect(
        page
          .getByText(new RegExp(`^(${kind}) of payments/day-two in `))
          .first(),
      ).toBeVisible();
    }
    await keepScreenshot(page, 'my-changes', { fullPage: true });
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on changes in the ${theme} theme`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ colorScheme: theme });
    const page = await context.newPage();
    const change = new ChangePage(page);
    const ledger = 'payments/ledger/dev';
    const check = (step: string) => checkStep(page, `${theme}-${step}`, OURS);
    await signIn(page, 'dana');

    await new GitOpsTab(page).goto('ledger');
    await page
      .getByRole('button', { name: 'Change Development' })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Scale' }).waitFor();
    await checkStep(page, `${theme}-change-menu`, ['[role=menu]']);
    await change.goto('scale', ledger);
    await page.getByLabel('Replicas', { exact: true }).fill('3');
    await change.written.getByRole('row', { name: /3 replicas/ }).waitFor();
    await check('change-scale');
    await change.goto('image', ledger);
    await page.getByLabel('Tag or digest').fill('1.5.0');
    await change.written.getByRole('row', { name: /1\.5\.0/ }).waitFor();
    await check('change-image');
    await change.goto('promote', 'payments/ledger/staging');
    await change.written.getByText('files added').waitFor();
    await check('change-promote');
    await change.goto('roll-back', ledger);
    await page.getByText('What will be written').waitFor();
    await check('change-roll-back');
    await change.goto('decommission', ledger);
    await page.getByText('What stays').waitFor();
    await check('change-decommission');
    await page.goto('/gitops/changes');
    await page.getByRole('heading', { name: 'My changes' }).waitFor();
    await check('my-changes');
    await page.goto('/gitops/releases');
    await page.getByRole('heading', { name: 'Releases to renew' }).waitFor();
    await check('releases');
    await context.close();
  });
}

test('a change fits a narrow screen', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const change = new ChangePage(page);
  await signIn(page, 'dana');
  for (const action of ['scale', 'decommission']) {
    await change.goto(action, 'payments/ledger/dev');
    await expect(change.openButton).toBeVisible();
    await expect(page.getByRole('tab', { name: 'What to do' })).toBeVisible();
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await checkStep(page, `narrow-change-${action}`, OURS);
  }
  await context.close();
});
