import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { createContext, useContext } from 'react';
import type { WrittenActions } from '../model/useNewService';

/** What the rows of the form do; the same object on every render. */
export interface FormActions
  extends Pick<WrittenActions, 'edit' | 'reset' | 'keepMine'> {
  /** Says at which field the person is, by its paths in the spec. */
  onFocusField(paths: readonly DocumentPath[]): void;
}

const FormActionsContext = createContext<FormActions | undefined>(undefined);

/** Hands the actions to the rows below. */
export const FormActionsProvider = FormActionsContext.Provider;

/** The actions of the form around. */
export function useFormActions(): FormActions {
  const actions = useContext(FormActionsContext);
  if (!actions) {
    throw new Error(
      'A row of the form was rendered outside of it. Wrap it in FormActionsProvider.',
    );
  }
  return actions;
}
