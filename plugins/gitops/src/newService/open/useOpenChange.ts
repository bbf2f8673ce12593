import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { Change, ChangeSource } from '@slipway/plugin-gitops-common/api';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import { useCallback, useRef, useState } from 'react';
import { gitOpsApiRef, type GitOpsApi } from '../../api/GitOpsApi';
import { withoutSecrets, type Written } from '../model/Written';
import { runTask, type TaskValues } from './runTask';

/** Steps of opening, in order. */
export const openSteps = ['checking', 'starting', 'opening'] as const;

/** Why an opening failed, as far as it changes what a person can do. */
export type FailureKind = 'denied' | 'unreachable' | 'refused';

/** How far the opening is. */
export type Opening =
  | { state: 'idle' }
  | { state: 'running'; step: (typeof openSteps)[number]; log: string[] }
  /** The backend plans something else than was shown: look, then open again. */
  | { state: 'moved' }
  | { state: 'failed'; kind: FailureKind; message: string; log: string[] }
  | { state: 'nothing-to-do' }
  | {
      state: 'done';
      status: 'opened' | 'adopted' | 'appended';
      change: Change;
    };

/** What the opening is of: another text or environment is another opening. */
interface Subject {
  written: Written;
  environment: string;
  /** What is opened; the draft of what was written unless given. */
  source?: ChangeSource;
  overwriteHandEdits: boolean;
}

const TEMPLATE = 'template:default/gitops-open-pull-request';
const IDLE: Opening = { state: 'idle' };

/**
 * Opens the pull request: keeps the draft, has the backend plan again, compares
 * with what the person saw, then runs the scaffolder task.
 */
export function useOpenChange(
  subject: Subject,
  listeners: {
    /** The repository is another than the page knows. */
    onMoved(): void;
    /** There is a pull request with what was written. */
    onOpened(): void;
  },
) {
  const api = useApi(gitOpsApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const [last, setLast] = useState<{ of: Subject; opening: Opening }>();
  const [planned, setPlanned] = useState<{ of: Subject; plan: ChangePlan }>();
  // The same request keeps its key, so that a retry is known as one.
  const requestKey = useRef<{ digest: string; key: string }>();

  const acknowledge = useCallback(() => setLast(undefined), []);
  const open = async (seen: ChangePlan) => {
    const { written, environment, overwriteHandEdits } = subject;
    const log: string[] = [];
    const become = (opening: Opening) => setLast({ of: subject, opening });
    const step = (name: (typeof openSteps)[number]) =>
      become({ state: 'running', step: name, log: [...log] });
    const fail = (error: { name: string; message: string }) =>
      become({
        state: 'failed',
        kind: kindOf(error.name),
        message: error.message,
        log,
      });
    const moved = () => {
      become({ state: 'moved' });
      listeners.onMoved();
    };

    try {
      step('checking');
      const source = subject.source ?? (await keepDraft(api, written));
      const { plan, baseDigest } = await api.previewChange({
        source,
        environment,
      });
      if (plan.digest !== seen.digest) {
        setPlanned({ of: subject, plan });
        moved();
        return;
      }
      if (requestKey.current?.digest !== plan.digest) {
        requestKey.current = {
          digest: plan.digest,
          key: crypto.randomUUID(),
        };
      }
      step('starting');
      const outcome = await runTask({
        scaffolderApi,
        templateRef: TEMPLATE,
        values: {
          ...asValues('draftId' in source ? source : { source }),
          environment,
          planDigest: plan.digest,
          baseDigest,
          requestKey: requestKey.current.key,
          ...(overwriteHandEdits ? { overwriteHandEdits } : {}),
        },
        onLog: line => {
          log.push(line);
          step('opening');
        },
      });
      if (!outcome.ok) {
        fail(outcome.error);
        // It may have failed because somebody was faster: show what is now.
        listeners.onMoved();
        return;
      }
      const { status, changeId } = outcome.output;
      if (status === 'nothing-to-do') {
        become({ state: 'nothing-to-do' });
        return;
      }
      become({
        state: 'done',
        status: status as 'opened',
        change: await api.readChange(changeId),
      });
      listeners.onOpened();
    } catch (error) {
      fail(toError(error));
    }
  };

  const isOf = (of: Subject) =>
    of.written.description === subject.written.description &&
    of.written.edits === subject.written.edits &&
    of.environment === subject.environment &&
    JSON.stringify(of.source) === JSON.stringify(subject.source);
  const current =
    last && (last.opening.state === 'running' || isOf(last.of))
      ? last.opening
      : IDLE;

  return {
    opening: current,
    /** The backend's own plan, where it differed from the page's. */
    plan: planned && isOf(planned.of) ? planned.plan : undefined,
    open,
    acknowledge,
  };
}

/** It goes to the backend as JSON, so that it is JSON is no new demand. */
function asValues(source: object): TaskValues {
  return source as TaskValues;
}

/** Kept under its id: a task's parameters can be read by others. */
async function keepDraft(
  api: GitOpsApi,
  written: Written,
): Promise<{ draftId: string }> {
  const { draftId, description, edits } = withoutSecrets(written);
  await api.saveDraft(draftId, { description, edits });
  return { draftId };
}

/** `fetch` rejects with a TypeError when there was no answer at all. */
function kindOf(name: string): FailureKind {
  if (name === 'TypeError') {
    return 'unreachable';
  }
  return name === 'NotAllowedError' ? 'denied' : 'refused';
}
