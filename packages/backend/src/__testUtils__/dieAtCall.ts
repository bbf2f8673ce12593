/**
 * Loaded before the portal by a test: kills the process, as `kill -9` would, at
 * one call of the gitops backend to its repository, over Git or to the forge.
 * `SLIPWAY_DIE_AT` names the call, such as `after POST /git-receive-pack`; the
 * file `SLIPWAY_DIE_WHEN` arms it.
 */
import diagnostics from 'node:diagnostics_channel';
import fs from 'node:fs';

const deadly = process.env.SLIPWAY_DIE_AT;
const armed = process.env.SLIPWAY_DIE_WHEN;

const REPOSITORY =
  /^\/api\/gitops-sandbox\/(?:git\/gitops\.git|service)(\/.*)$/;

/**
 * Undici tells of every request here, that of npm as that of Node.js.
 *
 * @see https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
 */
function onRequest(moment: 'before' | 'after', channel: string): void {
  diagnostics.subscribe(channel, message => {
    const { request } = message as {
      request: { method: string; path: string };
    };
    const [, call] = REPOSITORY.exec(request.path) ?? [];
    // Only of `info/refs` does the query say what is done.
    const path = call?.startsWith('/info/') ? call : call?.split('?')[0];
    if (
      armed &&
      `${moment} ${request.method} ${path}` === deadly &&
      fs.existsSync(armed)
    ) {
      process.kill(process.pid, 'SIGKILL');
    }
  });
}

if (deadly && armed) {
  onRequest('before', 'undici:request:create');
  onRequest('after', 'undici:request:trailers');
}
