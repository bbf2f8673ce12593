import { expect, test } from '@playwright/test';
import path from 'node:path';
import { NewServicePage } from './pages/NewServicePage';
import { openInCatalog, signIn } from './pages/portal';
import { keepScreenshot } from './pages/screenshots';
import {
  cloneRepository,
  hasKubectl,
  parseWithKubectl,
  readCloned,
  removeClone,
} from './pages/stockGit';

const SENTENCE = 'Node.js app with a Redis cache and internal ingress';

test.describe.serial('From a sentence to a merged pull request', () => {
  const name = 'checkout';
  let shown: Map<string, string>;
  let clone: string | undefined;

  test.afterAll(() => {
    if (clone) {
      removeClone(clone);
    }
  });

  test('a sentence becomes a merged service in the catalog', async ({
    page,
  }) => {
    const newService = new NewServicePage(page);
    await signIn(page, 'dana');
    await newService.describe(SENTENCE);
    await expect(page.getByText('2 questions are open').first()).toBeVisible();
    await expect(newService.openButton).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await newService.answerName(name);
    await newService.answerImage('1.8.0');
    await expect(newService.openButton).toHaveAttribute(
      'aria-disabled',
      'false',
    );

    shown = await newService.readPreview();
    expect(shown.size).toBeGreaterThan(10);
    await newService.files
      .getByRole('button', { name: 'deployment.yaml' })
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Needs' }).focus();
    await page.evaluate(() => window.scrollTo(0, 0));
    await keepScreenshot(page, 'new-service');

    const link = await newService.open();
    await keepScreenshot(page, 'opened');
    await link.click();
    await expect(
      page.getByRole('heading', { level: 1, name: /Onboard checkout to dev/ }),
    ).toBeVisible();
    await keepScreenshot(page, 'review');
    await page.getByRole('tab', { name: 'What and why' }).click();
    await expect(page.getByText(SENTENCE)).toBeVisible();
    await page.getByRole('button', { name: 'Merge' }).click();
    await expect(page.getByText('Merged.')).toBeVisible();
    await openInCatalog(page, name);
    await keepScreenshot(page, 'catalog');
  });

  test('stock git clones, byte for byte, what the preview showed', async ({
    page,
  }) => {
    await signIn(page, 'dana');
    await page.goto('/gitops-sandbox?tab=clone');
    const command = await page
      .getByRole('region', { name: 'Clone command' })
      .innerText();
    await page.getByLabel('Name').fill('laptop');
    await page.getByRole('button', { name: 'Create token' }).click();
    const token = await page
      .getByRole('region', { name: 'Token', exact: true })
      .innerText();

    const folder = cloneRepository(
      command.replace('git clone ', '').trim(),
      token,
    );

    clone = folder;
    for (const [file, content] of shown) {
      expect(readCloned(folder, file), file).toBe(content);
    }
  });

  test('kubectl parses what was merged', () => {
    test.skip(!hasKubectl(), 'There is no kubectl on this machine.');
    const kinds = parseWithKubectl(
      path.join(clone ?? '', 'environments/dev/workloads/payments', name),
    );
    expect(kinds).toEqual(
      expect.arrayContaining(['Deployment', 'HTTPRoute', 'NetworkPolicy']),
    );
  });

  test('the workload becomes an update when it is described again', async ({
    page,
  }) => {
    const newService = new NewServicePage(page);
    await signIn(page, 'dana');
    await newService.describe(
      'Node.js API called checkout with a Redis cache, a Postgres database and internal ingress, image registry.acme.dev/payments/checkout:1.9.0',
    );
    await expect(
      page.getByText('exists, owned by payments: this becomes an update'),
    ).toBeVisible();
    await newService.files
      .getByRole('button', { name: 'deployment.yaml' })
      .first()
      .click();
    await expect(
      page.getByRole('button', { name: 'Difference' }),
    ).toBeVisible();
    await keepScreenshot(page, 'preview-difference');
    const link = await newService.open();
    await link.click();
    await expect(
      page.getByRole('heading', { level: 1, name: /checkout/ }),
    ).toBeVisible();
    await keepScreenshot(page, 'review-update');
  });
});
