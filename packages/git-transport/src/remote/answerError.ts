import {
  AuthenticationError,
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  originOf,
  retrySeconds,
  withoutSecrets,
  type HttpAnswer,
  type HttpFailure,
} from '@slipway/plugin-gitops-node/http';
import { plainWords } from './plainWords';

/** What was asked of whom. */
export interface AskedServer {
  address: URL;
  /** Completes "Slipway tried to …". */
  purpose: string;
  writes: boolean;
  credentialsOf: 'portal' | 'person';
  hasCredentials: boolean;
  secrets: readonly string[];
}

const LONGEST_TEXT = 300;

/** Codes of connections that were made and then broke, the request perhaps received. */
const BROKEN = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

/** Whether the server may have done what it was asked for, whatever it answered. */
export function isMaybeDone(answer: HttpAnswer | HttpFailure): boolean {
  switch (answer.kind) {
    case 'answer':
      return answer.status === 200 || answer.status >= 500;
    case 'unreachable':
      return BROKEN.includes(answer.code);
    default:
      return true;
  }
}

/** The error for an answer that is of no use, with what to do about it. */
export function answerError(
  answer: HttpAnswer | HttpFailure,
  server: AskedServer,
): Error {
  const place = `${server.address.host}${server.address.pathname}`;
  const begin = `Could not ${server.purpose} of ${place}`;
  return answer.kind === 'answer'
    ? statusError(answer, { ...server, begin })
    : new ServiceUnavailableError(`${begin}: ${failureWords(answer, server)}`);
}

function statusError(
  answer: HttpAnswer,
  server: AskedServer & { begin: string },
): Error {
  const { status, headers } = answer;
  const { begin, address } = server;
  const said = wordsOf(answer, server.secrets);
  if (isLimit(answer)) {
    const seconds = retrySeconds(headers['retry-after'], Date.now());
    return new ServiceUnavailableError(
      `${begin}: ${
        address.host
      } limits the rate of requests (${status})${said}. Try again ${
        seconds === undefined ? 'in a few minutes' : `after ${seconds} s`
      }.`,
    );
  }
  if (status === 401) {
    return credentialsError(server, said);
  }
  if (status === 403) {
    return new NotAllowedError(
      `${begin}: ${
        address.host
      } does not allow it (403)${said}. ${permissionWords(server)}`,
    );
  }
  if (status === 404 || status === 410) {
    return new NotFoundError(
      `${begin}: the repository is not there, or these credentials may not see it (${status}). Check its address, and that the credentials reach it.`,
    );
  }
  if (status >= 300 && status < 400) {
    return new ServiceUnavailableError(
      `${begin}: it redirects to ${originOf(
        headers.location,
      )} (${status}), where credentials are not sent. Configure the address that the repository has now.`,
    );
  }
  if (status === 200) {
    return new ServiceUnavailableError(
      `${begin}: the answer is ${
        headers['content-type'] ?? 'nothing'
      } and not Git's. A proxy or a page to sign in stands between; let the portal through.`,
    );
  }
  return status >= 400 && status < 500
    ? new ConflictError(
        `${begin}: ${address.host} refused the request (${status})${said}.`,
      )
    : new ServiceUnavailableError(
        `${begin}: ${address.host} failed (${status})${said}. Try again in a few minutes.`,
      );
}

/** GitHub answers its secondary limits with 403 and one of two headers. */
function isLimit({ status, headers }: HttpAnswer): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0'))
  );
}

function credentialsError(
  server: AskedServer & { begin: string },
  said: string,
): Error {
  const { begin, address, credentialsOf, hasCredentials } = server;
  if (credentialsOf === 'person') {
    return new AuthenticationError(
      `${begin}: your token was not accepted (401)${said}. Sign in to ${address.host} again.`,
    );
  }
  return new ServiceUnavailableError(
    hasCredentials
      ? `${begin}: the token of the integration for ${address.host} was not accepted (401)${said}. The platform team renews it in the configuration of the portal.`
      : `${begin}: it wants credentials (401), and the portal has none for ${address.host}. The platform team adds an integration for this host.`,
  );
}

function permissionWords({ writes, credentialsOf }: AskedServer): string {
  const whose =
    credentialsOf === 'person'
      ? 'Your token needs'
      : 'The platform team gives the integration';
  return `${whose} permission to ${
    writes ? 'write to' : 'read'
  } the repository: "Contents: ${
    writes ? 'read and write' : 'read'
  }" of a GitHub App or fine-grained token, the scope "${
    writes ? 'write_repository' : 'read_repository'
  }" on GitLab, "${
    writes ? 'write' : 'read'
  }:repository" on Gitea and Forgejo.`;
}

function failureWords(failure: HttpFailure, { writes }: AskedServer): string {
  switch (failure.kind) {
    case 'timeout':
      return 'the answer took too long. Try again; if it stays so, look at the load of the server.';
    case 'too-large':
      return writes
        ? 'the answer is larger than it may be.'
        : `the answer is larger than ${Math.round(
            failure.limitBytes / 1_000_000,
          )} MB. Let the server filter (uploadpack.allowFilter=true), or keep less in the GitOps repository.`;
    case 'cut':
      return `the answer ended early (${failure.code}). Try again.`;
    default:
      if (BROKEN.includes(failure.code)) {
        return `the connection broke (${failure.code}). Try again.`;
      }
      return `there is no connection (${failure.code}). Check the address, the network and the certificate.`;
  }
}

/** What the server says itself, on one line, where it is a text for a terminal. */
function wordsOf({ headers, bytes }: HttpAnswer, secrets: readonly string[]) {
  if (!/^text\/plain\b/i.test(headers['content-type'] ?? '')) {
    return '';
  }
  const text = plainWords(
    withoutSecrets(bytes.toString('utf8'), secrets).replace(/\s+/g, ' '),
    LONGEST_TEXT,
  );
  return text === '' ? '' : `: ${JSON.stringify(text)}`;
}
