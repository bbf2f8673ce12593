/**
 * Remembers what was found out about servers, for a day and for all replicas:
 * which way of fetching a Git server can serve, for instance. Forgetting costs
 * time only.
 *
 * @public
 */
export interface ServerMemory {
  /** @param key - names server, repository and fact; without secrets. */
  recall(key: string): Promise<string | undefined>;
  keep(key: string, value: string): Promise<void>;
}
