import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import Stack from '@mui/material/Stack';
import { useCallback, useRef } from 'react';
import { gitopsTranslationRef } from '../translation';
import type { Surroundings } from './model/Surroundings';
import type { NewServiceModel } from './model/useNewService';
import { NotTaken } from './questions/NotTaken';
import { NotUsed } from './questions/NotUsed';
import { Questions } from './questions/Questions';
import { Refusals } from './questions/Refusals';
import { UnderstoodForm } from './understood/UnderstoodForm';

/** What was understood, and what was not. */
export function Understood(props: {
  model: NewServiceModel;
  surroundings: Surroundings;
  onFocusField(paths: readonly DocumentPath[]): void;
}) {
  const { model, surroundings, onFocusField } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { draft, actions } = model;
  const place = useRef<HTMLDivElement>(null);
  const takeFocus = useCallback(() => place.current?.focus(), []);

  return (
    <Stack
      spacing={2.5}
      ref={place}
      role="group"
      aria-label={t('understood.title')}
      tabIndex={-1}
      sx={{ outline: 0 }}
    >
      <Questions
        questions={draft.questions}
        onAnswer={actions.edit}
        onAllAnswered={takeFocus}
      />
      <Refusals refusals={draft.refusals} />
      <UnderstoodForm
        model={model}
        surroundings={surroundings}
        onFocusField={onFocusField}
      />
      <NotUsed words={draft.notUnderstood} />
      <NotTaken model={draft.model} />
    </Stack>
  );
}
