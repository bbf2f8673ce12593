import {
  CatalogTable,
  type CatalogTableColumnsFunc,
} from '@backstage/plugin-catalog';
import {
  CatalogIndexPage,
  type CatalogIndexPageProps,
} from '@backstage/plugin-catalog/alpha';
import { createGitOpsColumn } from '@slipway/plugin-gitops';
import type { ReactNode } from 'react';

/** The stock columns; what runs comes after who owns it. */
const columnsOf: CatalogTableColumnsFunc = context => {
  const columns = CatalogTable.defaultColumnsFunc(context);
  const owner = columns.findIndex(({ field }) => field?.includes('ownedBy'));
  const isComponents = context.filters.kind?.value === 'component';
  return isComponents
    ? columns.toSpliced(owner + 1, 0, createGitOpsColumn())
    : columns;
};

/** The catalog with a column for what runs of each component. */
export function PortalCatalogPage(props: {
  filters: ReactNode[];
  pagination: CatalogIndexPageProps['pagination'];
}) {
  const { filters, pagination } = props;
  return (
    <CatalogIndexPage
      filters={<>{filters}</>}
      pagination={pagination}
      columns={columnsOf}
    />
  );
}
