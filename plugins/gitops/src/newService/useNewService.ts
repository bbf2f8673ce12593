import type { DocumentPath } from '@slipway/plugin-gitops-common';
import {
  readDescription,
  type Draft,
} from '@slipway/plugin-gitops-common/draft';
import { useCallback, useMemo, useState } from 'react';
import { previewRelease, type PreviewedRelease } from './previewRelease';
import { provisionalSpec } from './provisionalSpec';
import type { Surroundings } from './surroundings';
import { useBaseFiles, type BaseFiles } from './useBaseFiles';
import { nothingWritten, useKeptState, type Written } from './useKeptState';

/** Everything that the page shows, derived from what was written. */
export interface NewServiceModel {
  written: Written;
  draft: Draft;
  preview?: PreviewedRelease;
  base: BaseFiles;
  environment: string;
  setEnvironment(name: string): void;
  setDescription(text: string): void;
  /** Sets a field; the value is the person's from then on. */
  edit(path: DocumentPath, value: unknown): void;
  /** Hands a field back to the sentence. */
  reset(path: DocumentPath): void;
  load(written: Written): void;
  startOver(): void;
}

/** Reads, renders, lints and plans as the person types. */
export function useNewService(surroundings: Surroundings): NewServiceModel {
  const { standards, owners, workloads, userRef } = surroundings;
  const [written, setWritten] = useKeptState(userRef);
  const [environment, setEnvironment] = useState(
    () =>
      standards.environments.find(({ directEntry }) => directEntry)?.name ??
      standards.environments[0].name,
  );

  const draft = useMemo(
    () =>
      readDescription({
        description: written.description,
        standards,
        context: {
          owners,
          workloads: workloads.map(
            ({ team, workload }) => `${team}/${workload}`,
          ),
          edits: written.edits,
        },
      }),
    [written, standards, owners, workloads],
  );
  const provisional = useMemo(
    () => provisionalSpec({ spec: draft.spec, standards, owners }),
    [draft, standards, owners],
  );
  const base = useBaseFiles({
    surroundings,
    workload: provisional?.spec.name ?? '',
    environment,
  });
  const baseFiles = base.files;
  const preview = useMemo(
    () =>
      provisional &&
      previewRelease({
        draft,
        provisional,
        surroundings,
        environment,
        baseFiles,
      }),
    [draft, provisional, surroundings, environment, baseFiles],
  );

  const setDescription = useCallback(
    (description: string) => setWritten(now => ({ ...now, description })),
    [setWritten],
  );
  const edit = useCallback(
    (path: DocumentPath, value: unknown) =>
      setWritten(now => ({
        ...now,
        edits: { ...now.edits, [path]: value === undefined ? null : value },
      })),
    [setWritten],
  );
  const reset = useCallback(
    (path: DocumentPath) =>
      setWritten(now => {
        const { [path]: _, ...edits } = now.edits;
        return { ...now, edits };
      }),
    [setWritten],
  );
  const startOver = useCallback(
    () => setWritten(nothingWritten()),
    [setWritten],
  );

  return {
    written,
    draft,
    preview,
    base,
    environment,
    setEnvironment,
    setDescription,
    edit,
    reset,
    load: setWritten,
    startOver,
  };
}
