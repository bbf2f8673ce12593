import { mockServices } from '@backstage/backend-test-utils';
import type { KubernetesControllerSettings } from '../../ControllerSettings';
import { ArgoCdKubernetesController } from '../ArgoCdKubernetesController';
import { FluxController } from '../FluxController';
import type { KubernetesAccess } from '../KubernetesAccess';
import {
  argoApplication,
  helmRelease,
  kustomization,
  liveObjects,
  fluxSource,
} from './exampleObjects';
import { FakeKubernetes } from './FakeKubernetes';

/** What the portal shows to the Kubernetes plugin. */
export const PLUGIN_TOKEN = 't0ken-of-the-portal';

/** A cluster behind the proxy, with examples of everything, and its adapters. */
export interface StartedKubernetes {
  fake: FakeKubernetes;
  access: KubernetesAccess;
  argoCd(
    settings?: Partial<KubernetesControllerSettings>,
  ): ArgoCdKubernetesController;
  flux(settings?: Partial<KubernetesControllerSettings>): FluxController;
  close(): Promise<void>;
}

/** The examples, as a cluster has them. */
export function fillCluster(fake: FakeKubernetes): void {
  fake.objects.push(
    argoApplication('checkout-dev'),
    argoApplication('search-dev'),
    kustomization('checkout'),
    kustomization('search'),
    helmRelease('cache'),
    fluxSource('GitRepository', 'gitops', {
      url: 'https://git.acme.dev/platform/gitops.git',
      ref: { branch: 'main' },
    }),
    fluxSource('HelmRepository', 'charts', { url: 'https://charts.acme.dev' }),
    ...liveObjects.map(object => structuredClone(object)),
  );
}

export async function startKubernetes(): Promise<StartedKubernetes> {
  const fake = new FakeKubernetes({
    prefix: '/api/kubernetes/proxy',
    token: PLUGIN_TOKEN,
  });
  fillCluster(fake);
  const url = await fake.listen();
  const access: KubernetesAccess = {
    auth: mockServices.auth.mock({
      getPluginRequestToken: async () => ({ token: PLUGIN_TOKEN }),
    }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async pluginId => `${url}/api/${pluginId}`,
    }),
  };
  const controllers: { close(): Promise<void> }[] = [];
  const options = { access, now: () => Date.parse('2026-11-20T10:10:00Z') };
  const settingsOf = (settings: Partial<KubernetesControllerSettings>) => ({
    name: 'main',
    cluster: 'prod-eks',
    namespaces: [],
    requestTimeoutMs: 1_500,
    ...settings,
  });
  return {
    fake,
    access,
    argoCd(settings = {}) {
      const controller = new ArgoCdKubernetesController(
        settingsOf(settings),
        options,
      );
      controllers.push(controller);
      return controller;
    },
    flux(settings = {}) {
      const controller = new FluxController(settingsOf(settings), options);
      controllers.push(controller);
      return controller;
    },
    async close() {
      await fake.close();
      await Promise.all(controllers.map(controller => controller.close()));
    },
  };
}
