import { InputError } from '@backstage/errors';
import {
  BoundedHttp,
  urlBelow,
  withoutSecrets,
} from '@slipway/plugin-gitops-node/http';
import type { GitTransportOptions } from '../GitTransportOptions';
import { answerError, isMaybeDone, type AskedServer } from './answerError';
import { headersOf, secretsOf } from './credentialHeaders';

/** One of Git's two services. */
export type GitService = 'git-upload-pack' | 'git-receive-pack';

/** Why a request was made, and how long and large its answer may be. */
export interface GitCall {
  service: GitService;
  /** Completes "Slipway tried to …". */
  purpose: string;
  limitBytes: number;
  signal: AbortSignal;
}

/** Bytes of a good answer, or the error that fits a bad one. */
export type GitAnswer =
  | {
      ok: true;
      bytes: Buffer;
      /** Takes the credentials out of what the server says. */
      mask(text: string): string;
    }
  | {
      ok: false;
      error: Error;
      /** Whether the server may have done what it was asked for. */
      maybeDone: boolean;
    };

/** Sends the requests of Git's smart HTTP and tells good answers from all others. */
export class GitHttp {
  private readonly http: BoundedHttp;

  constructor(
    private readonly options: Pick<
      GitTransportOptions,
      'url' | 'credentials' | 'credentialsOf' | 'ca'
    > & { requestMs: number },
  ) {
    this.http = new BoundedHttp({
      ca: options.ca,
      requestTimeoutMs: options.requestMs,
      redirects: 'same-origin',
    });
    if (typeof options.url === 'string') {
      parseUrl(options.url);
    }
  }

  /** Address of the repository, without a secret. */
  async address(): Promise<URL> {
    const { url } = this.options;
    return parseUrl(typeof url === 'string' ? url : await url());
  }

  /** Asks what a service can do, and what refs there are. */
  async discover(call: GitCall): Promise<GitAnswer> {
    const url = urlBelow((await this.address()).href, ['info', 'refs'], {
      service: call.service,
    });
    return this.send(call, {
      method: 'GET',
      url,
      type: `application/x-${call.service}-advertisement`,
    });
  }

  async post(call: GitCall, body: Buffer): Promise<GitAnswer> {
    return this.send(call, {
      method: 'POST',
      url: urlBelow((await this.address()).href, [call.service]),
      type: `application/x-${call.service}-result`,
      body,
    });
  }

  private async send(
    call: GitCall,
    request: { method: 'GET' | 'POST'; url: URL; type: string; body?: Buffer },
  ): Promise<GitAnswer> {
    const { method, url, type, body } = request;
    const given = (await this.options.credentials())?.headers ?? {};
    const secrets = secretsOf(given);
    const answer = await this.http.sendBytes({
      method,
      url,
      body,
      limitBytes: call.limitBytes,
      signal: call.signal,
      headers: {
        ...headersOf(given),
        'user-agent': 'git/slipway',
        ...(call.service === 'git-upload-pack'
          ? { 'git-protocol': 'version=2' }
          : {}),
        ...(body
          ? { 'content-type': `application/x-${call.service}-request` }
          : {}),
        accept: type,
      },
    });
    const isGood =
      answer.kind === 'answer' &&
      answer.status === 200 &&
      answer.headers['content-type'] === type;
    if (isGood) {
      return {
        ok: true,
        bytes: answer.bytes,
        mask: text => withoutSecrets(text, secrets),
      };
    }
    const server: AskedServer = {
      address: await this.address(),
      purpose: call.purpose,
      writes: call.service === 'git-receive-pack',
      credentialsOf: this.options.credentialsOf ?? 'portal',
      hasCredentials: Object.keys(given).length > 0,
      secrets,
    };
    return {
      ok: false,
      error: answerError(answer, server),
      maybeDone: isMaybeDone(answer),
    };
  }
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new InputError(
      'Could not use the address of the GitOps repository: it is no https URL. Give the one that the forge shows for cloning over HTTPS.',
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '') {
    throw new InputError(
      `Could not use the address of the GitOps repository on ${url.host}: it has a user name, a password or a query. Leave them out; credentials come from the integration.`,
    );
  }
  return url;
}
