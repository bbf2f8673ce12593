import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The New service page. */
export const newServiceRouteRef = createRouteRef();
