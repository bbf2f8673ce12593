import { ArgoCdController } from '../ArgoCdController';
import type { ArgoCdSettings } from '../ArgoCdSettings';
import { unwellApplication } from './exampleApplications';
import { FakeArgoCd } from './FakeArgoCd';

/** A fake with two Applications, and an adapter that reads it. */
export interface StartedArgoCd {
  fake: FakeArgoCd;
  controller: ArgoCdController;
  /** The adapter once more, with other settings. */
  connect(settings: Partial<ArgoCdSettings>): ArgoCdController;
  /** Milliseconds of the adapters' clock; can be moved. */
  clock: { now: number };
  url: string;
  /** Fails when anything was not as upstream describes its API. */
  close(): Promise<void>;
}

export async function startArgoCd(
  options: { prefix?: string; settings?: Partial<ArgoCdSettings> } = {},
): Promise<StartedArgoCd> {
  const fake = new FakeArgoCd(options.prefix);
  fake.applications.push(
    unwellApplication('checkout-dev'),
    unwellApplication('search-dev'),
  );
  const url = await fake.listen();
  const clock = { now: Date.parse('2026-11-20T10:10:00Z') };
  const controllers: ArgoCdController[] = [];
  const connect = (settings: Partial<ArgoCdSettings>) => {
    const controller = new ArgoCdController(
      {
        name: 'main',
        url,
        credentials: { token: 't0ken-of-a-role' },
        projects: [],
        appNamespaces: [],
        simulated: false,
        requestTimeoutMs: 1_500,
        ...options.settings,
        ...settings,
      },
      { now: () => clock.now },
    );
    controllers.push(controller);
    return controller;
  };
  return {
    fake,
    controller: connect({}),
    connect,
    clock,
    url,
    async close() {
      await fake.close();
      await Promise.all(controllers.map(controller => controller.close()));
      if (fake.violations.length > 0) {
        throw new Error(fake.violations.join('\n'));
      }
    },
  };
}
