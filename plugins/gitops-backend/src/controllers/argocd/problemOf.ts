import {
  storedText,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import type { ControllerProblem } from '@slipway/plugin-gitops-node';
import {
  originOf,
  retrySeconds,
  withoutSecrets,
} from '@slipway/plugin-gitops-node/http';
import type { HttpOutcome } from '@slipway/plugin-gitops-node/http';

/** What failed, and where. */
export interface Attempt {
  /** Such as `Listing the Applications`. */
  what: string;
  instance: string;
  /** Texts that must not be in a message. */
  secrets: readonly string[];
  /** Milliseconds, for dates of the answer. */
  now: number;
}

type Failure = Exclude<HttpOutcome, { kind: 'ok' }>;

const LIMIT_REMEDY =
  'Limit the instance to some projects or appNamespaces in the configuration.';

const URL_REMEDY =
  "Check the url of the instance in the configuration with its path prefix, and whether a proxy or a login page answers in Argo CD's place.";

/** What came instead of an answer, in words for a page. */
export function problemOf(
  attempt: Attempt,
  failure: Failure,
): ControllerProblem {
  const problem = wordsOf(attempt, failure);
  const sentence = `${attempt.what} of the Argo CD instance "${attempt.instance}" failed: ${problem.because}.`;
  return {
    reason: problem.reason,
    message: withoutSecrets(sentence, attempt.secrets),
    remedy: problem.remedy,
    ...(problem.retryAfterSeconds === undefined
      ? {}
      : { retryAfterSeconds: problem.retryAfterSeconds }),
  };
}

interface Words {
  reason: ControllerProblem['reason'];
  because: string;
  remedy: string;
  retryAfterSeconds?: number;
}

function wordsOf(attempt: Attempt, failure: Failure): Words {
  switch (failure.kind) {
    case 'timeout':
      return {
        reason: 'timeout',
        because: 'it did not answer in time',
        remedy:
          'Look at the load of argocd-server; if it has many Applications, raise requestTimeout of the instance or limit it to some projects.',
      };
    case 'too-large':
      return {
        reason: 'too-large',
        because: `its answer is larger than ${Math.round(
          failure.limitBytes / 1_000_000,
        )} MB`,
        remedy: LIMIT_REMEDY,
      };
    case 'cut':
      return {
        reason: 'invalid-answer',
        because: `its answer ended early or is no valid JSON (${failure.code})`,
        remedy:
          'It is asked again; if it stays so, look at the proxies between the portal and Argo CD.',
      };
    case 'not-json':
      return {
        reason: 'invalid-answer',
        because: `it answered ${storedText(
          failure.contentType,
          100,
        )} where JSON was expected`,
        remedy: URL_REMEDY,
      };
    case 'unreachable':
      return unreachable(failure.code);
    default:
      return refused(attempt, failure);
  }
}

function unreachable(code: string): Words {
  return /CERT|SIGNATURE|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/.test(code)
    ? {
        reason: 'unavailable',
        because: `its certificate is not trusted (${code})`,
        remedy:
          'If a private authority has issued it, name its certificate with caFile of the instance in the configuration.',
      }
    : {
        reason: 'unavailable',
        because: `it cannot be reached (${code})`,
        remedy:
          'Check that Argo CD runs, that its url in the configuration is right, and that the network lets the backend of the portal through.',
      };
}

function refused(
  attempt: Attempt,
  failure: Extract<Failure, { kind: 'refused' }>,
): Words {
  const { status, body, location } = failure;
  const said = messageOf(body);
  const because = `it answered ${status}${said ? ` (${said})` : ''}`;
  const retryAfterSeconds = retrySeconds(failure.retryAfter, attempt.now);
  if (status >= 300 && status < 400) {
    return {
      reason: 'invalid-answer',
      because: `it redirects to ${originOf(location)}, which is not followed`,
      remedy: URL_REMEDY,
    };
  }
  if (status === 401) {
    return {
      reason: 'unauthorized',
      because,
      remedy:
        'Renew the token, or the user and the password, of the instance in the configuration: they are wrong, expired or revoked.',
    };
  }
  if (status === 403) {
    return {
      reason: 'forbidden',
      because,
      remedy: isFromArgoCd(failure)
        ? "Let the account read Applications in Argo CD's RBAC policy: applications, get."
        : 'What refuses is not Argo CD itself: look at the proxy or firewall in front of it.',
    };
  }
  if (status === 429) {
    return {
      reason: 'rate-limited',
      because,
      remedy: 'It is asked again later; if it stays so, refresh less often.',
      retryAfterSeconds,
    };
  }
  return status >= 500
    ? {
        reason: 'unavailable',
        because,
        remedy:
          'It is asked again; if it stays so, look at the logs of argocd-server and argocd-repo-server.',
        retryAfterSeconds,
      }
    : { reason: 'invalid-answer', because, remedy: URL_REMEDY };
}

/** Codes of gRPC for what is denied and what is not there. */
const PERMISSION_DENIED = 7;
const NOT_FOUND = 5;

/**
 * Whether Argo CD itself says that what was asked for is not there, or not for
 * us: without a project it says 403 for both.
 */
export function isAbsent(failure: Failure): boolean {
  return (
    failure.kind === 'refused' &&
    (failure.status === 403 || failure.status === 404) &&
    isFromArgoCd(failure)
  );
}

function isFromArgoCd({ status, body }: { status: number; body?: JsonValue }) {
  const code = asRecord(body).code;
  return status === 404 ? code === NOT_FOUND : code === PERMISSION_DENIED;
}

function messageOf(body: JsonValue | undefined): string {
  const { message, error } = asRecord(body);
  const text = [message, error].find(
    candidate => typeof candidate === 'string' && candidate.trim() !== '',
  );
  return typeof text === 'string'
    ? storedText(text.trim().replace(/[.\s]+$/, ''), 300)
    : '';
}

function asRecord(body: JsonValue | undefined): Record<string, JsonValue> {
  return body !== null && typeof body === 'object' && !Array.isArray(body)
    ? body
    : {};
}
