import type { DocumentPath, Problem } from '@slipway/plugin-gitops-common';
import { useRef } from 'react';
import { fieldNotes, type FieldNotes } from './fieldNotes';
import { shareStructure } from './shareStructure';
import type { NewServiceModel } from './useNewService';

const NO_PROBLEMS: readonly Problem[] = [];

/**
 * Notes of each row, with the identity that they had in the last render while
 * they are equal: a row that nothing happened to is not rendered again.
 */
export function useFieldNotes(model: NewServiceModel) {
  const last = useRef(new Map<DocumentPath, FieldNotes>());
  const { draft, preview, written } = model;

  return (
    field: DocumentPath,
    paths: readonly DocumentPath[] = [field],
  ): FieldNotes => {
    const notes = shareStructure(
      last.current.get(field),
      fieldNotes({
        draft,
        problems: preview?.problems ?? NO_PROBLEMS,
        written,
        paths,
      }),
    );
    last.current.set(field, notes);
    return notes;
  };
}
