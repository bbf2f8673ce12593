import {
  AuthenticationError,
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  originOf,
  withoutSecrets,
  type HttpOutcome,
} from '@slipway/plugin-gitops-node/http';
import type { CredentialsOwner } from './ForgeCredentials';
import type { ForgeDialect } from './ForgeDialect';
import { isRateLimited, secondsToWait } from './rateLimit';
import { reasonOf } from './reasonOf';

/** An answer that cannot be used. */
export type ForgeFailure =
  | Exclude<HttpOutcome, { kind: 'ok' }>
  | { kind: 'unknown-shape'; problem: string }
  | { kind: 'archived' };

/** What failed, on what, and with whose credentials. */
export interface ForgeAttempt {
  dialect: ForgeDialect;
  /** Such as `Opening the pull request`. */
  what: string;
  repository: string;
  host: string;
  owner: CredentialsOwner;
  /** What the credentials need for it, such as `Pull requests: write`. */
  permission: string;
  /** Something may have been changed although no answer came. */
  writes: boolean;
  secrets: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
}

type ErrorClass = new (message: string) => Error;

interface Words {
  error: ErrorClass;
  because: string;
  remedy: string;
}

/** A failure in words: what was attempted, on what, why, and what to do. */
export function forgeError(attempt: ForgeAttempt, failure: ForgeFailure) {
  const { error: ForgeError, because, remedy } = wordsOf(attempt, failure);
  return new ForgeError(
    withoutSecrets(
      `${attempt.what} of ${attempt.repository} on ${attempt.host} failed: ${because}. ${remedy}`,
      attempt.secrets,
    ),
  );
}

const AGAIN = 'Try again in a moment.';

function wordsOf(attempt: ForgeAttempt, failure: ForgeFailure): Words {
  const { name } = attempt.dialect;
  const again = attempt.writes
    ? 'It may have been carried out all the same: trying again looks at what is there first.'
    : AGAIN;
  switch (failure.kind) {
    case 'timeout':
      return unavailable(`${name} did not answer in time`, again);
    case 'cut':
      return unavailable(
        `the answer of ${name} ended early or is no valid JSON (${failure.code})`,
        again,
      );
    case 'too-large':
      return unavailable(
        `the answer of ${name} is larger than ${failure.limitBytes} bytes`,
        'Tell the platform team: so large an answer is not expected.',
      );
    case 'unreachable':
      return unavailable(
        `${name} cannot be reached (${failure.code})`,
        /CERT|SIGNATURE|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/.test(failure.code)
          ? 'Its certificate is not trusted: if a private authority has issued it, the platform team names it with gitops.repository.caFile.'
          : `${AGAIN} If it stays so, the platform team checks that the network lets the portal's backend through.`,
      );
    case 'not-json':
      return unavailable(
        `not ${name} answered, but something that sends ${failure.contentType.slice(
          0,
          60,
        )}`,
        'The platform team looks for a proxy or a login page in front of it, and at apiBaseUrl of the integration.',
      );
    case 'unknown-shape':
      return unavailable(
        `the answer of ${name} is not what this version of Slipway knows (${failure.problem})`,
        'The platform team compares the versions that docs/forges.md names.',
      );
    case 'archived':
      return {
        error: ConflictError,
        because: `the repository is archived, so ${name} lets nobody change it`,
        remedy:
          'The platform team takes it out of the archive, or names another one in gitops.repository.url.',
      };
    default:
      return refused(attempt, failure);
  }
}

type Refusal = Extract<ForgeFailure, { kind: 'refused' }>;

function refused(attempt: ForgeAttempt, failure: Refusal): Words {
  const { status, headers } = failure;
  const { name } = attempt.dialect;
  const said = reasonOf(failure.body) || (failure.text ?? '').split('\n')[0];
  const because = `${name} answered ${status}${said ? ` (${said})` : ''}`;
  if (isRateLimited(status, headers)) {
    const seconds = secondsToWait(headers, attempt.now);
    return unavailable(
      because,
      `Too many requests were sent: try again ${
        seconds === undefined ? 'in a few minutes' : `after ${seconds} seconds`
      }.`,
    );
  }
  if (status >= 500) {
    return unavailable(
      because,
      `${AGAIN} If it stays so, look at the status page of ${name}.`,
    );
  }
  if (status >= 300 && status < 400) {
    return unavailable(
      `${name} redirects to ${originOf(
        failure.location,
      )}, which is not followed`,
      'If the repository was renamed or moved, the platform team writes its new address to gitops.repository.url.',
    );
  }
  switch (status) {
    case 401:
      return unauthorized(attempt, because);
    case 403:
      return {
        error: NotAllowedError,
        because,
        remedy: lacking(attempt, failure),
      };
    case 404:
      return {
        error: NotFoundError,
        because,
        remedy: `It is not there, or these credentials may not see it: check the address, and that they have ${attempt.permission}.`,
      };
    default:
      return {
        error: ConflictError,
        because,
        remedy: `Solve what ${name} says there, then try again.`,
      };
  }
}

function unauthorized({ owner, host, dialect }: ForgeAttempt, because: string) {
  return owner === 'platform'
    ? unavailable(
        `${because}: the credentials of the integration for ${host} are wrong, expired or revoked`,
        `Ask the platform team to renew them in integrations.${dialect.kind}.`,
      )
    : {
        error: AuthenticationError,
        because: `${because}: your token for ${host} is wrong, expired or revoked`,
        remedy: `Sign in at ${host} again, and try again.`,
      };
}

function lacking(attempt: ForgeAttempt, { headers, body }: Refusal): string {
  const permission =
    attempt.dialect.missingPermission({ headers, body }) ?? attempt.permission;
  return attempt.owner === 'platform'
    ? `The credentials of the integration lack ${permission}: ask the platform team to grant it.`
    : `Your token lacks ${permission}: ask for it, or for access to the repository.`;
}

function unavailable(because: string, remedy: string): Words {
  return { error: ServiceUnavailableError, because, remedy };
}
