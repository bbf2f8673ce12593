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

/** What runs comes after who owns it, and tags make way for it. */
const columnsOf: CatalogTableColumnsFunc = context => {
  const stock = CatalogTable.defaultColumnsFunc(context);
  if (context.filters.kind?.value !== 'component') {
    return stock;
  }
  const columns = stock.filter(({ field }) => field !== 'entity.metadata.tags');
  const owner = columns.findIndex(({ field }) => field?.includes('ownedBy'));
  return columns.toSpliced(owner + 1, 0, createGitOpsColumn());
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
