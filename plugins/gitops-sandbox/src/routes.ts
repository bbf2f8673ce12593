import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Pull requests and files of the sandbox's repository. */
export const rootRouteRef = createRouteRef();
