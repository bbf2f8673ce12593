import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { Surroundings } from '../model/Surroundings';
import type { NewServiceModel } from '../model/useNewService';
import { AddField } from './AddField';
import { ComponentElsewhere } from './ComponentElsewhere';
import { ExistingWorkload } from './ExistingWorkload';
import { FormActionsProvider, type FormActions } from './FormActions';
import { FormRows } from './FormRows';
import {
  fieldStarts,
  optionalFields,
  type OptionalField,
} from './optionalFields';
import { useFieldLabels } from './useFieldLabels';

/** What was understood, as a form that shows only what this service uses. */
export function UnderstoodForm(props: {
  model: NewServiceModel;
  surroundings: Surroundings;
  onFocusField(paths: readonly DocumentPath[]): void;
}) {
  const { model, surroundings, onFocusField } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const labels = useFieldLabels();
  const form = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<{ field: OptionalField }>();
  const { draft, actions, base } = model;
  const { spec, conflicts } = draft;

  const { edit, reset, keepMine } = actions;
  const formActions = useMemo<FormActions>(
    () => ({ edit, reset, keepMine, onFocusField }),
    [edit, reset, keepMine, onFocusField],
  );
  const add = useCallback(
    (field: OptionalField) => {
      edit(field, fieldStarts[field]);
      setAdded({ field });
    },
    [edit],
  );
  // Whoever adds a field fills it next.
  useEffect(() => {
    if (added) {
      form.current
        ?.querySelector<HTMLElement>(
          `[data-field="${added.field}"] :is(input, select, textarea)`,
        )
        ?.focus();
    }
  }, [added]);

  const unusedKey = optionalFields
    .filter(
      field =>
        spec[field] === undefined &&
        conflicts.every(({ path }) => path !== field),
    )
    .join();
  const unused = useMemo(
    () => optionalFields.filter(field => unusedKey.split(',').includes(field)),
    [unusedKey],
  );
  const recorded = surroundings.workloads.find(
    ({ workload }) => workload === spec.name,
  );

  return (
    <FormActionsProvider value={formActions}>
      <Box ref={form}>
        <Typography variant="h6" component="h2">
          {t('understood.title')}
        </Typography>
        {spec.name !== undefined &&
          surroundings.componentsElsewhere.includes(spec.name) && (
            <ComponentElsewhere name={spec.name} />
          )}
        {recorded && (
          <ExistingWorkload
            recorded={recorded}
            mayChange={
              base.mayChange ?? surroundings.owners.includes(recorded.team)
            }
          />
        )}
        <FormRows model={model} surroundings={surroundings} labels={labels} />
        {unused.length > 0 && (
          <AddField unused={unused} labels={labels} onAdd={add} />
        )}
      </Box>
    </FormActionsProvider>
  );
}
