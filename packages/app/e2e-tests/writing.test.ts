import { expect, test } from '@playwright/test';
import { NewServicePage } from './pages/NewServicePage';
import { signIn } from './pages/portal';

test('typing makes no request', async ({ page }) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'dana');
  await newService.goto();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));

  await newService.description.pressSequentially(
    'Python API called invoices with Postgres, 3 replicas in prod',
  );
  await expect(newService.field('Name')).toHaveValue('invoices');
  await newService.field('Name').fill('invoicing');
  await page.getByRole('tab', { name: 'prod' }).click();
  await expect(
    newService.files.getByText('workloads/payments/invoicing/').first(),
  ).toBeVisible();

  expect(requests).toEqual([]);
});

test('a reload keeps what was written, and an edited field outlives a new reading', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'dana');
  await newService.describe('Python API called invoices with Postgres');
  await newService.field('Name').fill('billing');
  await page.reload();

  await expect(newService.description).toHaveValue(
    'Python API called invoices with Postgres',
  );
  await expect(newService.field('Name')).toHaveValue('billing');
  await expect(
    page.getByText('You set billing, the sentence says invoices.'),
  ).toBeVisible();

  await newService.describe('Python API called invoice-writer with Postgres');
  await expect(newService.field('Name')).toHaveValue('billing');
  await page.getByRole('button', { name: 'Take invoice-writer' }).click();
  await expect(newService.field('Name')).toHaveValue('invoice-writer');
});

test('the words of the field that has the focus light up where they stand', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'dana');
  const sentence =
    'Node.js API called checkout with a Redis cache and internal ingress, and quite some more words, so that the sentence breaks over more than one line and the marks have to break with it: 3 replicas in prod';
  await newService.describe(sentence);
  await page.getByLabel('prod at least').focus();

  const lit = page.locator('[aria-hidden] .focused');
  await expect(lit).toHaveText('3 replicas');
  const boxes = await page.evaluate(() => {
    const area = document.querySelector('textarea')!;
    const marks = area.parentElement!.querySelector('[aria-hidden]')!;
    const [one, two] = [area, marks].map(element => getComputedStyle(element));
    return {
      heights: [area.scrollHeight, marks.scrollHeight],
      widths: [area.clientWidth, marks.clientWidth],
      settings: [one, two].map(style => [
        style.fontFamily,
        style.fontSize,
        style.lineHeight,
        style.letterSpacing,
        style.padding,
      ]),
    };
  });
  expect(boxes.heights[0]).toBe(boxes.heights[1]);
  expect(boxes.widths[0]).toBe(boxes.widths[1]);
  expect(boxes.settings[0]).toEqual(boxes.settings[1]);
});

test('a secret that was typed is not in the browser’s storage', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'dana');
  await newService.describe('Node.js API, the password is hunter2secret');
  await expect(page.getByText('Not done, and what is done')).toBeVisible();
  await page.reload();
  await expect(newService.description).toHaveValue(/^Node\.js API/);

  const stored = await page.evaluate(() =>
    JSON.stringify({ ...window.localStorage }),
  );
  expect(stored).toContain('Node.js API');
  expect(stored).not.toContain('hunter2secret');
});

test('a description that is too long says so and loses nothing', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'dana');
  const long = `Node.js API called checkout. ${'word '.repeat(20_000)}`;
  await newService.describe(long);

  await expect(
    page.getByText(/The description has 100029 characters/),
  ).toBeVisible();
  await expect(newService.openButton).toHaveAttribute('aria-disabled', 'true');
  await expect(newService.description).toHaveValue(long);
});
