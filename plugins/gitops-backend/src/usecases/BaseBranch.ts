import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { TextFile } from '@slipway/plugin-gitops-common';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import type { StandardsStore } from '../store/StandardsStore';
import { readSnapshot, type BaseSnapshot } from './readSnapshot';
import { UnusableStandardsError } from './readStandards';

export type { BaseSnapshot };

/** Milliseconds for which pages take what was read. */
const RECENT = 30_000;

/** Reads the base branch, once per revision. */
export class BaseBranch {
  private latest?: { key: string; snapshot: Promise<BaseSnapshot> };
  private held?: { snapshot: BaseSnapshot; at: number };
  private renewing?: Promise<void>;

  constructor(
    private readonly options: {
      repository: GitOpsRepository;
      standardsStore: StandardsStore;
      logger: LoggerService;
      /** Milliseconds; the clock unless given. */
      now?: () => number;
    },
  ) {}

  /**
   * The base branch as it was read last: for pages, which ask no forge. What is
   * older than half a minute is read again behind the answer.
   *
   * @throws ServiceUnavailableError when it was never read, and cannot be.
   */
  async readRecent(): Promise<BaseSnapshot> {
    if (!this.held) {
      return this.read();
    }
    if (this.now() - this.held.at > RECENT) {
      this.renewing ??= this.renew();
    }
    return this.held.snapshot;
  }

  /**
   * The base branch as it is now.
   *
   * @throws ServiceUnavailableError when the repository cannot be read, or has
   * no usable standards and never had.
   */
  async read(): Promise<BaseSnapshot> {
    const { transport, forge } = this.options.repository;
    try {
      const { id, defaultBranch } = await forge.describe();
      const revision = await transport.readBranch(defaultBranch);
      if (!revision) {
        throw new NotFoundError(
          `The GitOps repository ${id} has no branch "${defaultBranch}"`,
        );
      }
      const key = `${id} ${defaultBranch} ${revision}`;
      if (this.latest?.key !== key) {
        // Requests that come meanwhile share one reading.
        this.latest = {
          key,
          snapshot: readSnapshot({
            ...this.options,
            transport,
            at: { repository: id, branch: defaultBranch, revision },
            earlier: this.held?.snapshot,
          }),
        };
      }
      const snapshot = await this.latest.snapshot;
      this.held = { snapshot, at: this.now() };
      return snapshot;
    } catch (error) {
      this.latest = undefined;
      if (error instanceof UnusableStandardsError) {
        throw error;
      }
      throw new ServiceUnavailableError(
        'The GitOps repository cannot be read. Nothing was changed; try again in a minute, and tell the platform team if it stays.',
        error,
      );
    }
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** Whether a branch is the base branch, as far as that is known. */
  isAbout(branch: string): boolean {
    return this.held === undefined || this.held.snapshot.branch === branch;
  }

  /** Reads again; what fails is logged, and what was read before stays. */
  async renew(): Promise<void> {
    try {
      await this.read();
    } catch (error) {
      this.options.logger.warn(
        'Reading the GitOps repository again failed; pages go on with what it was.',
        error instanceof Error ? error : { error: String(error) },
      );
    } finally {
      this.renewing = undefined;
    }
  }

  /** Files at and below paths of a snapshot's revision. */
  async readFiles(
    snapshot: BaseSnapshot,
    paths: string[],
  ): Promise<TextFile[]> {
    const files = await this.options.repository.transport.readFiles({
      revision: snapshot.revision,
      paths,
    });
    return files.map(({ path, content }) => ({ path, content }));
  }
}
