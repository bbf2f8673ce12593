import { honorWaivers, lintFiles } from '@slipway/plugin-gitops-common/lint';
import type { LintFiles } from './ChangeChecks';

/** Lint of the core, with the exceptions that count today. */
export const lintAsOfToday: LintFiles = options => {
  const findings = lintFiles(options);
  const { files, standards } = options;
  return standards
    ? honorWaivers(findings, {
        files,
        standards,
        today: new Date().toISOString().slice(0, 10),
      })
    : findings;
};
