import { renderInTestApp } from '@backstage/frontend-test-utils';
import { sandboxApiRef } from '../api/SandboxApi';
import { rootRouteRef } from '../routes';
import { SandboxRouter } from '../SandboxRouter';
import { FakeSandboxApi } from './FakeSandboxApi';

/** Renders a page of the sandbox, with the sandbox in memory. */
export function renderSandbox(
  path: string,
  prepare: (api: FakeSandboxApi) => void = () => {},
): FakeSandboxApi {
  const api = new FakeSandboxApi();
  prepare(api);
  renderInTestApp(<SandboxRouter />, {
    apis: [[sandboxApiRef, api]],
    mountedRoutes: { '/gitops-sandbox': rootRouteRef },
    initialRouteEntries: [path],
  });
  return api;
}
