import { locate, type PlatformStandards } from '../../standards';
import type { Finding, TextFile } from '../../vocabulary';
import { applyWaivers } from './applyWaivers';
import { parseWaivers } from './parseWaivers';

/**
 * Applies every waivers file among `files` to the findings. One that cannot be
 * read waives nothing; lint of that file says so.
 *
 * @param options.today - the day it is, `YYYY-MM-DD`.
 *
 * @returns the findings in their order.
 *
 * @public
 */
export function honorWaivers(
  findings: readonly Finding[],
  options: {
    files: readonly TextFile[];
    standards: PlatformStandards;
    today: string;
  },
): Finding[] {
  const { files, standards, today } = options;
  return files.reduce<Finding[]>(
    (left, { path, content }) => {
      const location = locate(path, standards);
      if (location.area !== 'waivers') {
        return left;
      }
      const waivers = parseWaivers(content);
      return waivers.ok
        ? applyWaivers(left, {
            waivers: waivers.value,
            team: location.team,
            workload: location.workload,
            standards,
            today,
          })
        : left;
    },
    [...findings],
  );
}
