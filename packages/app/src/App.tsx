import { createApp } from '@backstage/frontend-defaults';

/** Plugins come from the package's dependencies, see `app.packages`. */
export default createApp();
