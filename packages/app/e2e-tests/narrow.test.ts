import { expect, test } from '@playwright/test';
import { NewServicePage } from './pages/NewServicePage';
import { signIn } from './pages/portal';
import { keepScreenshot } from './pages/screenshots';

test.use({ viewport: { width: 420, height: 900 }, hasTouch: true });

test('the page fits a phone, with the preview behind a tab', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'dana');
  await newService.describe(
    'Node.js API called pocket with a Redis cache and internal ingress, image registry.acme.dev/payments/pocket:1.0.0',
  );
  await expect(newService.field('Name')).toHaveValue('pocket');
  await keepScreenshot(page, 'narrow');
  await expect(newService.files).toBeHidden();
  await page.getByRole('tab', { name: /^\d+ files, \d+ finding/ }).click();
  await expect(newService.files).toBeVisible();
  await keepScreenshot(page, 'narrow-preview');

  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  // The bar is above the navigation of the phone, and can be pressed.
  const link = await newService.open();
  await keepScreenshot(page, 'narrow-opened');
  await link.click();
  await expect(page.getByRole('button', { name: 'Merge' })).toBeVisible();
  await keepScreenshot(page, 'narrow-review');
});
