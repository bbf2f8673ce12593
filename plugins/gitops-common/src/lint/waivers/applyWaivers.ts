import { locate, type PlatformStandards } from '../../standards';
import type { Finding } from '../../vocabulary';
import type { Waiver } from './Waiver';

/**
 * What {@link applyWaivers} looks at.
 *
 * @public
 */
export interface ApplyWaiversOptions {
  waivers: readonly Waiver[];
  /** Whose waivers they are. */
  team: string;
  workload: string;
  standards: PlatformStandards;
  /** The day it is, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Applies the waivers of a workload to findings about its files. A finding that
 * is waived stays, with its rule and with who waived it, why and until when, and
 * weighs no more than a note. After the last day of a waiver its finding counts
 * again, and says so.
 *
 * @returns the findings in their order.
 *
 * @public
 */
export function applyWaivers(
  findings: readonly Finding[],
  options: ApplyWaiversOptions,
): Finding[] {
  return findings.map(finding => {
    const fitting = options.waivers
      .filter(waiver => isFor(waiver, finding, options))
      .sort((a, b) => (a.expires < b.expires ? 1 : -1));
    return fitting.length > 0
      ? withWaiver(finding, fitting[0], options.today)
      : finding;
  });
}

function withWaiver(
  finding: Finding,
  { reason, owner, expires }: Waiver,
  today: string,
): Finding {
  const waiver = { reason, owner, expires, severity: finding.severity };
  return today <= expires
    ? { ...finding, severity: 'info', waiver }
    : {
        ...finding,
        remediation: `${finding.remediation} The waiver of ${owner} ran out on ${expires}.`,
        waiver: { ...waiver, expired: true },
      };
}

function isFor(
  waiver: Waiver,
  { rule, file, resource }: Finding,
  { team, workload, standards }: ApplyWaiversOptions,
): boolean {
  const location = locate(file, standards);
  return (
    waiver.rule === rule &&
    'environment' in location &&
    location.team === team &&
    location.workload === workload &&
    (waiver.environments?.includes(location.environment) ?? true) &&
    (waiver.resource === undefined ||
      (waiver.resource.kind === resource?.kind &&
        waiver.resource.name === resource.name))
  );
}
