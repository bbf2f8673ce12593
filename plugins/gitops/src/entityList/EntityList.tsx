import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStates } from '@slipway/plugin-gitops-common/api';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { gitopsTranslationRef } from '../translation';
import { EntityTable } from './EntityTable';
import {
  formatListFilter,
  parseListFilter,
  type ListFilter,
} from './listFilter';
import { ListFilters } from './ListFilters';
import { listRows } from './listRows';

const ROWS_PER_PAGE = 50;

/** Filters, the worst first, a page at a time; the filters are the address's. */
export function EntityList(props: { states: EntityStates }) {
  const { states } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => parseListFilter(query), [query]);
  const rows = useMemo(
    () => listRows(states.entities, filter),
    [states, filter],
  );
  const pages = Math.ceil(rows.length / ROWS_PER_PAGE);
  const page = Math.min(filter.page, Math.max(0, pages - 1));
  const change = (changes: Partial<ListFilter>) =>
    setQuery(formatListFilter({ ...filter, page: 0, ...changes }), {
      replace: true,
    });

  return (
    <Stack spacing={2}>
      <ListFilters
        states={states}
        filter={filter}
        onChange={change}
        onClear={() => setQuery({}, { replace: true })}
      />
      <Typography variant="body2" color="text.secondary" role="status">
        {rows.length > 0
          ? t('list.count', { count: rows.length })
          : t('list.noMatch')}
      </Typography>
      {rows.length > 0 && (
        <Paper variant="outlined">
          <EntityTable
            rows={rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE)}
            environments={states.environments}
          />
        </Paper>
      )}
      {pages > 1 && (
        <Pagination
          aria-label={t('list.pages')}
          count={pages}
          page={page + 1}
          onChange={(_, number) => change({ page: number - 1 })}
        />
      )}
    </Stack>
  );
}
