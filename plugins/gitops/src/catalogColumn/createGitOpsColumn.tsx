import type { TableColumn } from '@backstage/core-components';
import type { CatalogTableRow } from '@backstage/plugin-catalog';
import { GitOpsColumnCell } from './GitOpsColumnCell';

/**
 * A column for the catalog's table: the worst that runs of each entity. All rows
 * that are seen are one request.
 *
 * @public
 */
export function createGitOpsColumn(): TableColumn<CatalogTableRow> {
  return {
    title: 'GitOps',
    field: 'gitops',
    width: 'auto',
    sorting: false,
    searchable: false,
    render: ({ entity }) => <GitOpsColumnCell entity={entity} />,
  };
}
