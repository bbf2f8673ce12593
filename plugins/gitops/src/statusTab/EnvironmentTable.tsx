import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { gitopsTranslationRef } from '../translation';
import { ColumnHeader } from './ColumnHeader';
import type { Column } from './columnsOf';
import { FactCells } from './FactCells';
import { factRows } from './factRows';

/** Environments side by side, so that the eye finds what differs. */
export function EnvironmentTable(props: {
  columns: readonly Column[];
  /** Id of the Application whose details are shown. */
  chosen?: string;
  onChoose(id: string): void;
}) {
  const { columns, chosen, onChoose } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const instances = new Set(
    columns.flatMap(({ application }) => application?.ref.instance ?? []),
  );

  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={t('tab.environments')}
      // Hidden words of cells out of sight would widen the page otherwise.
      sx={{ overflowX: 'auto', position: 'relative' }}
    >
      <Table
        size="small"
        aria-label={t('tab.table')}
        sx={{
          '& th, & td': { verticalAlign: 'top' },
          '& tbody th': { whiteSpace: 'nowrap', color: 'text.secondary' },
          // What a row is about stays when its columns are scrolled.
          '& tbody th, & thead td': {
            position: 'sticky',
            left: 0,
            zIndex: 1,
            bgcolor: 'background.paper',
          },
          '& td, & thead th': {
            minWidth: 160,
            maxWidth: 320,
            wordBreak: 'normal',
          },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell component="td" sx={{ minWidth: '0 !important' }} />
            {columns.map(column => (
              <TableCell key={column.key} scope="col">
                <ColumnHeader
                  column={column}
                  chosen={column.application?.id === chosen}
                  severalInstances={instances.size > 1}
                  onChoose={onChoose}
                />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {factRows.map((row, index) => (
            <TableRow key={row.label}>
              <TableCell component="th" scope="row">
                {t(row.label)}
              </TableCell>
              <FactCells
                columns={columns}
                row={row}
                gapHeight={index === 0 ? factRows.length : 0}
              />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
