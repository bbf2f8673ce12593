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
}) => Finding[];

const KEPT_RESULTS = 100;

/**
 * The checks of a pull request: lint over every changed file, as it is in the
 * head commit. The other files of the touched workloads are read beside them,
 * for the rules that look at more than one: what a change, or a deletion, breaks
 * in a file that it leaves alone counts as well.
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
    const files = await this.filesAt(head, change);
    const found = this.lint({ files, standards });
    const touched = new Set(changed.map(({ path }) => path));
    const findings = [
      ...checkReadability(changed, files),
      ...found.filter(({ file }) => touched.has(file)),
      ...(await this.newlyBroken(
        change,
        found.filter(({ file }) => !touched.has(file)),
      )),
    ];
    return {
      state: findings.some(({ severity }) => severity === 'error')
        ? 'failure'
        : 'success',
      findings,
    };
  }

  /** Findings on files that the change leaves alone, without those of before. */
  private async newlyBroken(
    change: Change,
    findings: Finding[],
  ): Promise<Finding[]> {
    const { mergeBase, standards } = change;
    if (findings.length === 0 || !mergeBase) {
      return findings;
    }
    const files = await this.filesAt(mergeBase, change);
    const known = new Set(this.lint({ files, standards }).map(identityOf));
    return findings.filter(finding => !known.has(identityOf(finding)));
  }

  private async filesAt(revision: string, change: Change): Promise<TextFile[]> {
    const files = await this.repository.readFiles({
      revision,
      paths: await this.contextOf(change, revision),
    });
    return files.map(({ path, content }) => ({ path, content }));
  }

  /** The changed files and all files of the workloads that they belong to. */
  private async contextOf(
    { standards, changes }: Change,
    revision: string,
  ): Promise<string[]> {
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
    const { tree } = await this.repository.objects.readCommit(revision);
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

/** The line is left out: it moves when something else in the file changes. */
function identityOf({ rule, file, manifestPath, message }: Finding): string {
  return JSON.stringify([rule, file, manifestPath, message]);
}
