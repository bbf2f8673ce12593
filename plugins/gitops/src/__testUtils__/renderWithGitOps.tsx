import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  statusSignalChannel,
  type StatusSignal,
} from '@slipway/plugin-gitops-common/api';
import { act } from '@testing-library/react';
import type { ReactElement } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { gitOpsRouteRef, newServiceRouteRef } from '../routes';
import { NowContext } from '../status/useNow';
import { EXAMPLE_NOW } from './exampleStatus';
import { FakeGitOpsApi } from './FakeGitOpsApi';

/** Signals in memory. */
export class FakeSignals implements SignalApi {
  private readonly listeners = new Set<(message: never) => void>();

  subscribe(channel: string, onMessage: (message: never) => void) {
    if (channel === statusSignalChannel) {
      this.listeners.add(onMessage);
    }
    return { unsubscribe: () => this.listeners.delete(onMessage) };
  }

  send(signal: Partial<StatusSignal>): void {
    act(() => this.listeners.forEach(listen => listen(signal as never)));
  }
}

/** The component checkout, as the catalog has it. */
export const checkoutEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'default',
    annotations: { 'gitops.slipway.dev/workload': 'payments/checkout' },
  },
};

/** Renders something of checkout, at the example's time, with a fake backend. */
export function renderWithGitOps(
  element: ReactElement,
  options: {
    prepare?: (api: FakeGitOpsApi) => void;
    signals?: FakeSignals;
    path?: string;
  } = {},
): { api: FakeGitOpsApi; unmount(): void } {
  const { prepare = () => {}, signals, path = '/' } = options;
  const api = new FakeGitOpsApi();
  prepare(api);
  const { unmount } = renderInTestApp(
    <NowContext.Provider value={EXAMPLE_NOW}>
      <EntityProvider entity={checkoutEntity}>{element}</EntityProvider>
    </NowContext.Provider>,
    {
      apis: [
        [gitOpsApiRef, api],
        ...(signals ? ([[signalApiRef, signals]] as const) : []),
      ],
      mountedRoutes: {
        '/gitops': gitOpsRouteRef,
        '/new-service': newServiceRouteRef,
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
      },
      initialRouteEntries: [path],
    },
  );
  return { api, unmount };
}
