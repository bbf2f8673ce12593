import type { Request } from 'express';
import type { SandboxAuthorization } from '../authorization';
import type { Sandbox } from '../Sandbox';
import { findToken } from '../usecases/createToken';

/** What a Git client wants to do. */
export type GitService = 'git-upload-pack' | 'git-receive-pack';

/** Whether a Git client may go on, and as whom. Texts are for its terminal. */
export type GitAccess =
  | {
      status: 'granted';
      /** User entity ref, or `plugin:gitops`. */
      actor: string;
    }
  | { status: 'unauthenticated' | 'forbidden'; reason: string };

/**
 * Finds out who a Git client is: by HTTP Basic with a personal token as the
 * password (the user name does not matter), or by a Backstage token as bearer.
 *
 * @throws AuthenticationError and NotAllowedError for a bearer.
 */
export async function authenticateGit(options: {
  sandbox: Sandbox;
  authorization: SandboxAuthorization;
  request: Request;
  service: GitService;
}): Promise<GitAccess> {
  const { sandbox, authorization, request, service } = options;
  const header = request.headers.authorization ?? '';
  if (/^bearer /i.test(header)) {
    const actor = await authorization.requireGitAccess(
      request,
      service === 'git-upload-pack' ? 'read' : 'write',
    );
    return { status: 'granted', actor };
  }
  const password = basicPassword(header);
  const token = password ? await findToken(sandbox, password) : undefined;
  if (!token) {
    return {
      status: 'unauthenticated',
      reason:
        'Give any user name, and as password a token of the sandbox page in the portal. Tokens expire after 90 days.',
    };
  }
  const { scope, mayRead, mayWrite, userRef } = token;
  if (!mayRead) {
    return {
      status: 'forbidden',
      reason: 'The owner of this token may not read the GitOps repository.',
    };
  }
  if (service === 'git-receive-pack' && scope !== 'write') {
    return {
      status: 'forbidden',
      reason: 'This token reads only. Make one of scope "write" to push.',
    };
  }
  if (service === 'git-receive-pack' && !mayWrite) {
    return {
      status: 'forbidden',
      reason: 'The owner of this token may not propose changes.',
    };
  }
  return { status: 'granted', actor: userRef };
}

function basicPassword(header: string): string | undefined {
  const encoded = /^basic ([A-Za-z0-9+/=]+)$/i.exec(header)?.[1];
  if (!encoded) {
    return undefined;
  }
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : pair.slice(colon + 1);
}
