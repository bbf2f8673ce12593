import { createApp } from '@backstage/frontend-defaults';
import { catalogModule } from './catalog/catalogModule';
import { navModule } from './nav/navModule';

/** Plugins come from the package's dependencies, see `app.packages`. */
export default createApp({ features: [navModule, catalogModule] });
