import type { EntityState } from '@slipway/plugin-gitops-common/api';
import { attentionOf, isUnwell } from '../status/attention';
import type { ListFilter } from './listFilter';

type Line = EntityState['applications'][number];

/**
 * The entities that a filter lets through, the worst first. An entity is there
 * when one of its Applications fits everything that is said of Applications.
 */
export function listRows(
  entities: readonly EntityState[],
  filter: ListFilter,
): EntityState[] {
  const text = filter.text.trim().toLowerCase();
  const found = entities.filter(
    entity =>
      `${entity.title} ${entity.entityRef}`.toLowerCase().includes(text) &&
      (!filter.owner || entity.owner === filter.owner) &&
      (!asksForApplications(filter) ||
        entity.applications.some(line => fits(line, filter))),
  );
  const needs = new Map(found.map(entity => [entity, attentionTo(entity)]));
  return found.sort(
    (a, b) =>
      (needs.get(b) ?? 0) - (needs.get(a) ?? 0) ||
      a.title.localeCompare(b.title),
  );
}

function attentionTo({ applications }: EntityState): number {
  return Math.max(0, ...applications.map(line => attentionOf(line)));
}

function asksForApplications(filter: ListFilter): boolean {
  const { environment, sync, health, instance, unwell } = filter;
  return Boolean(environment || sync || health || instance || unwell);
}

function fits(line: Line, filter: ListFilter): boolean {
  return (
    (!filter.environment || line.environment === filter.environment) &&
    (!filter.sync || line.sync === filter.sync) &&
    (!filter.health || line.health === filter.health) &&
    (!filter.instance || line.instance === filter.instance) &&
    (!filter.unwell || isUnwell(line))
  );
}
