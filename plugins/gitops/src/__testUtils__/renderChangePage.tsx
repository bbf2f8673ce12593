import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { GitOpsPages } from '../entityList/GitOpsPages';
import { gitOpsRouteRef } from '../routes';
import { examplePreview } from './examplePreview';
import { FakeGitOpsApi } from './FakeGitOpsApi';
import { FakeScaffolderApi } from './FakeScaffolderApi';

const SPEC = 'workloads/payments/ledger/dev.yaml';

/**
 * Renders a page below that of all entities, for a member of payments, with
 * payments/ledger released to dev and staging.
 *
 * @param address - below `/gitops`.
 */
export function renderChangePage(
  address: string,
  prepare: (fakes: {
    api: FakeGitOpsApi;
    scaffolder: FakeScaffolderApi;
  }) => void = () => {},
): { api: FakeGitOpsApi; scaffolder: FakeScaffolderApi; unmount(): void } {
  const api = new FakeGitOpsApi();
  const scaffolder = new FakeScaffolderApi();
  api.workloads = [
    {
      team: 'payments',
      workload: 'ledger',
      owner: 'group:default/payments',
      environments: ['dev', 'staging'],
    },
  ];
  const spec = readFileSync(
    path.resolve(__dirname, '../../../../examples/gitops-repo', SPEC),
    'utf8',
  );
  api.baseFiles = [
    { path: SPEC, content: spec },
    {
      path: SPEC.replace('dev', 'staging'),
      content: spec.replace('1.4.2', '1.4.0'),
    },
  ];
  api.previewOf = () => examplePreview();
  prepare({ api, scaffolder });
  const { unmount } = renderInTestApp(<GitOpsPages />, {
    apis: [
      [gitOpsApiRef, api],
      [scaffolderApiRef, scaffolder],
      mockApis.identity({
        userEntityRef: 'user:default/dana',
        ownershipEntityRefs: ['user:default/dana', 'group:default/payments'],
      }),
    ],
    mountedRoutes: {
      '/gitops': gitOpsRouteRef,
      '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef),
    },
    initialRouteEntries: [address],
  });
  return { api, scaffolder, unmount };
}
