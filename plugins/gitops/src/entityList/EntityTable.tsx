import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EntityState,
  EntityStates,
} from '@slipway/plugin-gitops-common/api';
import { personName } from '@slipway/plugin-gitops-react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useEntityTabPath } from '../status/useEntityTabPath';
import { gitopsTranslationRef } from '../translation';
import { ApplicationWords } from './ApplicationWords';

type Lines = EntityState['applications'];

/** Entities with a cell per environment. */
export function EntityTable(props: {
  rows: readonly EntityState[];
  environments: EntityStates['environments'];
}) {
  const { rows, environments } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const tabOf = useEntityTabPath();
  const names = environments.map(({ name }) => name);
  const elsewhere = ({ applications }: EntityState): Lines =>
    applications.filter(line => !names.includes(line.environment ?? ''));
  const anyElsewhere = rows.some(row => elsewhere(row).length > 0);

  return (
    <TableContainer role="region" aria-label={t('list.table')} tabIndex={0}>
      <Table
        size="small"
        aria-label={t('list.table')}
        sx={{
          '& th, & td': { verticalAlign: 'top', wordBreak: 'normal' },
          '& td': { minWidth: 96 },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('list.entity')}</TableCell>
            <TableCell scope="col">{t('list.owner')}</TableCell>
            {environments.map(({ name, title }) => (
              <TableCell key={name} scope="col">
                {title}
              </TableCell>
            ))}
            {anyElsewhere && (
              <TableCell scope="col">{t('list.elsewhere')}</TableCell>
            )}
            <TableCell scope="col">{t('list.diagnosis')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => {
            const tab = tabOf(row.entityRef);
            return (
              <TableRow key={row.entityRef}>
                <TableCell component="th" scope="row" title={row.entityRef}>
                  {tab ? <Link to={tab}>{row.title}</Link> : row.title}
                </TableCell>
                <TableCell>{row.owner && personName(row.owner)}</TableCell>
                {names.map(name => (
                  <TableCell key={name}>
                    <ApplicationWords
                      lines={row.applications.filter(
                        line => line.environment === name,
                      )}
                    />
                  </TableCell>
                ))}
                {anyElsewhere && (
                  <TableCell>
                    <ApplicationWords lines={elsewhere(row)} />
                  </TableCell>
                )}
                <TableCell title={row.diagnosis?.cause}>
                  {row.applications.length === 0
                    ? t('list.noApplication')
                    : row.diagnosis?.title}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
