import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The New service page. */
export const newServiceRouteRef = createRouteRef();

/** The page with all entities, and the pages below it. */
export const gitOpsRouteRef = createRouteRef();

/** Path of the page of one change to come, below that of all entities. */
export const CHANGE_PATH = '/change';

/** Path of the page with one's own changes. */
export const MY_CHANGES_PATH = '/changes';

/** Path of the page with the releases that are to be renewed. */
export const RELEASES_PATH = '/releases';

/** Path of the tab below an entity's page. */
export const ENTITY_TAB_PATH = '/gitops';
