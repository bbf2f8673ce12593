import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@slipway/plugin-gitops-common';
import type { PlannedEdit } from '@slipway/plugin-gitops-common/change';
import {
  CodeLines,
  differenceLines,
  textLines,
  type LineNotes,
} from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { memo, useState } from 'react';
import { gitopsTranslationRef } from '../translation';

/** One file: its text with findings on their lines, or what changes in it. */
export const FileView = memo(function PlainFileView(props: {
  edit: PlannedEdit;
  findings: readonly Finding[];
  lit: ReadonlySet<number>;
}) {
  const { edit, findings, lit } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [view, setView] = useState<'difference' | 'text'>('difference');

  return (
    <Box>
      {edit.action === 'update' && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label={t('preview.view')}
          onChange={(_, next) => next && setView(next)}
          sx={{ m: 1 }}
        >
          <ToggleButton value="difference">
            {t('preview.difference')}
          </ToggleButton>
          <ToggleButton value="text">{t('preview.manifest')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      <CodeLines
        label={edit.path}
        lines={linesOf(edit, view, { findings, lit })}
      />
    </Box>
  );
});

function linesOf(
  edit: PlannedEdit,
  view: 'difference' | 'text',
  notes: LineNotes,
) {
  if (edit.action === 'update' && view === 'difference') {
    return differenceLines(edit, notes);
  }
  if (edit.action === 'delete') {
    return textLines(edit.before, { mark: 'removed' });
  }
  return textLines('after' in edit ? edit.after : edit.before, notes);
}
