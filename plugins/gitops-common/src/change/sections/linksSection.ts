import { fillPattern } from '../../standards';
import type { ChangeStory } from '../ChangeStory';
import { escapeMarkdown } from '../escapeMarkdown';
import { section } from './section';

/** Runbooks and dashboards, from the standards. */
export function linksSection({
  standards,
  identity,
}: ChangeStory): string | undefined {
  const { team, workload, environment } = identity;
  return section(
    'Links',
    (standards.links ?? []).map(
      ({ title, url }) =>
        `- [${escapeMarkdown(title, 80)}](<${fillPattern(url, {
          team,
          workload,
          environment,
        })}>)`,
    ),
  );
}
