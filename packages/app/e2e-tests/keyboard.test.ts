import { expect, test, type Locator, type Page } from '@playwright/test';
import { openInCatalog } from './pages/portal';

/** Presses Tab until the element has the focus, as a person would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeAttached();
  for (let presses = 0; presses < 150; presses++) {
    const focused = await target
      .first()
      .evaluate(element => element === document.activeElement);
    if (focused) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

/** Whether the eye sees where the focus is: an outline, ring or border. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const visible = await page.evaluate(() =>
    document.activeElement?.matches(':focus-visible'),
  );
  expect(visible).toBe(true);
}

test('the whole story goes with the keyboard alone', async ({ page }) => {
  const name = 'keyboard-made';
  await page.goto('/new-service');
  await tabTo(page, page.getByRole('button', { name: 'Dana Developer' }));
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByLabel('Describe the service in a sentence'));
  await page.keyboard.type(
    'Node.js app with a Redis cache and internal ingress',
  );

  await tabTo(
    page,
    page
      .getByRole('form', { name: 'What is the workload called?' })
      .getByRole('textbox'),
  );
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');

  // The focus went on to the next question by itself.
  const image = page.getByRole('form', { name: 'Which image runs?' });
  await expect(image.getByLabel('Repository')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(image.getByLabel('Tag')).toBeFocused();
  await page.keyboard.type('1.0.0');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('group', { name: 'What was understood' }),
  ).toBeFocused();

  // A field, an environment and a file are reached on the way.
  await tabTo(page, page.getByLabel('prod at least'));
  await page.keyboard.type('3');
  await tabTo(page, page.getByRole('tab', { name: 'dev' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('staging comes by promotion')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await tabTo(
    page,
    page
      .getByRole('navigation', { name: 'Files' })
      .getByRole('button', { name: /^service\.yaml/ }),
  );
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: /\/service\.yaml$/ }),
  ).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: /^Open pull request/ }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'The pull request is open' }),
  ).toBeVisible({ timeout: 20_000 });
  await tabTo(page, page.getByRole('link', { name: /^Go to pull request/ }));
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('button', { name: 'Merge' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Merged.')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Go to the catalog' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(\?.*)?$/);
  await openInCatalog(page, name);
});
