import type { ReleaseName, TextFile } from '@slipway/plugin-gitops-common';
import type {
  ApplicationDetailView,
  Change,
  DraftInput,
  EntityStates,
  EntityStatus,
  FeedbackRequest,
  ModelState,
  Preview,
  PreviewRequest,
  ReadingEvent,
  ReadingRequest,
  RefreshAnswer,
  ReleaseVersion,
  StaleReleases,
  StandardsAnswer,
  StoredDraft,
  WorkloadBase,
  WorkloadsAnswer,
  WorkloadSummary,
} from '@slipway/plugin-gitops-common/api';
import { readDescription } from '@slipway/plugin-gitops-common/draft';
import { act } from '@testing-library/react';
import type { GitOpsApi } from '../api/GitOpsApi';
import { previewRelease } from '../newService/model/previewRelease';
import { provisionalSpec } from '../newService/model/provisionalSpec';
import { exampleDetail } from './exampleDetail';
import { exampleStates } from './exampleStates';
import { exampleStatus } from './exampleStatus';
import {
  exampleStandardsText,
  exampleSurroundings,
} from './exampleSurroundings';

/**
 * The backend in memory: plans by the real core, against the files it is given.
 * A method with an entry in `failures` fails with it; each call is recorded.
 */
export class FakeGitOpsApi implements GitOpsApi {
  revision = 'a'.repeat(40);
  standardsState: StandardsAnswer['state'] = 'current';
  /** Repository that a person's own token is wanted for. */
  personTokensFor?: string;
  workloads: WorkloadSummary[] = [];
  componentsElsewhere: string[] = [];
  baseFiles: TextFile[] = [];
  drafts: StoredDraft[] = [];
  changes: Change[] = [];
  versions: ReleaseVersion[] = [];
  staleReleases: StaleReleases = { environments: [] };
  /** What a change of a release would be. */
  previewOf?: (request: PreviewRequest) => Preview;
  /** Releases that the person may not open, as `<team>/<environment>`. */
  denied: string[] = [];
  status: EntityStatus = exampleStatus();
  detail: ApplicationDetailView = exampleDetail();
  states: EntityStates = exampleStates();
  model: ModelState = { mode: 'off' };
  /** What the model says, event by event; ends with the last one. */
  speak: (request: ReadingRequest) => AsyncIterable<ReadingEvent> | undefined =
    () => undefined;
  /** What a refresh says that it could not do. */
  refreshProblems: string[] = [];
  failures: Partial<Record<keyof GitOpsApi, Error>> = {};
  /** Methods that never answer. */
  silent: (keyof GitOpsApi)[] = [];
  readonly calls: { method: keyof GitOpsApi; argument?: unknown }[] = [];

  async readStandards(): Promise<StandardsAnswer> {
    await this.called('readStandards');
    return {
      repository: 'example',
      text: exampleStandardsText,
      revision: this.revision,
      state: this.standardsState,
      personTokensFor: this.personTokensFor,
      problems:
        this.standardsState === 'current'
          ? []
          : [
              {
                path: 'environments[0].replicas',
                message: 'This is not a number.',
                remedy: 'Write a whole number.',
              },
            ],
    };
  }

  async listWorkloads(): Promise<WorkloadsAnswer> {
    await this.called('listWorkloads');
    return {
      revision: this.revision,
      componentsElsewhere: this.componentsElsewhere,
      workloads: this.workloads,
    };
  }

  async readWorkloadBase(release: {
    team: string;
    workload: string;
    environment: string;
  }): Promise<WorkloadBase> {
    await this.called('readWorkloadBase', release);
    return { revision: this.revision, exists: true, files: this.baseFiles };
  }

  async listDrafts(): Promise<StoredDraft[]> {
    await this.called('listDrafts');
    return this.drafts;
  }

  async saveDraft(id: string, input: DraftInput): Promise<StoredDraft> {
    await this.called('saveDraft', { id, ...input });
    const at = '2026-01-02T03:04:05.000Z';
    const stored = { id, ...input, createdAt: at, updatedAt: at };
    this.drafts = [stored, ...this.drafts.filter(draft => draft.id !== id)];
    return stored;
  }

  async deleteDraft(id: string): Promise<void> {
    await this.called('deleteDraft', id);
    this.drafts = this.drafts.filter(draft => draft.id !== id);
  }

