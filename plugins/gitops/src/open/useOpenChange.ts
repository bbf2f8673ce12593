import { useApi } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import { useCallback, useRef, useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { usePersonToken } from './usePersonToken';
import {
  openThroughTask,
  type openSteps,
  type OpenOutcome,
} from './openThroughTask';

/** How far the opening is. */
export type Opening =
  | { state: 'idle' }
  | { state: 'running'; step: (typeof openSteps)[number]; log: string[] }
  | (OpenOutcome & { log: string[] });

/** What is opened. */
export interface OpenSubject {
  /** What makes it another opening when it is another, compared one by one. */
  of: readonly unknown[];
  environment: string;
  overwriteHandEdits: boolean;
}

const IDLE: Opening = { state: 'idle' };

/** Opens the pull request of a subject, and says how far that is. */
export function useOpenChange(
  subject: OpenSubject,
  listeners: {
    /** The repository may be another than the page knows. */
    onMoved(): void;
    /** There is a pull request with what was asked for. */
    onOpened?(): void;
  },
) {
  const api = useApi(gitOpsApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const readPersonToken = usePersonToken();
  const [last, setLast] = useState<{ of: OpenSubject; opening: Opening }>();
  const [planned, setPlanned] = useState<{
    of: OpenSubject;
    plan: ChangePlan;
  }>();
  // The same request keeps its key, so that a retry is known as one.
  const requestKey = useRef<{ digest: string; key: string }>();

  const acknowledge = useCallback(() => setLast(undefined), []);
  const open = async (
    seen: Pick<ChangePlan, 'digest'>,
    /** Gives what the backend is asked for, when the opening begins. */
    readSource: () => Promise<ChangeSource>,
  ) => {
    const log: string[] = [];
    const become = (opening: Opening) => setLast({ of: subject, opening });
    const outcome = await openThroughTask({
      ...subject,
      api,
      scaffolderApi,
      readSource,
      readPersonToken,
      seen: seen.digest,
      requestKeyFor: digest => {
        if (requestKey.current?.digest !== digest) {
          requestKey.current = { digest, key: crypto.randomUUID() };
        }
        return requestKey.current.key;
      },
      onStep: step => become({ state: 'running', step, log: [...log] }),
      onLog: line => log.push(line),
    });
    become({ ...outcome, log });
    if (outcome.state === 'moved') {
      setPlanned({ of: subject, plan: outcome.plan });
      listeners.onMoved();
    }
    if (
      outcome.state === 'hand-edits' ||
      (outcome.state === 'failed' && outcome.ran)
    ) {
      // It may have failed because somebody was faster: show what is now.
      listeners.onMoved();
    }
    if (outcome.state === 'done') {
      listeners.onOpened?.();
    }
  };

  const isOf = (other: OpenSubject) =>
    other.of.length === subject.of.length &&
    other.of.every((part, index) => part === subject.of[index]);
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
