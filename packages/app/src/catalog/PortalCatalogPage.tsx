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

/** Columns that make way for what runs. */
const LEFT_OUT = ['entity.metadata.tags', 'entity.spec.type'];

/** What runs comes after who owns it. */
const columnsOf: CatalogTableColumnsFunc = context => {
  const stock = CatalogTable.defaultColumnsFunc(context);
  if (context.filters.kind?.value !== 'component') {
    return stock;
  }
  const columns = stock.filter(({ field }) => !LEFT_OUT.includes(field ?? ''));
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
