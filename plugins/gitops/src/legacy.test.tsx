import {
  convertLegacyPageExtension,
  convertLegacyPlugin,
} from '@backstage/core-compat-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { FakeGitOpsApi } from './__testUtils__/FakeGitOpsApi';
import { FakeScaffolderApi } from './__testUtils__/FakeScaffolderApi';
import { renderWithGitOps } from './__testUtils__/renderWithGitOps';
import { gitOpsApiRef } from './api/GitOpsApi';
import {
  EntityGitOpsCard,
  EntityGitOpsContent,
  GitOpsPage,
  gitopsPlugin,
  NewServicePage,
} from './legacy';

describe('the plugin of the old frontend system', () => {
  it('brings its page and the client that it needs', async () => {
    const [factory] = [...gitopsPlugin.getApis()];
    expect(factory.api.id).toBe(gitOpsApiRef.id);

    renderTestApp({
      features: [
        convertLegacyPlugin(gitopsPlugin, {
          extensions: [
            convertLegacyPageExtension(NewServicePage, {
              path: '/new-service',
            }),
          ],
        }),
      ],
      apis: [
        [gitOpsApiRef, new FakeGitOpsApi()],
        [scaffolderApiRef, new FakeScaffolderApi()],
        mockApis.identity({ userEntityRef: 'user:default/dana' }),
      ],
      initialRouteEntries: ['/new-service'],
    });
    expect(
      await screen.findByLabelText('Describe the service in a sentence'),
    ).toBeVisible();
  });

  it('brings the page of all entities', async () => {
    renderTestApp({
      features: [
        convertLegacyPlugin(gitopsPlugin, {
          extensions: [
            convertLegacyPageExtension(GitOpsPage, { path: '/gitops' }),
          ],
        }),
      ],
      apis: [[gitOpsApiRef, new FakeGitOpsApi()]],
      initialRouteEntries: ['/gitops'],
    });
    expect(
      await screen.findByRole('table', { name: /^Entities and/ }),
    ).toBeVisible();
  });

  it('brings the tab and the card of an entity', async () => {
    renderWithGitOps(
      <>
        <EntityGitOpsContent />
        <EntityGitOpsCard />
      </>,
    );
    expect(
      await screen.findByRole('table', { name: /^What runs where/ }),
    ).toBeVisible();
    expect(
      await screen.findByRole('list', { name: 'State per environment' }),
    ).toBeVisible();
  });
});
