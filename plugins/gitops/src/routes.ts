import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The New service page. */
export const newServiceRouteRef = createRouteRef();

/** The page with all entities. */
export const gitOpsRouteRef = createRouteRef();

/** Path of the tab below an entity's page. */
export const ENTITY_TAB_PATH = '/gitops';
