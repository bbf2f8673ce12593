import {
  asText,
  get,
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
  /** Such as `Listing the Kustomizations`. */
  what: string;
  instance: string;
  cluster: string;
  /** Texts that must not be in a message. */
  secrets: readonly string[];
  /** Milliseconds, for dates of the answer. */
  now: number;
}

/** `no-access`: not even the Kubernetes plugin could be asked. */
export type Failure =
  | Exclude<HttpOutcome, { kind: 'ok' }>
  | { kind: 'no-access'; error: unknown };

type Refusal = Extract<Failure, { kind: 'refused' }>;

interface Words {
  reason: ControllerProblem['reason'];
  because: string;
  remedy: string;
}

/** What came instead of an answer, in words for a page. */
export function problemOf(
  attempt: Attempt,
  failure: Failure,
): ControllerProblem {
  const { reason, because, remedy } = wordsOf(attempt, failure);
  const retryAfterSeconds =
    failure.kind === 'refused'
      ? retrySeconds(failure.retryAfter, attempt.now)
      : undefined;
  return {
    reason,
    message: withoutSecrets(
      `${attempt.what} of the instance "${attempt.instance}" failed: ${because}.`,
      attempt.secrets,
    ),
    remedy,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function wordsOf(attempt: Attempt, failure: Failure): Words {
  const cluster = `the cluster "${attempt.cluster}"`;
  switch (failure.kind) {
    case 'no-access':
      return {
        reason: 'unavailable',
        because: `the Kubernetes plugin could not be asked (${storedText(
          String(failure.error),
          300,
        )})`,
        remedy:
          'Check backend.auth and discovery of the backend that reads Applications.',
      };
    case 'timeout':
      return {
        reason: 'timeout',
        because: `${cluster} did not answer in time`,
        remedy:
          'Look at the load of its API server; limit the instance to some namespaces if there are many objects.',
      };
    case 'too-large':
      return {
        reason: 'too-large',
        because: `the answer of ${cluster} is larger than ${Math.round(
          failure.limitBytes / 1_000_000,
        )} MB`,
        remedy: 'Limit the instance to some namespaces in the configuration.',
      };
    case 'cut':
      return {
        reason: 'invalid-answer',
        because: `the answer of ${cluster} ended early or is not what its API promises (${failure.code})`,
        remedy:
          'It is asked again; if it stays so, look at the proxies between the portal and the cluster.',
      };
    case 'not-json':
      return {
        reason: 'invalid-answer',
        because: `${cluster} answered ${storedText(
          failure.contentType,
          100,
        )} where JSON was expected`,
        remedy: `Check the url of ${cluster} in the kubernetes configuration, and whether a login page answers in its place.`,
      };
    case 'unreachable':
      return {
        reason: 'unavailable',
        because: `the Kubernetes plugin cannot be reached (${failure.code})`,
        remedy:
          'Check that the backend has @backstage/plugin-kubernetes-backend, and that discovery knows where it runs.',
      };
    default:
      return refused(cluster, failure);
  }
}

function refused(cluster: string, failure: Refusal): Words {
  const { status, body } = failure;
  const said = saidBy(failure);
  const isCluster = isFromCluster(body);
  const because = `${
    isCluster ? cluster : 'the Kubernetes plugin'
  } answered ${status}${said ? ` (${said})` : ''}`;
  if (status >= 300 && status < 400) {
    return {
      reason: 'invalid-answer',
      because: `${cluster} redirects to ${originOf(
        failure.location,
      )}, which is not followed`,
      remedy: `Check the url of ${cluster} in the kubernetes configuration.`,
    };
  }
  switch (status) {
    case 401:
      return {
        reason: 'unauthorized',
        because,
        remedy: `Renew the credentials of ${cluster} in the kubernetes configuration: they are wrong, expired or revoked.`,
      };
    case 403:
      return {
        reason: 'forbidden',
        because,
        remedy: isCluster
          ? `Let the account of ${cluster} get and list what the message names.`
          : 'Let the backend use the proxy of the Kubernetes plugin, or look at what is in front of the cluster.',
      };
    case 404:
      return {
        reason: 'invalid-answer',
        because,
        remedy: `Check that the backend has @backstage/plugin-kubernetes-backend, that its configuration has ${cluster}, and that the controller is installed there.`,
      };
    case 429:
      return {
        reason: 'rate-limited',
        because,
        remedy: 'It is asked again later; if it stays so, refresh less often.',
      };
    default:
      return status >= 500
        ? {
            reason: 'unavailable',
            because,
            remedy: `It is asked again; if it stays so, check that ${cluster} can be reached from the backend of the portal.`,
          }
        : {
            reason: 'invalid-answer',
            because,
            remedy: `Check the url of ${cluster} in the kubernetes configuration.`,
          };
  }
}

/** What an API server answers when it has no such group or version at all. */
const NO_SUCH_PATH = '404 page not found';

/**
 * Whether the cluster itself says that what was asked for is not there: the
 * object, or its kind. The Kubernetes plugin answers 404 for clusters that it
 * does not know.
 */
export function isAbsent(failure: Failure): boolean {
  return (
    failure.kind === 'refused' &&
    failure.status === 404 &&
    (isFromCluster(failure.body) || failure.text === NO_SUCH_PATH)
  );
}

function isFromCluster(body: JsonValue | undefined): boolean {
  return get(body, 'kind') === 'Status' && get(body, 'apiVersion') === 'v1';
}

function saidBy({ body, text }: Refusal): string {
  const said =
    asText(get(body, 'message')) ??
    asText(get(body, 'error', 'message')) ??
    asText(get(body, 'error')) ??
    text ??
    '';
  return storedText(said.trim().replace(/[.\s]+$/, ''), 300);
}
