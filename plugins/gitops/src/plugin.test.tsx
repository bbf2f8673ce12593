import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { FakeGitOpsApi } from './__testUtils__/FakeGitOpsApi';
import { checkoutEntity } from './__testUtils__/renderWithGitOps';
import { gitOpsApiRef } from './api/GitOpsApi';
import { gitopsPlugin } from './plugin';

describe('the plugin', () => {
  it('brings the page of all entities', async () => {
    renderTestApp({
      features: [gitopsPlugin],
      apis: [[gitOpsApiRef, new FakeGitOpsApi()]],
      initialRouteEntries: ['/gitops'],
    });
    expect(
      await screen.findByRole('table', { name: /^Entities and/ }),
    ).toBeVisible();
  });

  it('brings the tab and the card of entities that say what is their own', () => {
    const tab = createExtensionTester(
      gitopsPlugin.getExtension('entity-content:gitops'),
    );
    const card = createExtensionTester(
      gitopsPlugin.getExtension('entity-card:gitops'),
    );
    expect(tab.get(coreExtensionData.routePath)).toBe('/gitops');
    expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('GitOps');
    for (const isFor of [
      tab.get(EntityContentBlueprint.dataRefs.filterFunction),
      card.get(EntityCardBlueprint.dataRefs.filterFunction),
    ]) {
      expect(isFor?.(checkoutEntity)).toBe(true);
      expect(isFor?.({ ...checkoutEntity, metadata: { name: 'docs' } })).toBe(
        false,
      );
    }
  });
});
