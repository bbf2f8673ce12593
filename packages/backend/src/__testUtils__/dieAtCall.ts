/**
 * Loaded before the portal by a test: kills the process, as `kill -9` would, at
 * one call of the gitops backend to its forge. `SLIPWAY_DIE_AT` names the call,
 * such as `after POST /commits`; the file `SLIPWAY_DIE_WHEN` arms it.
 */
import fs from 'node:fs';

const deadly = process.env.SLIPWAY_DIE_AT;
const armed = process.env.SLIPWAY_DIE_WHEN;
const original = globalThis.fetch;

if (deadly && armed) {
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const [, path] = url.pathname.split('/api/gitops-sandbox/service');
    const ofHead = url.searchParams.get('branch')?.startsWith('slipway/');
    const call = `${init?.method ?? 'GET'} ${path}${
      ofHead ? ' of the head' : ''
    }`;
    const die = (moment: string) => {
      if (moment === deadly && fs.existsSync(armed)) {
        process.kill(process.pid, 'SIGKILL');
      }
    };
    die(`before ${call}`);
    const response = await original(input, init);
    await response.clone().text();
    die(`after ${call}`);
    return response;
  };
}
