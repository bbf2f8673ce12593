import {
  applicationFingerprint,
  isNamedObject,
  readArgoApplication,
  type ApplicationRef,
  type ApplicationSnapshot,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import type {
  Controller,
  ControllerAnswer,
  ListedApplication,
  RevisionMetadata,
} from '@slipway/plugin-gitops-node';
import { ArgoCdClient } from './ArgoCdClient';
import type { ArgoCdSettings } from './ArgoCdSettings';
import { listFields } from './listFields';
import { readDetail } from './readDetail';
import { toRevisionMetadata } from './toRevisionMetadata';

const LIST_LIMIT_BYTES = 20_000_000;

/** Names of Kubernetes: nothing else is sent on. */
const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Only commits of Git have metadata: no versions of charts, no digests. */
const COMMIT = /^[0-9a-f]{7,64}$/;

/** An instance of Argo CD, read through its API. */
export class ArgoCdController implements Controller {
  readonly type = 'argocd';
  readonly instance: string;
  readonly simulated: boolean;
  private readonly settings: ArgoCdSettings;
  private readonly client: ArgoCdClient;
  private readonly now: () => number;

  /** @param options.now - milliseconds. */
  constructor(settings: ArgoCdSettings, options: { now: () => number }) {
    this.instance = settings.name;
    this.simulated = settings.simulated;
    this.settings = settings;
    this.now = options.now;
    this.client = new ArgoCdClient(settings, options.now);
  }

  async listApplications(options: {
    signal: AbortSignal;
  }): Promise<ControllerAnswer<ListedApplication[]>> {
    const { projects, appNamespaces } = this.settings;
    const what = 'Listing the Applications';
    const answer = await this.client.read({
      what,
      segments: ['applications'],
      query: {
        fields: listFields,
        projects,
        // Argo CD takes one; several are sorted out here.
        appNamespace: appNamespaces.length === 1 ? appNamespaces[0] : undefined,
      },
      limitBytes: LIST_LIMIT_BYTES,
      signal: options.signal,
    });
    if (!answer.ok) {
      return { ok: false, problem: answer.problem };
    }
    const items = itemsOf(answer.value);
    if (!items) {
      return {
        ok: false,
        problem: this.client.invalid(what, 'no list of Applications'),
      };
    }
    return {
      ok: true,
      value: items
        .filter(isNamedObject)
        .map(item => readArgoApplication(item, { instance: this.instance }))
        .filter(snapshot => this.isWanted(snapshot))
        .map(snapshot => ({
          snapshot,
          complete: false,
          fingerprint: applicationFingerprint(snapshot),
        })),
    };
  }

  async readApplication(
    ref: ApplicationRef,
    options: {
      project?: string;
      detail: boolean;
      refresh?: 'normal' | 'hard';
      signal: AbortSignal;
    },
  ): Promise<ControllerAnswer<ApplicationSnapshot | undefined>> {
    if (!this.isOurs(ref)) {
      return { ok: true, value: undefined };
    }
    const what = `Reading the Application ${ref.namespace}/${ref.name}`;
    const answer = await this.client.read({
      what,
      segments: ['applications', ref.name],
      query: {
        appNamespace: ref.namespace,
        // Without it, what is missing looks like what is forbidden.
        project: options.project,
        refresh: options.refresh,
      },
      signal: options.signal,
    });
    if (!answer.ok) {
      return answer.absent
        ? { ok: true, value: undefined }
        : { ok: false, problem: answer.problem };
    }
    const snapshot = isNamedObject(answer.value)
      ? readArgoApplication(answer.value, { instance: this.instance })
      : undefined;
    if (
      snapshot?.ref.name !== ref.name ||
      snapshot.ref.namespace !== ref.namespace
    ) {
      return {
        ok: false,
        problem: this.client.invalid(what, 'not this Application'),
      };
    }
    if (!this.isWanted(snapshot)) {
      return { ok: true, value: undefined };
    }
    return {
      ok: true,
      value: options.detail
        ? {
            ...snapshot,
            detail: await readDetail({
              client: this.client,
              ref,
              project: snapshot.project,
              readAt: new Date(this.now()).toISOString(),
              signal: options.signal,
            }),
          }
        : snapshot,
    };
  }

  async readRevisionMetadata(options: {
    ref: ApplicationRef;
    project?: string;
    revision: string;
    source: number;
    signal: AbortSignal;
  }): Promise<ControllerAnswer<RevisionMetadata | undefined>> {
    const { ref, project, revision, source, signal } = options;
    if (!this.isOurs(ref) || !COMMIT.test(revision)) {
      return { ok: true, value: undefined };
    }
    const answer = await this.client.read({
      what: `Reading the revision ${revision} of the Application ${ref.namespace}/${ref.name}`,
      segments: ['applications', ref.name, 'revisions', revision, 'metadata'],
      query: {
        appNamespace: ref.namespace,
        project,
        sourceIndex: String(source),
      },
      signal,
    });
    if (!answer.ok) {
      return answer.absent
        ? { ok: true, value: undefined }
        : { ok: false, problem: answer.problem };
    }
    return { ok: true, value: toRevisionMetadata(answer.value) };
  }

  linkTo({ namespace, name }: ApplicationRef): string | undefined {
    const { frontendUrl, url, simulated } = this.settings;
    if (simulated && frontendUrl === undefined) {
      // What is made up has no pages.
      return undefined;
    }
    const base = (frontendUrl ?? url).replace(/\/+$/, '');
    return `${base}/applications/${encodeURIComponent(
      namespace,
    )}/${encodeURIComponent(name)}`;
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.client.close();
  }

  private isOurs(ref: ApplicationRef): boolean {
    const { appNamespaces } = this.settings;
    return (
      ref.instance === this.instance &&
      ref.kind === 'Application' &&
      NAME.test(ref.name) &&
      NAME.test(ref.namespace) &&
      (appNamespaces.length === 0 || appNamespaces.includes(ref.namespace))
    );
  }

  private isWanted({ project, ref }: ApplicationSnapshot): boolean {
    const { projects } = this.settings;
    return (
      this.isOurs(ref) &&
      (projects.length === 0 ||
        (project !== undefined && projects.includes(project)))
    );
  }
}

/** Without an Application, Go writes `null` for the list. */
function itemsOf(answer: JsonValue): JsonValue[] | undefined {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
    return undefined;
  }
  const { items } = answer;
  if (Array.isArray(items)) {
    return items;
  }
  return items === null || ('metadata' in answer && items === undefined)
    ? []
    : undefined;
}
