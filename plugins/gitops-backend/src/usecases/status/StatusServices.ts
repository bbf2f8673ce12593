import type { LoggerService } from '@backstage/backend-plugin-api';
import type { StatusSignal } from '@slipway/plugin-gitops-common/api';
import type { Controller } from '@slipway/plugin-gitops-node';
import type { ApplicationStore } from '../../store/ApplicationStore';
import type { ChangeStore } from '../../store/ChangeStore';
import type { DriftStore } from '../../store/DriftStore';
import type { InstanceStore } from '../../store/InstanceStore';
import type { RefreshRequestStore } from '../../store/RefreshRequestStore';
import type { RevisionFactStore } from '../../store/RevisionFactStore';
import type { PendingWording, ShownWording } from '../../store/WordingStore';

/** What the use cases of status reach the world through. */
export interface StatusServices {
  /** In the order of the configuration. */
  controllers: readonly Controller[];
  applications: ApplicationStore;
  instances: InstanceStore;
  facts: RevisionFactStore;
  drift: DriftStore;
  refreshRequests: RefreshRequestStore;
  changes: ChangeStore;
  /** Sentences of a model that are to be shown for these states of evidence. */
  readWordings(
    states: readonly PendingWording[],
  ): Promise<ReadonlyMap<string, ShownWording>>;
  /** Why a model that is in use words nothing now, one sentence. */
  modelNote(): Promise<string | undefined>;
  logger: LoggerService;
  /** Tells open pages what changed; losing one costs them a poll. */
  signal(signal: StatusSignal): Promise<void>;
  now(): string;
}