  async previewChange(request: PreviewRequest): Promise<Preview> {
    await this.called('previewChange', request);
    if (this.previewOf && !('draftId' in request.source)) {
      return this.previewOf(request);
    }
    const draftId = 'draftId' in request.source ? request.source.draftId : '';
    const stored = this.drafts.find(({ id }) => id === draftId);
    const surroundings = exampleSurroundings({ workloads: this.workloads });
    const { standards, owners } = surroundings;
    const draft = readDescription({
      description: stored?.description ?? '',
      standards,
      context: { owners, edits: stored?.edits, model: stored?.model },
    });
    const provisional = provisionalSpec({
      spec: draft.spec,
      standards,
      owners,
    });
    if (!provisional) {
      throw new Error('The fake backend was given nothing to plan.');
    }
    const { plan } = previewRelease({
      draft,
      provisional,
      surroundings,
      environment: request.environment,
      baseFiles: this.baseFiles,
      today: '2026-11-21',
    });
    return {
      kind: 'onboard',
      plan,
      baseDigest: `sha256:${'b'.repeat(64)}`,
      exists: this.workloads.length > 0,
      differences: [],
      handEdits: [],
    };
  }

  async listChanges(
    of: 'mine' | { team: string; workload: string },
  ): Promise<Change[]> {
    await this.called('listChanges', of);
    return this.changes;
  }

  async listReleaseVersions(release: {
    team: string;
    workload: string;
    environment: string;
  }): Promise<ReleaseVersion[]> {
    await this.called('listReleaseVersions', release);
    return this.versions;
  }

  async listStaleReleases(): Promise<StaleReleases> {
    await this.called('listStaleReleases');
    return this.staleReleases;
  }

  async readChange(id: string): Promise<Change> {
    await this.called('readChange', id);
    return {
      id,
      team: 'payments',
      workload: 'checkout',
      environment: 'dev',
      kind: 'onboard' as const,
      stage: 'opened',
      history: [],
      askedBy: 'user:default/dana',
      branch: 'slipway/payments/checkout/dev',
      planDigest: 'sha256:0',
      pullRequest: { number: 12, url: '/gitops-sandbox/pull-requests/12' },
    };
  }

  async mayOpen(releases: readonly ReleaseName[]): Promise<boolean[]> {
    await this.called('mayOpen', releases);
    return releases.map(
      ({ team, environment }) =>
        !this.denied.includes(`${team}/${environment}`),
    );
  }

  async readEntityStatus(entityRef: string): Promise<EntityStatus> {
    await this.called('readEntityStatus', entityRef);
    return this.status;
  }

  async refreshEntity(entityRef: string): Promise<RefreshAnswer> {
    await this.called('refreshEntity', entityRef);
    return { status: this.status, problems: this.refreshProblems };
  }

  async readApplicationDetail(
    _entityRef: string,
    id: string,
  ): Promise<ApplicationDetailView> {
    await this.called('readApplicationDetail', id);
    return this.detail;
  }

  async judgeSummary(
    _entityRef: string,
    applicationId: string,
    request: FeedbackRequest,
  ): Promise<void> {
    await this.called('judgeSummary', { applicationId, ...request });
  }

  async readModel(): Promise<ModelState> {
    await this.called('readModel');
    return this.model;
  }

  async readByModel(
    request: ReadingRequest,
    options: { signal: AbortSignal; onEvent(event: ReadingEvent): void },
  ): Promise<void> {
    await this.called('readByModel', request);
    for await (const event of this.speak(request) ?? []) {
      if (options.signal.aborted) {
        return;
      }
      act(() => options.onEvent(event));
    }
  }

  async readEntityStates(entityRefs: readonly string[]): Promise<EntityStates> {
    await this.called('readEntityStates', entityRefs);
    return {
      ...this.states,
      entities: this.states.entities.filter(entity =>
        entityRefs.includes(entity.entityRef),
      ),
    };
  }

  async listEntityStates(): Promise<EntityStates> {
    await this.called('listEntityStates');
    return this.states;
  }

  /** How often a method was called. */
  count(method: keyof GitOpsApi): number {
    return this.calls.filter(call => call.method === method).length;
  }

  private async called(
    method: keyof GitOpsApi,
    argument?: unknown,
  ): Promise<void> {
    this.calls.push({ method, argument });
    if (this.silent.includes(method)) {
      await new Promise(() => {});
    }
    const failure = this.failures[method];
    if (failure) {
      throw failure;
    }
  }
}
