import type { DocumentPath } from '@slipway/plugin-gitops-common';
import {
  readDescription,
  type Conflict,
  type Draft,
} from '@slipway/plugin-gitops-common/draft';
import { useCallback, useMemo, useState } from 'react';
import type {
  ChangeSource,
  ModelState,
} from '@slipway/plugin-gitops-common/api';
import { editKind } from '@slipway/plugin-gitops-common/change';
import { editRelease } from '../fix/editRelease';
import { withReleasedOrigins } from '../fix/withReleasedOrigins';
import { previewRelease, type PreviewedRelease } from './previewRelease';
import { provisionalSpec } from './provisionalSpec';
import type { Surroundings } from './Surroundings';
import { isWithin } from './isWithin';
import { useBaseFiles, type BaseFiles } from './useBaseFiles';
import { keepForLater, useKeptState, type Beginning } from './useKeptState';
import { useShared } from './useShared';
import type { ModelProgress } from '../reading/ModelProgress';
import { useModelReading } from '../reading/useModelReading';
import { useModelState } from '../../status/useModelState';
import { nothingWritten, type ReadText, type Written } from './Written';

/** What a person can do to what is written; the same object on every render. */
export interface WrittenActions {
  setDescription(text: string): void;
  /** Sets a field, or removes it; the value is the person's from then on. */
  edit(path: DocumentPath, value: unknown): void;
  /** Sets several fields at once; `null` removes one. */
  editAll(edits: Readonly<Record<DocumentPath, unknown>>): void;
  /** Puts other edits in place of all of them, to undo. */
  setEdits(edits: Record<DocumentPath, unknown>): void;
  /** Hands fields back to the sentence. */
  reset(paths: readonly DocumentPath[]): void;
  /** Settles a conflict for the person's own value. */
  keepMine(conflict: Conflict): void;
  /** Its pull request is open: the next visit begins anew. */
  markOpened(): void;
  load(written: Written): void;
  /** Back to what the page began with. */
  startOver(): void;
  /** What is written is done with. */
  describeAnother(): void;
}

/** Everything that the page shows, derived from what was written. */
export interface NewServiceModel {
  written: Written;
  draft: Draft;
  preview?: PreviewedRelease;
  /** What is opened; the person's draft unless given. */
  source?: ChangeSource;
  base: BaseFiles;
  environment: string;
  setEnvironment(name: string): void;
  actions: WrittenActions;
  /** How the model gets on, where one reads along. */
  progress: ModelProgress;
  model?: ModelState;
}

/** Reads, renders, lints and plans as the person types. */
export function useNewService(
  surroundings: Surroundings,
  beginning?: Beginning,
): NewServiceModel {
  const { standards, owners, workloads, userRef } = surroundings;
  const [written, setWritten] = useKeptState(userRef, beginning);
  const [environment, setEnvironment] = useState(
    () =>
      beginning?.environment ??
      standards.environments.find(({ directEntry }) => directEntry)?.name ??
      standards.environments[0].name,
  );
  const { description, edits } = written;
  const model = useModelState();
  const onRead = useCallback(
    (read: ReadText) => setWritten(now => ({ ...now, read })),
    [setWritten],
  );
  const { reading, progress } = useModelReading({
    // A release is edited in its fields: there is nothing described.
    state: beginning ? undefined : model,
    description,
    read: written.read,
    onRead,
  });

  const draft = useShared(
    useMemo(
      () =>
        readDescription({
          description,
          standards,
          context: {
            owners,
            workloads: workloads.map(
              ({ team, workload }) => `${team}/${workload}`,
            ),
            edits,
            ...(reading ? { model: reading } : {}),
          },
        }),
      [description, edits, standards, owners, workloads, reading],
    ),
  );
  const released = beginning?.released;
  const described = useMemo(
    () => provisionalSpec({ spec: draft.spec, standards, owners }),
    [draft, standards, owners],
  );
  // Elsewhere than where it was released it is a release like any other.
  const edited = useMemo(
    () =>
      released && described && released.release.environment === environment
        ? editRelease({
            released: released.spec,
            provisional: described,
            standards,
            environment,
          })
        : undefined,
    [released, described, standards, environment],
  );
  const provisional = edited?.provisional ?? described;
  const base = useBaseFiles({
    surroundings,
    workload: provisional?.spec.name ?? '',
    environment,
  });
  const { files: baseFiles, waivers } = base;
  const preview = useShared(
    useMemo(
      () =>
        provisional &&
        previewRelease({
          draft,
          provisional,
          surroundings,
          environment,
          baseFiles,
          waivers,
          continued: edited && {
            kind: editKind(Object.keys(edited.edits), environment),
            adopted: released?.adopted ?? [],
          },
          today: new Date().toISOString().slice(0, 10),
        }),
      [
        draft,
        provisional,
        surroundings,
        environment,
        baseFiles,
        waivers,
        edited,
        released,
      ],
    ),
  );

  const actions = useMemo<WrittenActions>(
    () => ({
      setDescription: text =>
        setWritten(now => ({ ...now, opened: false, description: text })),
      edit: (path, value) =>
        setWritten(now => ({
          ...now,
          opened: false,
          edits: { ...now.edits, [path]: value === undefined ? null : value },
        })),
      editAll: added =>
        setWritten(now => ({
          ...now,
          opened: false,
          edits: { ...withoutParts(now.edits, Object.keys(added)), ...added },
        })),
      setEdits: others =>
        setWritten(now => ({ ...now, opened: false, edits: others })),
      reset: paths =>
        setWritten(now => ({
          ...now,
          opened: false,
          edits: without(now.edits, paths),
          settled: without(now.settled, paths),
        })),
      keepMine: ({ path, stated }) =>
        setWritten(now => ({
          ...now,
          settled: { ...now.settled, [path]: JSON.stringify(stated) },
        })),
      markOpened: () => setWritten(now => ({ ...now, opened: true })),
      load: other => {
        if (beginning) {
          keepForLater(userRef, other);
          beginning.leave();
        } else {
          setWritten(other);
        }
      },
      startOver: () => setWritten(beginning?.written ?? nothingWritten()),
      describeAnother: () =>
        beginning ? beginning.leave() : setWritten(nothingWritten()),
    }),
    [setWritten, beginning, userRef],
  );

  const source = useMemo<ChangeSource | undefined>(
    () =>
      released && edited
        ? {
            edit: {
              team: released.release.team,
              workload: released.release.workload,
              edits: edited.edits,
            },
          }
        : undefined,
    [released, edited],
  );
  const shownDraft = useMemo(
    () => (released ? withReleasedOrigins(draft, edits, released) : draft),
    [draft, edits, released],
  );

  return {
    written,
    draft: shownDraft,
    preview,
    source,
    base,
    environment,
    setEnvironment,
    actions,
    progress,
    model,
  };
}

/** A whole takes the place of what was edited of its parts. */
function withoutParts<T>(
  record: Record<string, T>,
  wholes: readonly string[],
): Record<string, T> {
  return without(
    record,
    Object.keys(record).filter(path =>
      wholes.some(whole => path !== whole && isWithin(path, whole)),
    ),
  );
}

function without<T>(
  record: Record<string, T>,
  paths: readonly string[],
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter(([path]) => !paths.includes(path)),
  );
}
