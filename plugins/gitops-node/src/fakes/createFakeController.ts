import {
  applicationFingerprint,
  applicationId,
  type ApplicationRef,
  type ApplicationSnapshot,
} from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerAnswer,
  ControllerProblem,
  ListedApplication,
  RevisionMetadata,
} from '../ports';

/**
 * A call of a {@link FakeController}.
 *
 * @public
 */
export interface FakeControllerCall {
  method: 'listApplications' | 'readApplication' | 'readRevisionMetadata';
  /** Name of the Application, where one was asked for. */
  name?: string;
  detail?: boolean;
  refresh?: 'normal' | 'hard';
}

/**
 * A controller in memory whose answers are set.
 *
 * @public
 */
export interface FakeController extends Controller {
  /** Every call, in order. */
  readonly calls: FakeControllerCall[];
  /** Adds an Application, or replaces it. */
  set(snapshot: ApplicationSnapshot): void;
  remove(ref: ApplicationRef): void;
  /** Lets every call fail with the problem, or none any more. */
  fail(problem: ControllerProblem | undefined): void;
  /** Milliseconds before each answer; `Infinity` never answers. */
  delay(milliseconds: number): void;
}

/**
 * What a {@link FakeController} begins with.
 *
 * @public
 */
export interface FakeControllerOptions {
  instance: string;
  /** `argocd` unless given. */
  type?: Controller['type'];
  simulated?: boolean;
  applications?: readonly ApplicationSnapshot[];
  /** By revision. */
  metadata?: Readonly<Record<string, RevisionMetadata>>;
  /**
   * Lists give everything. Unless set they give what Argo CD's do: no
   * conditions, messages, results, resources or history.
   */
  completeLists?: boolean;
}

/**
 * Makes a controller in memory.
 *
 * @public
 */
export function createFakeController(
  options: FakeControllerOptions,
): FakeController {
  const applications = new Map<string, ApplicationSnapshot>();
  const calls: FakeControllerCall[] = [];
  let problem: ControllerProblem | undefined;
  let pause = 0;

  const set = (snapshot: ApplicationSnapshot) => {
    applications.set(applicationId(snapshot.ref), structuredClone(snapshot));
  };
  options.applications?.forEach(set);

  const answer = async <T>(
    signal: AbortSignal,
    value: () => T,
  ): Promise<ControllerAnswer<T>> => {
    if (!(await passes(pause, signal))) {
      return { ok: false, problem: timeoutOf(options.instance) };
    }
    return problem
      ? { ok: false, problem: { ...problem } }
      : { ok: true, value: structuredClone(value()) };
  };

  return {
    instance: options.instance,
    type: options.type ?? 'argocd',
    simulated: options.simulated ?? false,
    calls,
    set,
    remove(ref) {
      applications.delete(applicationId(ref));
    },
    fail(next) {
      problem = next;
    },
    delay(milliseconds) {
      pause = milliseconds;
    },
    async listApplications({ signal }) {
      calls.push({ method: 'listApplications' });
      return answer(signal, () =>
        [...applications.values()].map(snapshot =>
          listed(snapshot, options.completeLists ?? false),
        ),
      );
    },
    async readApplication(ref, { detail, refresh, signal }) {
      calls.push({
        method: 'readApplication',
        name: ref.name,
        detail,
        refresh,
      });
      return answer(signal, () => {
        const found = applications.get(applicationId(ref));
        return detail || !found ? found : { ...found, detail: undefined };
      });
    },
    async readRevisionMetadata({ ref, revision, signal }) {
      calls.push({ method: 'readRevisionMetadata', name: ref.name });
      return answer(signal, () => options.metadata?.[revision]);
    },
    linkTo({ namespace, name }) {
      return `https://${
        options.instance
      }.invalid/applications/${encodeURIComponent(
        namespace,
      )}/${encodeURIComponent(name)}`;
    },
  };
}

function listed(
  snapshot: ApplicationSnapshot,
  complete: boolean,
): ListedApplication {
  const { detail, ...whole } = snapshot;
  const told: ApplicationSnapshot = complete
    ? whole
    : {
        ...whole,
        operation: whole.operation && {
          ...whole.operation,
          message: undefined,
          results: [],
        },
        conditions: [],
        resources: [],
        history: [],
        reconciledAt: undefined,
      };
  return {
    snapshot: told,
    complete,
    fingerprint: applicationFingerprint(told),
  };
}

/** Whether the time passes before the signal is aborted. */
async function passes(
  milliseconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) {
    return false;
  }
  if (milliseconds === 0) {
    return true;
  }
  return new Promise(resolve => {
    const timer = Number.isFinite(milliseconds)
      ? setTimeout(() => resolve(true), milliseconds)
      : undefined;
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

function timeoutOf(instance: string): ControllerProblem {
  return {
    reason: 'timeout',
    message: `The instance "${instance}" did not answer in time.`,
    remedy: 'Try again later.',
  };
}
