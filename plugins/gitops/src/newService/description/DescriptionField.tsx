import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { Examples } from './Examples';
import { markDescription } from './markDescription';
import { MarkedText, textSetting } from './MarkedText';

/** The sentence, with the words lit that something was understood from. */
export function DescriptionField(props: {
  description: string;
  draft: Draft;
  focus?: DocumentPath;
  onChange(text: string): void;
  /** The person is at the sentence, and at no field. */
  onFocus(): void;
}) {
  const { description, draft, focus, onChange, onFocus } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const tooLong = description.length > MAX_DESCRIPTION_LENGTH;
  const runs = useMemo(
    () => markDescription({ description, draft, focus }),
    [description, draft, focus],
  );

  // As high as its text, so that it never scrolls away from the marks.
  useLayoutEffect(() => {
    const element = area.current;
    if (element) {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    }
  }, [description]);

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
            ref={area}
            id={id}
            value={description}
            aria-invalid={tooLong}
            aria-describedby={`${id}-help`}
            onChange={event => onChange(event.target.value)}
            onFocus={onFocus}
            rows={2}
            spellCheck
            sx={{
              ...textSetting,
              position: 'relative',
              background: 'transparent',
              color: 'text.primary',
              resize: 'none',
              outline: 0,
              overflow: 'hidden',
            }}
          />
        </Box>
      </Box>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={{ xs: 0, sm: 2 }}
        justifyContent="space-between"
        sx={{ mt: 0.75 }}
      >
        <Box id={`${id}-help`}>
          <Typography variant="body2" color="text.secondary">
            {t('newService.describeHelp')}
          </Typography>
          {tooLong && (
            <FormHelperText error role="alert" sx={{ m: 0 }}>
              {t('newService.tooLong', {
                length: String(description.length),
                limit: String(MAX_DESCRIPTION_LENGTH),
              })}
            </FormHelperText>
          )}
        </Box>
        <Typography variant="body2" color="text.secondary" noWrap>
          {t('newService.readByRules')}
        </Typography>
      </Stack>
      {description === '' && <Examples onChoose={onChange} />}
    </Box>
  );
}
