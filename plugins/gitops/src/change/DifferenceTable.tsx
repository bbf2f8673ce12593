import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldDifference } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../translation';
import { differenceTexts } from './differenceTexts';
import { RiskWords } from './RiskWords';

/** Fields of the spec that become others, in words. */
export function DifferenceTable(props: {
  differences: readonly FieldDifference[];
}) {
  const { differences } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (differences.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary" sx={{ px: 2, pb: 1 }}>
        {t('change.sameSpec')}
      </Typography>
    );
  }
  return (
    <TableContainer
      role="region"
      tabIndex={0}
      aria-label={t('change.differences')}
      sx={{ mb: 1.5 }}
    >
      <Table
        size="small"
        aria-label={t('change.differences')}
        sx={{
          '& th, & td': {
            verticalAlign: 'top',
            wordBreak: 'normal',
            lineHeight: 1.5,
          },
          '& td': { overflowWrap: 'anywhere' },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('change.field')}</TableCell>
            <TableCell scope="col">{t('change.before')}</TableCell>
            <TableCell scope="col">{t('change.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {differences.map(({ path, label, risk, ...values }) => {
            const { before, after } = differenceTexts({ path, ...values });
            return (
              <TableRow key={path}>
                <TableCell component="th" scope="row" title={path}>
                  {label}
                  <RiskWords risk={risk} />
                </TableCell>
                <TableCell>
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {before}
                  </Box>
                </TableCell>
                <TableCell>
                  <strong>{after}</strong>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
