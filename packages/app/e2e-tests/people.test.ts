import { expect, test } from '@playwright/test';
import { NewServicePage } from './pages/NewServicePage';
import { signIn } from './pages/portal';

test('a member of another team is told that a workload is not theirs', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'omar');
  await newService.describe(
    'Java API called ledger, image registry.acme.dev/payments/ledger:9.9.9',
  );
  await expect(
    page.getByText('The workload ledger exists and belongs to payments'),
  ).toBeVisible();
  await expect(
    page.getByText('The workload is payments’s to change.'),
  ).toBeVisible();
  await expect(newService.openButton).toHaveAttribute('aria-disabled', 'true');
});

test('naming the owning team does not let a member of another team take over', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'omar');
  await newService.describe(
    'Java API called ledger owned by payments, image registry.acme.dev/payments/ledger:9.9.9',
  );
  await expect(page.getByLabel('Owner')).toHaveValue('payments');
  await expect(newService.openButton).toHaveAttribute('aria-disabled', 'true');

  const answer = await page.request.post('/api/gitops/previews', {
    headers: { Authorization: `Bearer ${await tokenOf(page)}` },
    data: {
      source: {
        spec: {
          name: 'ledger',
          owner: 'payments',
          kind: 'api',
          image: {
            repository: 'registry.acme.dev/payments/ledger',
            tag: '9.9.9',
          },
        },
      },
      environment: 'dev',
    },
  });
  expect(answer.status()).toBe(403);
});

test('a viewer sees why they cannot open, before they write', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'vera');
  await expect(
    page.getByText('You may look and try, and not open'),
  ).toBeVisible();
  await newService.describe('Node.js API called vera-app');
  await expect(page.getByText('You may not open changes.')).toBeVisible();
  await expect(newService.openButton).toHaveAttribute('aria-disabled', 'true');
});

test('an author does not approve their own change where the environment forbids it', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await signIn(page, 'omar');
  await newService.describe(
    'Node.js API called orders-api with Postgres and internal ingress, image registry.acme.dev/orders/orders-api:2.4.0, port 3000',
  );
  await page.getByRole('tab', { name: 'staging' }).click();
  const link = await newService.open();
  await link.click();

  await expect(page.getByRole('button', { name: 'Approve' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Merge' })).toBeDisabled();
  await expect(page.getByText('0 of 1')).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Approve' }),
  ).toHaveAccessibleDescription(/.+/);
});

/** The token that the page itself sends. */
async function tokenOf(page: import('@playwright/test').Page): Promise<string> {
  const sent = page.waitForRequest(request =>
    request.url().includes('/api/gitops/'),
  );
  await page.reload();
  const headers = await (await sent).allHeaders();
  return headers.authorization.replace('Bearer ', '');
}
