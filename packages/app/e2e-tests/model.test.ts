import { expect, test, type Page } from '@playwright/test';
import { checkStep } from './pages/checkStep';
import { NewServicePage } from './pages/NewServicePage';
import { signIn } from './pages/portal';

const MODEL = 'openai:tiny';
const SENTENCE =
  'Node.js API called spoken with a Redis cache, image registry.acme.dev/payments/spoken:1.0.0, team payments';
const STATEMENT = {
  operation: 'set',
  field: 'name',
  environment: null,
  value: 'spoken',
  quote: 'called spoken',
};

/** A portal with a model that answers so; its backend has none. */
async function withModel(
  page: Page,
  answer: { lines?: object[]; status?: number; delay?: number },
): Promise<void> {
  await page.route('**/api/gitops/model', route =>
    route.fulfill({ json: { mode: 'on', model: MODEL } }),
  );
  await page.route('**/api/gitops/readings', async route => {
    await new Promise(resolve => setTimeout(resolve, answer.delay ?? 0));
    if (answer.status) {
      await route.fulfill({
        status: answer.status,
        json: {
          error: { name: 'Error', message: 'The database is away.' },
          response: { statusCode: answer.status },
        },
      });
      return;
    }
    await route.fulfill({
      contentType: 'application/x-ndjson',
      body: (answer.lines ?? []).map(line => JSON.stringify(line)).join('\n'),
    });
  });
}

const done = (statements: object[]) => ({
  type: 'done',
  reading: { model: MODEL, at: '2026-11-21T10:00:00.000Z', statements },
});

for (const theme of ['light', 'dark'] as const) {
  test(`what a model reads along is marked, and is accessible in the ${theme} theme`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme: theme });
    const page = await context.newPage();
    const newService = new NewServicePage(page);
    await withModel(page, {
      lines: [
        { type: 'statements', statements: [STATEMENT] },
        done([
          STATEMENT,
          {
            ...STATEMENT,
            field: 'visibility',
            value: 'public',
            quote: 'called spoken',
          },
        ]),
      ],
    });
    await page.goto('/new-service');
    await signIn(page, 'dana');
    await newService.describe(SENTENCE);
    await expect(page.getByText(`Read by rules and ${MODEL}`)).toBeVisible();
    await expect(page.getByText('“called spoken”, both readers')).toBeVisible();
    await expect(
      page.getByRole('region', { name: `Read by ${MODEL} and not taken` }),
    ).toContainText('visibility public');
    await checkStep(page, `${theme}-model-read`);

    await page
      .getByRole('textbox', { name: 'Change it in words' })
      .fill('make it public, add Postgres, three replicas in prod');
    await page.getByRole('button', { name: 'Apply' }).click();
    const outcome = page.getByRole('region', {
      name: 'What the words changed',
    });
    await expect(outcome).toContainText('reachable from the internet');
    await checkStep(page, `${theme}-model-refined`);
    await outcome.getByRole('button', { name: 'Undo' }).click();
    await expect(outcome).toHaveCount(0);
    await context.close();
  });
}

test('a model that is slow keeps nobody waiting', async ({ page }) => {
  const newService = new NewServicePage(page);
  await withModel(page, { delay: 20_000 });
  await page.goto('/new-service');
  await signIn(page, 'dana');
  await newService.describe(SENTENCE);
  await expect(page.getByText(/is reading along/)).toBeVisible();
  await expect(newService.field('Name')).toHaveValue('spoken');
  await expect(
    page.getByRole('button', { name: /^Open pull request/ }),
  ).toHaveAttribute('aria-disabled', 'false');
});

test('a model that fails is said to, and the page is complete', async ({
  page,
}) => {
  const newService = new NewServicePage(page);
  await withModel(page, { status: 500 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/new-service');
  await signIn(page, 'dana');
  await newService.describe(SENTENCE);
  await expect(
    page.getByText('Read by rules alone: The database is away.'),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Open pull request/ }),
  ).toHaveAttribute('aria-disabled', 'false');
  await checkStep(page, 'narrow-model-failing');
});
