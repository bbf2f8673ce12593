import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldDifference } from '@slipway/plugin-gitops-common/api';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';
import { differenceTexts } from '../differenceTexts';
import { RiskWords } from '../RiskWords';

/** What both environments have differently, and which of it is carried over. */
export function PromotedFields(props: {
  from: string;
  environment: string;
  /** Whether the environment has no release yet: then all of it is carried over. */
  isFirst: boolean;
  differences: readonly FieldDifference[];
  /** Paths that are not carried over. */
  left: readonly string[];
  onChange(left: string[]): void;
}) {
  const { from, environment, isFirst, differences, left, onChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (isFirst || differences.length === 0) {
    return (
      <Typography>
        {t(isFirst ? 'promote.first' : 'promote.same', { from, environment })}
      </Typography>
    );
  }
  const paths = differences.map(({ path }) => path);
  const chosen = paths.filter(path => !left.includes(path));
  const toggle = (path: string) =>
    onChange(
      left.includes(path)
        ? left.filter(other => other !== path)
        : [...left, path],
    );

  return (
    <Stack spacing={1}>
      <Typography variant="body2" color="text.secondary">
        {t('promote.help', { from, environment })}
      </Typography>
      <TableContainer
        role="region"
        tabIndex={0}
        aria-label={t('change.differences')}
      >
        <Table
          size="small"
          aria-label={t('change.differences')}
          sx={{
            '& th, & td': {
              verticalAlign: 'middle',
              wordBreak: 'normal',
              lineHeight: 1.5,
            },
            '& td': { overflowWrap: 'anywhere' },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={chosen.length === paths.length}
                  indeterminate={
                    chosen.length > 0 && chosen.length < paths.length
                  }
                  inputProps={{ 'aria-label': t('promote.all') }}
                  onChange={(_, checked) => onChange(checked ? [] : paths)}
                />
              </TableCell>
              <TableCell scope="col">{t('change.field')}</TableCell>
              <TableCell scope="col">{environment}</TableCell>
              <TableCell scope="col">{from}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {differences.map(({ path, label, risk, ...values }) => {
              const { before, after } = differenceTexts({ path, ...values });
              return (
                <TableRow key={path}>
                  <TableCell padding="checkbox">
                    <Checkbox
                      size="small"
                      checked={!left.includes(path)}
                      inputProps={{
                        'aria-label': t('promote.carry', { field: label }),
                      }}
                      onChange={() => toggle(path)}
                    />
                  </TableCell>
                  <TableCell component="th" scope="row" title={path}>
                    {label}
                    <RiskWords risk={risk} />
                  </TableCell>
                  <TableCell sx={{ color: 'text.secondary' }}>
                    {before}
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
      <Typography variant="body2" color="text.secondary" role="status">
        {t('promote.chosen', {
          chosen: String(chosen.length),
          all: String(paths.length),
        })}
      </Typography>
    </Stack>
  );
}
