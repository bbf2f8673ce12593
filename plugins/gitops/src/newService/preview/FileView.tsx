import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath, Finding } from '@slipway/plugin-gitops-common';
import type { PlannedEdit } from '@slipway/plugin-gitops-common/change';
import type { RenderedFile } from '@slipway/plugin-gitops-common/render';
import {
  CodeLines,
  differenceLines,
  type CodeLine,
} from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { isWithin } from '../isWithin';

/** One file: its text with findings on their lines, or what changes in it. */
export function FileView(props: {
  edit: PlannedEdit;
  file?: RenderedFile;
  findings: readonly Finding[];
  focus?: DocumentPath;
}) {
  const { edit, file, findings, focus } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [view, setView] = useState<'text' | 'difference'>('difference');

  return (
    <Box>
      {edit.action === 'update' && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
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
        lines={
          edit.action === 'update' && view === 'difference'
            ? differenceLines({ ...edit, findings })
            : textLines({ edit, file, findings, focus })
        }
      />
    </Box>
  );
}

function textLines(options: {
  edit: PlannedEdit;
  file?: RenderedFile;
  findings: readonly Finding[];
  focus?: DocumentPath;
}): CodeLine[] {
  const { edit, file, findings, focus } = options;
  const text = 'after' in edit ? edit.after : edit.before;
  const lit = focus && file ? linesOf(file, focus) : new Set<number>();
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => ({
      number: index + 1,
      text: line,
      mark: edit.action === 'delete' ? 'removed' : undefined,
      lit: lit.has(index + 1),
      findings: findings.filter(finding => finding.line === index + 1),
    }));
}

/** Lines whose value comes from a field of the spec. */
function linesOf(file: RenderedFile, field: DocumentPath): Set<number> {
  return new Set(
    Object.entries(file.origins).flatMap(([path, origin]) =>
      origin.source === 'spec' && isWithin(origin.path, field)
        ? [file.lines[path]]
        : [],
    ),
  );
}
