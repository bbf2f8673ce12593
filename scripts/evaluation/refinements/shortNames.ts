/**
 * Items of a list as descriptions and refinements write them, sorted: types of
 * dependencies, `workload:<team>/<name>`, environment variables, ports.
 */
export function shortNames(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : []).map(nameOf).sort();
}

function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) {
    return item;
  }
  const { type, ref, env, port, workload, host, cidr } = item as Record<
    string,
    unknown
  >;
  return type === 'workload'
    ? `workload:${ref}`
    : type ?? env ?? workload ?? host ?? cidr ?? port;
}
