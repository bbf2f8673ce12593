import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import { gitopsTranslationRef } from '../translation';
import type { Column } from './columnsOf';
import type { FactRow } from './factRows';
import { oddOnes } from './oddOnes';

/** The cells of a row; what differs from the others is marked by a sign. */
export function FactCells(props: {
  columns: readonly Column[];
  row: FactRow;
  /** Rows that the cell of an environment without Application spans, if any. */
  gapHeight: number;
}) {
  const { columns, row, gapHeight } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const applications = columns.flatMap(({ application }) => application ?? []);
  const { compared } = row;
  const odd = compared ? oddOnes(applications.map(compared)) : [];

  return (
    <>
      {columns.map(({ key, application }) => {
        if (!application) {
          return (
            gapHeight > 0 && (
              <TableCell
                key={key}
                rowSpan={gapHeight}
                sx={{ color: 'text.secondary' }}
              >
                {t('tab.noApplication')}
              </TableCell>
            )
          );
        }
        const differs = odd[applications.indexOf(application)] ?? false;
        return (
          <TableCell
            key={key}
            sx={
              differs
                ? { boxShadow: 'inset 3px 0 currentColor', fontWeight: 600 }
                : undefined
            }
          >
            <Box sx={{ display: 'flex', gap: 0.75 }}>
              {differs && (
                <Box component="span" title={t('tab.differs')}>
                  <span aria-hidden>≠</span>
                  <VisuallyHidden>{t('tab.differs')} </VisuallyHidden>
                </Box>
              )}
              <Box sx={{ minWidth: 0 }}>{row.render(application)}</Box>
            </Box>
          </TableCell>
        );
      })}
    </>
  );
}
