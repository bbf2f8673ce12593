import { expect, type Page } from '@playwright/test';

/** The people of the example portal. */
export type Person = 'dana' | 'omar' | 'petra' | 'vera';

const TITLES: Record<Person, string> = {
  dana: 'Dana Developer',
  omar: 'Omar Orders',
  petra: 'Petra Platform',
  vera: 'Vera Viewer',
};

/** Signs in as one of the people, through the page that a visitor meets. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/new-service');
  await page.getByRole('button', { name: TITLES[person] }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'New service' }),
  ).toBeVisible();
}

/** Signs out in the settings and in again as somebody else. */
export async function becomeAnother(page: Page, person: Person): Promise<void> {
  await page.evaluate(() => window.localStorage.clear());
  await signIn(page, person);
}

/** Opens the catalog's page of a service, as soon as the catalog has it. */
export async function openInCatalog(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}`);
    // A page that says "not found" has the name as its heading too.
    await expect(page.getByText('Lifecycle').first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 10_000 });
}
