import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type { Surroundings } from '../newService/model/Surroundings';

/** What every kind of change is given. */
export interface ChangeProps {
  release: Required<ReleaseName>;
  surroundings: Surroundings;
  /** Reads the surroundings again. */
  onRefresh(): void;
}
