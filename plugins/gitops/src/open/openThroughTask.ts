import { toError } from '@backstage/errors';
import type { ScaffolderApi } from '@backstage/plugin-scaffolder-react';
import type { Change, ChangeSource } from '@slipway/plugin-gitops-common/api';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import type { GitOpsApi } from '../api/GitOpsApi';
import { losesHandEdits } from '../handEdits/HandEdits';
import { runTask, type TaskValues } from './runTask';

/** Steps of opening, in order. */
export const openSteps = ['checking', 'starting', 'opening'] as const;

/** Why an opening failed, as far as it changes what a person can do. */
export type FailureKind = 'denied' | 'unreachable' | 'refused';

/** How an opening ended. */
export type OpenOutcome =
  /** The backend plans something else than was shown: look, then open again. */
  | { state: 'moved'; plan: ChangePlan }
  | {
      state: 'failed';
      kind: FailureKind;
      message: string;
      /** Whether the task ran: the repository may be another since. */
      ran: boolean;
    }
  | { state: 'nothing-to-do' }
  /** It would write over what was edited by hand, which nobody agreed to. */
  | { state: 'hand-edits' }
  | {
      state: 'done';
      status: 'opened' | 'adopted' | 'appended';
      change: Change;
      /** What of labels, reviewers and statuses could not be set. */
      warnings: string[];
    };

const TEMPLATE = 'template:default/gitops-open-pull-request';

/**
 * Opens the pull request of a change: has the backend plan again, compares with
 * what the person saw, then runs the scaffolder task. Nothing throws.
 */
export async function openThroughTask(options: {
  api: Pick<GitOpsApi, 'previewChange' | 'readChange' | 'readStandards'>;
  scaffolderApi: Pick<ScaffolderApi, 'scaffold' | 'streamLogs'>;
  readSource(): Promise<ChangeSource>;
  /** The person's own token for the forge of a repository. */
  readPersonToken(url: string): Promise<string>;
  environment: string;
  overwriteHandEdits: boolean;
  /** Digest of the plan that the person saw; that of now unless given. */
  seen?: string;
  /** The same for the same plan, so that a retry is known as one. */
  requestKeyFor(planDigest: string): string;
  onStep?(step: (typeof openSteps)[number]): void;
  onLog?(line: string): void;
}): Promise<OpenOutcome> {
  const { api, environment, overwriteHandEdits, seen } = options;
  const { onStep = () => {}, onLog = () => {} } = options;
  try {
    onStep('checking');
    const source = await options.readSource();
    const { plan, baseDigest, handEdits } = await api.previewChange({
      source,
      environment,
    });
    if (seen !== undefined && plan.digest !== seen) {
      return { state: 'moved', plan };
    }
    if (losesHandEdits(handEdits) && !overwriteHandEdits) {
      return { state: 'hand-edits' };
    }
    const { personTokensFor } = await api.readStandards();
    const token =
      personTokensFor && (await options.readPersonToken(personTokensFor));
    onStep('starting');
    const outcome = await runTask({
      scaffolderApi: options.scaffolderApi,
      templateRef: TEMPLATE,
      secrets: token ? { USER_OAUTH_TOKEN: token } : undefined,
      values: {
        ...asValues('draftId' in source ? source : { source }),
        environment,
        planDigest: plan.digest,
        baseDigest,
        requestKey: options.requestKeyFor(plan.digest),
        ...(overwriteHandEdits ? { overwriteHandEdits } : {}),
      },
      onLog: line => {
        onLog(line);
        onStep('opening');
      },
    });
    if (!outcome.ok) {
      return failed(outcome.error, true);
    }
    const { status, changeId, warnings } = outcome.output;
    if (status === 'nothing-to-do') {
      return { state: 'nothing-to-do' };
    }
    return {
      state: 'done',
      status: status as 'opened',
      change: await api.readChange(String(changeId)),
      warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    };
  } catch (error) {
    return failed(toError(error), false);
  }
}

/** It goes to the backend as JSON, so that it is JSON is no new demand. */
function asValues(source: object): TaskValues {
  return source as TaskValues;
}

function failed(
  { name, message }: { name: string; message: string },
  ran: boolean,
): OpenOutcome {
  return { state: 'failed', kind: kindOf(name), message, ran };
}

/** `fetch` rejects with a TypeError when there was no answer at all. */
function kindOf(name: string): FailureKind {
  if (name === 'TypeError') {
    return 'unreachable';
  }
  return name === 'NotAllowedError' ? 'denied' : 'refused';
}
