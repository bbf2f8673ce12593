import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MAX_WORDS_LENGTH } from '@slipway/plugin-gitops-common/api';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { Surroundings } from '../model/Surroundings';
import type { NewServiceModel } from '../model/useNewService';
import { RefinedNotes } from './RefinedNotes';
import { useRefinement } from './useRefinement';

/** Changes what was understood in words: at once, shown, and undone as easily. */
export function RefineBox(props: {
  model: NewServiceModel;
  surroundings: Surroundings;
}) {
  const { model, surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [words, setWords] = useState('');
  const { reading, refined, refine, undo, close } = useRefinement(
    model,
    surroundings,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    if (said !== '' && !reading) {
      await refine(said);
      setWords('');
    }
  };

  return (
    <Stack spacing={1.5}>
      <Stack
        component="form"
        direction={{ xs: 'column', sm: 'row' }}
        spacing={1}
        alignItems={{ sm: 'start' }}
        aria-label={t('refine.label')}
        onSubmit={submit}
      >
        <TextField
          size="small"
          fullWidth
          label={t('refine.label')}
          placeholder={t('refine.placeholder')}
          value={words}
          onChange={event => setWords(event.target.value)}
          InputLabelProps={{ shrink: true }}
          inputProps={{ maxLength: MAX_WORDS_LENGTH }}
          sx={{ maxWidth: 720 }}
        />
        <Button
          type="submit"
          variant="outlined"
          aria-disabled={words.trim() === '' || reading}
          startIcon={
            reading ? <CircularProgress size={14} aria-hidden /> : undefined
          }
          sx={{ whiteSpace: 'nowrap' }}
        >
          {t(reading ? 'refine.reading' : 'refine.apply')}
        </Button>
      </Stack>
      {refined && (
        <RefinedNotes
          refined={refined}
          model={model}
          surroundings={surroundings}
          onUndo={undo}
          onClose={close}
        />
      )}
    </Stack>
  );
}
