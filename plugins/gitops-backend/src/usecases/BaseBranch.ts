import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Problem, TextFile } from '@slipway/plugin-gitops-common';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import {
  parseStandards,
  STANDARDS_PATH,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import { unknownRules } from '@slipway/plugin-gitops-common/lint';
import type { StandardsStore } from '../store/StandardsStore';
import { listWorkloads, type RecordedWorkload } from './listWorkloads';

/** The base branch at one revision: everything that decisions are made on. */
export interface BaseSnapshot {
  repository: string;
  branch: string;
  revision: string;
  standards: PlatformStandards;
  standardsText: string;
  standardsRevision: string;
  standardsState: 'current' | 'last-good';
  standardsProblems: Problem[];
  workloads: RecordedWorkload[];
}

/** Milliseconds for which pages take what was read. */
const RECENT = 30_000;

/** There are no standards to go by; the message names the keys. */
class UnusableStandardsError extends ServiceUnavailableError {}

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
          snapshot: this.readRevision({
            repository: id,
            branch: defaultBranch,
            revision,
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

  private async readRevision(at: {
    repository: string;
    branch: string;
    revision: string;
  }): Promise<BaseSnapshot> {
    const { repository } = this.options;
    const standards = await this.readStandards(at);
    const roots = new Set(
      [standards.standards.paths.spec, standards.standards.paths.catalog].map(
        template =>
          template.slice(0, template.indexOf('{')).replace(/\/[^/]*$/, ''),
      ),
    );
    const files = await repository.transport.readFiles({
      revision: at.revision,
      paths: [...roots],
    });
    return {
      ...at,
      ...standards,
      workloads: listWorkloads(files, standards.standards),
    };
  }

  private async readStandards(at: { repository: string; revision: string }) {
    const { repository, standardsStore, logger } = this.options;
    const [file] = await repository.transport.readFiles({
      revision: at.revision,
      paths: [STANDARDS_PATH],
    });
    const problems: Problem[] = [];
    if (file) {
      const parsed = parseStandards(file.content);
      const unknown = parsed.ok ? unknownRules(parsed.value) : [];
      if (parsed.ok && unknown.length === 0) {
        await standardsStore.keep(at.repository, {
          revision: at.revision,
          text: file.content,
        });
        return {
          standards: parsed.value,
          standardsText: file.content,
          standardsRevision: at.revision,
          standardsState: 'current' as const,
          standardsProblems: [],
        };
      }
      problems.push(...(parsed.ok ? unknown : parsed.problems));
    } else {
      problems.push({
        path: '',
        message: `There is no file ${STANDARDS_PATH} in the GitOps repository.`,
        remedy: 'Add it; the example standards show every key.',
      });
    }
    const worded = problems
      .map(({ path, message, remedy }) =>
        [path, message, remedy].filter(Boolean).join(' '),
      )
      .join(' ');
    const good = await standardsStore.read(at.repository);
    const parsed = good && parseStandards(good.text);
    if (!good || !parsed?.ok) {
      throw new UnusableStandardsError(
        `The platform standards in ${STANDARDS_PATH} cannot be used: ${worded}`,
      );
    }
    logger.warn(
      `The platform standards at revision ${at.revision} cannot be used, those of ${good.revision} stay in force: ${worded}`,
    );
    return {
      standards: parsed.value,
      standardsText: good.text,
      standardsRevision: good.revision,
      standardsState: 'last-good' as const,
      standardsProblems: problems,
    };
  }
}
