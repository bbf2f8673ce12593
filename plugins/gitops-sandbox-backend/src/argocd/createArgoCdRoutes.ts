import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import Router from 'express-promise-router';
import type { BareRepository } from '../repository/BareRepository';
import { answerApplication } from './answerApplication';
import { answer, refusal, type ApiAnswer } from './answers/refusal';
import type { ArgoCdSimulation } from './ArgoCdSimulation';
import { listApplications } from './listApplications';

/** Path of the simulated Argo CD below the plugin's base path. */
export const ARGOCD_PATH = '/argocd';

const VERSION = 'v3.5.1+simulated';

/** What the routes are made with. */
export interface ArgoCdRouteOptions {
  simulation: ArgoCdSimulation;
  repository: BareRepository;
  token: string;
}

/**
 * The part of Argo CD's HTTP API that reads Applications. It asks for a token of
 * its own, as Argo CD does, and changes nothing.
 */
export function createArgoCdRoutes(options: ArgoCdRouteOptions) {
  const router = Router();
  router.get(`${ARGOCD_PATH}/api/version`, (_, response) => {
    send(response, answer({ Version: VERSION }));
  });
  router.use(ARGOCD_PATH, async (request, response) => {
    send(response, await respond(request, options));
  });
  return router;
}

async function respond(
  request: Request,
  { simulation, repository, token }: ArgoCdRouteOptions,
): Promise<ApiAnswer> {
  const given = /^Bearer (.+)$/.exec(
    request.header('authorization') ?? '',
  )?.[1];
  if (given === undefined) {
    return refusal('unauthenticated', 'no session information');
  }
  if (!isSame(given, token)) {
    return refusal(
      'unauthenticated',
      'invalid session: token signature is invalid',
    );
  }
  const url = new URL(request.url, 'http://argocd');
  const [api, version, collection, name, ...part] = segmentsOf(url) ?? [];
  if (request.method !== 'GET' || api !== 'api' || version !== 'v1') {
    return refusal('notFound', 'Not Found');
  }
  if (collection === 'session' && name === 'userinfo' && part.length === 0) {
    return answer({ loggedIn: true, username: 'slipway', iss: 'argocd' });
  }
  if (collection !== 'applications') {
    return refusal('notFound', 'Not Found');
  }
  return name === undefined
    ? listApplications(simulation, url.searchParams)
    : answerApplication(simulation, repository.objects, {
        name,
        part,
        query: url.searchParams,
      });
}

/** Decoded segments of the path, `undefined` where they are no text. */
function segmentsOf({ pathname }: URL): string[] | undefined {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) {
      return undefined;
    }
    throw error;
  }
}

/** In constant time, whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function send(response: Response, { status, body }: ApiAnswer): void {
  response.status(status).json(body);
}
