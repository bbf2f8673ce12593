import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { exampleDescriptions } from './examples';
import { markDescription } from './markDescription';

const COLORS = {
  stated: 'action.selected',
  focused: 'warning.light',
  refused: 'error.light',
  'not-understood': 'transparent',
} as const;

const TEXT = {
  p: 1.75,
  m: 0,
  width: '100%',
  boxSizing: 'border-box',
  font: 'inherit',
  fontSize: '1.15rem',
  lineHeight: 1.55,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  border: 0,
} as const;

/** The sentence, with the words lit that something was understood from. */
export function DescriptionField(props: {
  description: string;
  draft: Draft;
  focus?: DocumentPath;
  onChange(text: string): void;
}) {
  const { description, draft, focus, onChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const id = useId();

  return (
    <Box>
      <Typography component="label" htmlFor={id} variant="subtitle1">
        {t('newService.describe')}
      </Typography>
      <Box
        sx={{
          position: 'relative',
          mt: 0.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '&:focus-within': { borderColor: 'primary.main', boxShadow: 1 },
        }}
      >
        <Box
          aria-hidden
          sx={{
            ...TEXT,
            position: 'absolute',
            inset: 0,
            color: 'transparent',
            pointerEvents: 'none',
            overflow: 'hidden',
          }}
        >
          {markDescription({ description, draft, focus }).map(
            ({ text, mark }, index) => (
              <Box
                component="span"
                key={index}
                sx={
                  mark && {
                    bgcolor: COLORS[mark],
                    borderRadius: 0.5,
                    ...(mark === 'focused' && { opacity: 0.6 }),
                    ...(mark === 'refused' && { opacity: 0.45 }),
                    ...(mark === 'not-understood' && {
                      textDecoration: 'underline dotted',
                      textDecorationColor: 'orange',
                    }),
                  }
                }
              >
                {text}
              </Box>
            ),
          )}
        </Box>
        <Box
          component="textarea"
          id={id}
          value={description}
          maxLength={MAX_DESCRIPTION_LENGTH}
          aria-describedby={`${id}-help`}
          onChange={event => onChange(event.target.value)}
          rows={Math.min(10, Math.max(2, description.split('\n').length + 1))}
          spellCheck
          sx={{
            ...TEXT,
            display: 'block',
            position: 'relative',
            background: 'transparent',
            color: 'text.primary',
            resize: 'none',
            outline: 0,
            fieldSizing: 'content',
            minHeight: '4.5rem',
          }}
        />
      </Box>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={1}
        justifyContent="space-between"
        sx={{ mt: 0.75 }}
      >
        <Typography id={`${id}-help`} variant="body2" color="text.secondary">
          {t('newService.describeHelp')}
        </Typography>
        <Typography variant="body2" color="text.secondary" noWrap>
          {t('newService.readByRules')}
        </Typography>
      </Stack>
      {description === '' && (
        <Stack
          direction="row"
          flexWrap="wrap"
          alignItems="center"
          useFlexGap
          spacing={1}
          sx={{ mt: 1.5 }}
        >
          <Typography variant="body2">{t('newService.try')}</Typography>
          {exampleDescriptions.map(text => (
            <Chip
              key={text}
              label={text}
              variant="outlined"
              onClick={() => onChange(text)}
              sx={{
                height: 'auto',
                m: 0,
                '& .MuiChip-label': { whiteSpace: 'normal', py: 0.75 },
              }}
            />
          ))}
        </Stack>
      )}
    </Box>
  );
}
