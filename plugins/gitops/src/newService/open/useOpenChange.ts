import { useApi } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { Change, Preview } from '@slipway/plugin-gitops-common/api';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import { useRef, useState } from 'react';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import type { Written } from '../useKeptState';
import { runTask } from './runTask';

/** Steps of opening, in order. */
export const openSteps = [
  'checking',
  'starting',
  'committing',
  'opening',
] as const;

/** How far the opening is. */
export type Opening =
  | { state: 'idle' }
  | { state: 'running'; step: (typeof openSteps)[number]; log: string[] }
  | { state: 'moved'; preview: Preview }
  | { state: 'failed'; message: string; log: string[] }
  | { state: 'nothing-to-do' }
  | {
      state: 'done';
      status: 'opened' | 'adopted' | 'appended';
      change: Change;
    };

const TEMPLATE = 'template:default/gitops-open-pull-request';

/**
 * Opens the pull request: keeps the draft, has the backend plan again, compares
 * with what the person saw, then runs the scaffolder task.
 */
export function useOpenChange() {
  const api = useApi(gitOpsApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const [opening, setOpening] = useState<Opening>({ state: 'idle' });
  // The same request keeps its key, so that a retry is known as one.
  const requestKey = useRef<{ digest: string; key: string }>();

  const open = async (options: {
    written: Written;
    environment: string;
    seen: ChangePlan;
  }) => {
    const { written, environment, seen } = options;
    const log: string[] = [];
    const step = (name: (typeof openSteps)[number]) =>
      setOpening({ state: 'running', step: name, log: [...log] });
    try {
      step('checking');
      const { draftId, description, edits } = written;
      await api.saveDraft(draftId, { description, edits });
      const preview = await api.previewChange({
        source: { draftId },
        environment,
      });
      if (!sameEdits(preview.plan, seen)) {
        setOpening({ state: 'moved', preview });
        return;
      }
      if (requestKey.current?.digest !== preview.plan.digest) {
        requestKey.current = {
          digest: preview.plan.digest,
          key: crypto.randomUUID(),
        };
      }
      step('starting');
      const output = await runTask({
        scaffolderApi,
        templateRef: TEMPLATE,
        values: {
          draftId,
          environment,
          planDigest: preview.plan.digest,
          baseDigest: preview.baseDigest,
          requestKey: requestKey.current.key,
        },
        onLog: line => {
          log.push(line);
          step('committing');
        },
      });
      step('opening');
      if (output.status === 'nothing-to-do') {
        setOpening({ state: 'nothing-to-do' });
        return;
      }
      setOpening({
        state: 'done',
        status: output.status as 'opened',
        change: await api.readChange(output.changeId),
      });
    } catch (error) {
      setOpening({
        state: 'failed',
        message: error instanceof Error ? error.message : String(error),
        log,
      });
    }
  };

  return {
    opening,
    open,
    acknowledge: () => setOpening({ state: 'idle' }),
  };
}

function sameEdits(one: ChangePlan, other: ChangePlan): boolean {
  return (
    JSON.stringify(one.edits.map(outcomeOf)) ===
    JSON.stringify(other.edits.map(outcomeOf))
  );
}

function outcomeOf(edit: ChangePlan['edits'][number]) {
  return [edit.path, edit.action, 'after' in edit ? edit.after : ''];
}
