import { useApi } from '@backstage/core-plugin-api';
import {
  maskSecrets,
  refineSpec,
  type ModelReading,
  type Refinement,
} from '@slipway/plugin-gitops-common/draft';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { useCallback, useEffect, useRef, useState } from 'react';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import type { NewServiceModel } from '../model/useNewService';
import type { Surroundings } from '../model/Surroundings';

/** What became of words that change the spec. */
export interface Refined {
  refinement: Refinement;
  /** The spec before. */
  before: SpecDraft;
  /** The person's edits before, to go back to. */
  edits: Record<string, unknown>;
  /** Why no model read along, where one should have. */
  message?: string;
}

/** Reads words that change the spec, by both readers, and applies them. */
export function useRefinement(
  model: NewServiceModel,
  surroundings: Surroundings,
) {
  const api = useApi(gitOpsApiRef);
  const [reading, setReading] = useState(false);
  const [refined, setRefined] = useState<Refined>();
  const latest = useRef({ model, surroundings });
  latest.current = { model, surroundings };
  const request = useRef<AbortController>();
  useEffect(() => () => request.current?.abort(), []);

  const refine = useCallback(
    async (words: string) => {
      const { model: state } = latest.current.model;
      const gone = new AbortController();
      request.current?.abort();
      request.current = gone;
      let heard: { reading?: ModelReading; message?: string } = {};
      if (state?.mode === 'on') {
        setReading(true);
        heard = await askModel(gone.signal);
        setReading(false);
      } else if (state?.mode === 'shadow') {
        // For the record alone: nobody waits for it or hears of it.
        askModel(gone.signal);
      }
      if (gone.signal.aborted) {
        return;
      }
      // Taken now: the person may have gone on while the model read.
      const { model: now, surroundings: around } = latest.current;
      const refinement = refineSpec({
        spec: now.draft.spec,
        words,
        standards: around.standards,
        context: {
          owners: around.owners,
          workloads: around.workloads.map(
            ({ team, workload }) => `${team}/${workload}`,
          ),
        },
        model: heard.reading,
      });
      setRefined({
        refinement,
        before: now.draft.spec,
        edits: now.written.edits,
        message: heard.message,
      });
      now.actions.editAll(refinement.edits);

      async function askModel(signal: AbortSignal) {
        const answer: typeof heard = {};
        try {
          await api.readByModel(
            {
              task: 'refine',
              text: maskSecrets(words),
              spec: latest.current.model.draft.spec,
            },
            {
              signal,
              onEvent(event) {
                if (event.type === 'done') {
                  answer.reading = event.reading;
                } else if (event.type === 'none') {
                  answer.message = event.message;
                }
              },
            },
          );
        } catch (error) {
          answer.message =
            error instanceof Error ? error.message : String(error);
        }
        return answer;
      }
    },
    [api],
  );

  // The words say otherwise than the sentence on purpose: that is no conflict.
  const { conflicts } = model.draft;
  useEffect(() => {
    if (refined) {
      const { actions, written } = latest.current.model;
      conflicts
        .filter(
          ({ path, stated }) =>
            path in refined.refinement.edits &&
            written.settled[path] !== JSON.stringify(stated),
        )
        .forEach(conflict => actions.keepMine(conflict));
    }
  }, [refined, conflicts]);

  const undo = useCallback(() => {
    if (refined) {
      latest.current.model.actions.setEdits(refined.edits);
      setRefined(undefined);
    }
  }, [refined]);

  const close = useCallback(() => setRefined(undefined), []);
  return { reading, refined, refine, undo, close };
}
