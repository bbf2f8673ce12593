import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import Close from '@mui/icons-material/Close';
import Replay from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { FieldNotes } from '../model/fieldNotes';
import { ConflictNote } from './ConflictNote';
import { useFormActions } from './FormActions';
import { OriginNote } from './OriginNote';
import { QuietButton } from './QuietButton';

/** A row of the form: label, control, origin, and what is wrong or disputed. */
export function FieldRow(props: {
  label: string;
  path: DocumentPath;
  /** All paths that the row shows, when these are more. */
  paths?: readonly DocumentPath[];
  notes: FieldNotes;
  /** Id of the one control that the label names; a group has none. */
  controlId?: string;
  /** Whether the person can take the field out of the service. */
  removable?: boolean;
  children: ReactNode;
}) {
  const { label, path, paths = [path], notes, controlId, removable } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit, reset, keepMine, onFocusField } = useFormActions();
  const notesId = controlId && `${controlId}-notes`;

  return (
    <Box
      role={controlId ? undefined : 'group'}
      aria-label={controlId ? undefined : label}
      onFocus={() => onFocusField(paths)}
      sx={{
        display: 'grid',
        columnGap: 1.5,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) auto',
          sm: '104px minmax(0, 1fr) 60px',
        },
        py: 0.75,
      }}
    >
      <Typography
        component={controlId ? 'label' : 'span'}
        {...(controlId && { htmlFor: controlId })}
        aria-hidden={controlId ? undefined : true}
        variant="body2"
        color="text.secondary"
        sx={{
          pt: { sm: 1 },
          gridColumn: { xs: '1 / -1', sm: 'auto' },
          overflowWrap: 'anywhere',
        }}
      >
        {label}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        {props.children}
        <Box id={notesId}>
          <OriginNote origins={notes.origins} />
          {notes.problems.map(({ path: at, message, remedy }) => (
            <FormHelperText key={`${at}${message}`} error sx={{ m: 0 }}>
              {message} {remedy}
            </FormHelperText>
          ))}
        </Box>
        {notes.conflicts.map(conflict => (
          <ConflictNote
            key={conflict.path}
            conflict={conflict}
            onKeep={() => keepMine(conflict)}
            onTake={() => reset([conflict.path])}
          />
        ))}
      </Box>
      <Stack direction="row" alignItems="start" sx={{ pt: 0.5 }}>
        {notes.edited.length > 0 && (
          <QuietButton
            label={t('understood.reset', { what: label })}
            onClick={() => reset(notes.edited)}
          >
            <Replay fontSize="small" />
          </QuietButton>
        )}
        {removable && (
          <QuietButton
            label={t('understood.remove', { what: label })}
            onClick={() => edit(path, undefined)}
          >
            <Close fontSize="small" />
          </QuietButton>
        )}
      </Stack>
    </Box>
  );
}
