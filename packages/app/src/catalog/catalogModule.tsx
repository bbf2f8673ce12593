import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

/** The catalog's page of this portal: the stock one with the GitOps column. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    catalogPlugin.getExtension('page:catalog').override({
      factory: (original, { inputs, config }) =>
        original({
          params: {
            loader: async () => {
              const { PortalCatalogPage } = await import('./PortalCatalogPage');
              return (
                <PortalCatalogPage
                  filters={inputs.filters.map(filter =>
                    filter.get(coreExtensionData.reactElement),
                  )}
                  pagination={config.pagination}
                />
              );
            },
          },
        }),
    }),
  ],
});
