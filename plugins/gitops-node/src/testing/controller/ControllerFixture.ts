import type { ApplicationRef } from '@slipway/plugin-gitops-common/status';
import type { Controller, ControllerProblemReason } from '../../ports';

/**
 * An instance for one test of `describeControllerContract`.
 *
 * @public
 */
export interface ControllerFixture {
  controller: Controller;
  /** An Application that is there, is not well, and has details. */
  application: ApplicationRef;
  project?: string;
  /** Another one that is there. */
  other: ApplicationRef;
  /** A value of a Secret of the Application: nobody may see it. */
  secretValue: string;
  /** A credential of the controller's configuration: nobody may see it. */
  credential?: string;
  /** A revision of its first source whose author is known, where there is any. */
  revision?: string;
  /** The instance compares again and finds nothing new. */
  compareAgain(): void;
  /** Makes another revision of the Application the one that runs. */
  change(): void;
  /** Makes every answer fail for the reason from now on. */
  fail(reason: ControllerProblemReason): void;
  /** The instance takes requests and does not answer. */
  stall(): void;
  dispose?(): Promise<void>;
}

/**
 * What the suite needs to know before the tests run.
 *
 * @public
 */
export interface ControllerContractOptions {
  name: string;
  /** Reasons that the instance can fail for. */
  reasons: readonly ControllerProblemReason[];
  /** Set when the target state cannot be had: details say so in one gap. */
  withoutTargetState?: boolean;
  create(): Promise<ControllerFixture>;
}
