import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/**
 * The sign-in page of the example portal, in place of the app's own.
 *
 * @public
 */
export const appModuleExampleUsers = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: () =>
          import('./ExampleSignInPage').then(m => m.ExampleSignInPage),
      },
    }),
  ],
});
