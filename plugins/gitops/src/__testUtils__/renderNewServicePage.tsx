import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { scmAuthApiRef } from '@backstage/integration-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { fireEvent, screen } from '@testing-library/react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { NewServicePage } from '../newService/NewServicePage';
import { FakeGitOpsApi } from './FakeGitOpsApi';
import { FakeScaffolderApi } from './FakeScaffolderApi';

/** A sentence without open questions. */
export const COMPLETE =
  'Node.js API called checkout with a Redis cache and internal ingress, image registry.acme.dev/payments/checkout:1.8.0';

/** Renders the page for a member of payments, with a backend in memory. */
export function renderNewServicePage(
  prepare: (fakes: {
    api: FakeGitOpsApi;
    scaffolder: FakeScaffolderApi;
  }) => void = () => {},
  path = '/',
  /** Token that the person gets by signing in at the forge. */
  personToken?: string,
): { api: FakeGitOpsApi; scaffolder: FakeScaffolderApi; unmount(): void } {
  const api = new FakeGitOpsApi();
  const scaffolder = new FakeScaffolderApi();
  prepare({ api, scaffolder });
  const { unmount } = renderInTestApp(<NewServicePage />, {
    apis: [
      [gitOpsApiRef, api],
      [scaffolderApiRef, scaffolder],
      ...(personToken
        ? ([
            [
              scmAuthApiRef,
              {
                getCredentials: async () => ({
                  token: personToken,
                  headers: {},
                }),
              },
            ],
          ] as const)
        : []),
      mockApis.identity({
        userEntityRef: 'user:default/dana',
        ownershipEntityRefs: ['user:default/dana', 'group:default/payments'],
      }),
    ],
    initialRouteEntries: [path],
  });
  return { api, scaffolder, unmount };
}

/** Writes the whole sentence at once. */
export async function describeService(sentence: string): Promise<void> {
  fireEvent.change(
    await screen.findByLabelText('Describe the service in a sentence'),
    { target: { value: sentence } },
  );
}

/** The one primary action. */
export function openButton(): HTMLElement {
  return screen.getByRole('button', { name: /^Open pull request/ });
}
