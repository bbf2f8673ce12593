import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { Conflict, Draft } from '@slipway/plugin-gitops-common/draft';
import Replay from '@mui/icons-material/Replay';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { isWithin } from '../isWithin';
import type { NewServiceModel } from '../useNewService';
import { OriginNote } from './OriginNote';

/** A row of the form: label, control, origin, and what is wrong or disputed. */
export function FieldRow(props: {
  label: string;
  /** Id of the control that the label names; a group has none. */
  controlId?: string;
  path: DocumentPath;
  /** Other paths that the row edits. */
  also?: DocumentPath[];
  model: NewServiceModel;
  onFocusPath(path: DocumentPath | undefined): void;
  children: ReactNode;
}) {
  const { label, controlId, path, also = [], model, onFocusPath } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { draft, preview, written } = model;
  const paths = [path, ...also];
  const concerns = (other: DocumentPath) =>
    paths.some(own => isWithin(other, own));
  const problems = (preview?.problems ?? []).filter(problem =>
    concerns(problem.path),
  );
  const edited = Object.keys(written.edits).filter(
    key => concerns(key) || isWithin(path, key),
  );

  return (
    <Box
      role={controlId ? undefined : 'group'}
      aria-label={controlId ? undefined : label}
      onFocus={() => onFocusPath(path)}
      onBlur={() => onFocusPath(undefined)}
      sx={{
        display: 'grid',
        columnGap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '112px minmax(0, 1fr) 32px' },
        alignItems: 'start',
        py: 0.75,
      }}
    >
      <Typography
        component={controlId ? 'label' : 'span'}
        {...(controlId && { htmlFor: controlId })}
        variant="body2"
        color="text.secondary"
        sx={{ pt: 1 }}
      >
        {label}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        {props.children}
        <OriginNote
          id={controlId && `${controlId}-origin`}
          origin={originOf(draft, paths)}
        />
        {problems.map(({ path: at, message, remedy }) => (
          <FormHelperText key={`${at}${message}`} error sx={{ m: 0 }}>
            {message} {remedy}
          </FormHelperText>
        ))}
        {draft.conflicts
          .filter(conflict => concerns(conflict.path))
          .map(conflict => (
            <ConflictNote
              key={conflict.path}
              conflict={conflict}
              onTake={() => model.reset(conflict.path)}
            />
          ))}
      </Box>
      {edited.length > 0 && (
        <Tooltip title={t('understood.reset', { what: label })}>
          <IconButton
            size="small"
            aria-label={t('understood.reset', { what: label })}
            onClick={() => edited.forEach(model.reset)}
            sx={{ mt: 0.5, justifySelf: 'start' }}
          >
            <Replay fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}

function ConflictNote(props: { conflict: Conflict; onTake(): void }) {
  const { conflict, onTake } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <Alert
      severity="warning"
      sx={{ mt: 0.5, py: 0 }}
      action={
        <Stack direction="row">
          <Button size="small" color="inherit" onClick={onTake}>
            {t('understood.takeStated')}
          </Button>
        </Stack>
      }
    >
      {t('understood.saved', { stated: show(conflict.stated) })}
    </Alert>
  );
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Origin of a field, or of the first part of it that has one. */
function originOf(draft: Draft, paths: DocumentPath[]) {
  const part = Object.keys(draft.origins).find(key =>
    paths.some(path => isWithin(key, path)),
  );
  return part === undefined ? undefined : draft.origins[part];
}
