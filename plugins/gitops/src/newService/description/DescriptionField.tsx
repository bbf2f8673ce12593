import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useMemo, type ReactNode } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { DescriptionHelp } from './DescriptionHelp';
import { Examples } from './Examples';
import { markDescription } from './markDescription';
import { MarkedText, textSetting } from './MarkedText';

/** The sentence, with the words lit that something was understood from. */
export function DescriptionField(props: {
  description: string;
  draft: Draft;
  focus?: readonly DocumentPath[];
  /** Whether examples help, where nothing is written yet. */
  examples: boolean;
  /** Who reads it. */
  readBy: ReactNode;
  onChange(text: string): void;
  /** The person is at the sentence, and at no field. */
  onFocus(): void;
}) {
  const { description, draft, focus, examples, readBy, onChange, onFocus } =
    props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const id = useId();
  const tooLong = description.length > MAX_DESCRIPTION_LENGTH;
  const runs = useMemo(
    () => markDescription({ description, draft, focus }),
    [description, draft, focus],
  );

  return (
    <Box>
      <Typography component="label" htmlFor={id} variant="subtitle1">
        {t('newService.describe')}
      </Typography>
      <Box
        sx={{
          mt: 0.5,
          maxHeight: '40vh',
          overflowY: 'auto',
          border: 1,
          borderColor: 'text.secondary',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '&:focus-within': {
            borderColor: 'primary.main',
            outline: '1px solid',
            outlineColor: 'primary.main',
          },
        }}
      >
        <Box sx={{ position: 'relative' }}>
          <MarkedText runs={runs} />
          <Box
            component="textarea"
            id={id}
            value={description}
            aria-invalid={tooLong}
            aria-describedby={`${id}-help`}
            onChange={event => onChange(event.target.value)}
            onFocus={onFocus}
            spellCheck
            sx={{
              ...textSetting,
              position: 'absolute',
              inset: 0,
              height: '100%',
              background: 'transparent',
              color: 'text.primary',
              resize: 'none',
              outline: 0,
              overflow: 'hidden',
            }}
          />
        </Box>
      </Box>
      <DescriptionHelp
        id={`${id}-help`}
        tooLong={tooLong ? description.length : undefined}
        readBy={readBy}
      />
      {examples && description === '' && <Examples onChoose={onChange} />}
    </Box>
  );
}
