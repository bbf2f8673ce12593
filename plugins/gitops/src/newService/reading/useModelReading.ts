import { useApi } from '@backstage/core-plugin-api';
import type { ModelState } from '@slipway/plugin-gitops-common/api';
import {
  MAX_MODEL_STATEMENTS,
  maskSecrets,
  type ModelReading,
} from '@slipway/plugin-gitops-common/draft';
import { useEffect, useState } from 'react';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import type { ReadText } from '../model/Written';
import type { ModelProgress } from './ModelProgress';

/** A pause in the typing after which the model is asked. */
export const PAUSE_MS = 1_200;

/** Fewer characters say too little to be worth a call. */
const LEAST_CHARACTERS = 12;

/**
 * Has the model read the description after a pause in the typing, unless it has
 * read this one already. Statements count as they come; the page never waits.
 */
export function useModelReading(options: {
  state?: ModelState;
  description: string;
  /** What was read last, which counts until the next answer. */
  read?: ReadText;
  /** Keeps what was read to the end. */
  onRead(read: ReadText): void;
}): { reading?: ModelReading; progress: ModelProgress } {
  const { state, description, read, onRead } = options;
  const api = useApi(gitOpsApiRef);
  const [partial, setPartial] = useState<ReadText>();
  const [heard, setHeard] = useState<{
    text: string;
    progress: ModelProgress;
  }>();
  const model = state?.mode === 'off' ? undefined : state?.model;
  // It is asked for the record alone: nobody hears of it.
  const shadowed = state?.mode === 'shadow';
  const text = maskSecrets(description.trim());
  const isRead = read?.text === text;
  const isHeard = heard?.text === text;
  const asks =
    model !== undefined && !isRead && text.length >= LEAST_CHARACTERS;

  useEffect(() => {
    if (!asks) {
      return undefined;
    }
    const gone = new AbortController();
    const tell = (progress: ModelProgress) => {
      if (!gone.signal.aborted) {
        setHeard({ text, progress });
      }
    };
    const ask = async () => {
      tell({ status: 'reading', model });
      const statements: ModelReading['statements'] = [];
      const at = new Date().toISOString();
      try {
        await api.readByModel(
          { task: 'draft', text },
          {
            signal: gone.signal,
            onEvent(event) {
              if (gone.signal.aborted) {
                return;
              }
              switch (event.type) {
                case 'statements':
                  statements.push(...event.statements);
                  setPartial({
                    text,
                    reading: {
                      model,
                      at,
                      statements: statements.slice(0, MAX_MODEL_STATEMENTS),
                    },
                  });
                  break;
                case 'done':
                  setPartial(undefined);
                  onRead({ text, reading: event.reading });
                  tell({ status: 'read', model });
                  break;
                default:
                  setPartial(undefined);
                  tell({ status: 'nothing', model, message: event.message });
              }
            },
          },
        );
      } catch (error) {
        setPartial(undefined);
        tell({
          status: 'nothing',
          model,
          message: error instanceof Error ? error.message : String(error),
        });
      }
    };
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
      setPartial(undefined);
    };
  }, [api, asks, model, text, onRead]);

  return {
    reading: partial?.text === text ? partial.reading : read?.reading,
    progress: shadowed
      ? { status: 'off' }
      : progressOf({
          model,
          asks,
          isRead,
          heard: isHeard ? heard.progress : undefined,
        }),
  };
}

function progressOf(options: {
  model?: string;
  asks: boolean;
  isRead: boolean;
  /** What was heard about this text. */
  heard?: ModelProgress;
}): ModelProgress {
  const { model, asks, isRead, heard } = options;
  if (model === undefined) {
    return { status: 'off' };
  }
  if (isRead) {
    return { status: 'read', model };
  }
  if (asks && heard) {
    return heard;
  }
  return asks ? { status: 'waiting', model } : { status: 'off' };
}
