import type { Finding, TextFile } from '@slipway/plugin-gitops-common';
import {
  locate,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import type { Change } from '../review/readChange';
import type { BareRepository } from '../repository/BareRepository';
import { listFiles } from '../repository/listFiles';
import { checkReadability } from './checkReadability';

/** Result of the checks on one revision. */
export interface Checks {
  state: 'success' | 'failure';
  findings: Finding[];
}

/** Lint of the core, as the checks use it. */
export type LintFiles = (options: {
  files: TextFile[];
  standards?: PlatformStandards;
  changed?: string[];
}) => Finding[];

const KEPT_RESULTS = 100;

/**
 * The checks of a pull request: lint over every changed file, as it is in the
 * head commit. The other files of the touched workloads are read beside them,
 * for the rules that look at more than one.
 */
export class ChangeChecks {
  /** By base and head: the same two revisions always give the same result. */
  private readonly results = new Map<string, Promise<Checks>>();

  constructor(
    private readonly repository: BareRepository,
    private readonly lint: LintFiles,
  ) {}

  async check(change: Change): Promise<Checks> {
    const key = `${change.base} ${change.head}`;
    const known = this.results.get(key);
    if (known) {
      return known;
    }
    const result = this.run(change);
    if (this.results.size >= KEPT_RESULTS) {
      this.results.clear();
    }
    this.results.set(key, result);
    result.catch(() => this.results.delete(key));
    return result;
  }

  private async run(change: Change): Promise<Checks> {
    const { head, standards } = change;
    const changed = change.changes.flatMap(({ path, after }) =>
      after ? [{ path, ...after }] : [],
    );
    const files = await this.repository.readFiles({
      revision: head,
      paths: await this.contextOf(change),
    });
    const findings = [
      ...checkReadability(changed, files),
      ...this.lint({
        files: files.map(({ path, content }) => ({ path, content })),
        standards,
        changed: changed.map(({ path }) => path),
      }),
    ];
    return {
      state: findings.some(({ severity }) => severity === 'error')
        ? 'failure'
        : 'success',
      findings,
    };
  }

  /** The changed files and all files of the workloads that they belong to. */
  private async contextOf(change: Change): Promise<string[]> {
    const { head, standards, changes } = change;
    const paths = changes.map(({ path }) => path);
    if (!standards) {
      return paths;
    }
    const workloadOf = (path: string) => {
      const location = locate(path, standards);
      return location.area === 'platform'
        ? undefined
        : `${location.team}/${location.workload}`;
    };
    const touched = new Set(paths.map(workloadOf));
    touched.delete(undefined);
    const { tree } = await this.repository.objects.readCommit(head);
    const all = await listFiles({
      objects: this.repository.objects,
      tree,
      paths: [''],
    });
    const context = all
      .map(({ path }) => path)
      .filter(path => touched.has(workloadOf(path)));
    return [...new Set([...paths, ...context])];
  }
}
