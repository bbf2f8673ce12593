/** What a person looks for on the list; empty is everything. */
export interface ListFilter {
  text: string;
  owner: string;
  environment: string;
  sync: string;
  health: string;
  instance: string;
  unwell: boolean;
  /** From 0. */
  page: number;
}

const TEXTS = [
  'text',
  'owner',
  'environment',
  'sync',
  'health',
  'instance',
] as const;

/** Reads a filter from an address; what is not understood is left out. */
export function parseListFilter(query: URLSearchParams): ListFilter {
  const page = Number(query.get('page') ?? 1) - 1;
  return {
    text: query.get('text') ?? '',
    owner: query.get('owner') ?? '',
    environment: query.get('environment') ?? '',
    sync: query.get('sync') ?? '',
    health: query.get('health') ?? '',
    instance: query.get('instance') ?? '',
    unwell: query.get('unwell') === 'true',
    page: Number.isInteger(page) && page > 0 ? page : 0,
  };
}

/** Writes a filter as the query of an address that can be passed on. */
export function formatListFilter(filter: ListFilter): Record<string, string> {
  return {
    ...Object.fromEntries(
      TEXTS.map(name => [name, filter[name]]).filter(([, value]) => value),
    ),
    ...(filter.unwell && { unwell: 'true' }),
    ...(filter.page > 0 && { page: String(filter.page + 1) }),
  };
}
