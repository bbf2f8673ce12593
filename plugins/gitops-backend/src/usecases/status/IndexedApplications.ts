import type {
  ApplicationFilter,
  ApplicationStore,
  ApplicationSummary,
} from '../../store/ApplicationStore';

/** Finds Applications by a filter: the store, or all of it at once. */
export type ApplicationFinder = Pick<ApplicationStore, 'find'>;

/**
 * Every Application, read once: for lists, which would otherwise ask the
 * database for each of a thousand entities.
 */
export class IndexedApplications implements ApplicationFinder {
  private constructor(
    private readonly applications: readonly ApplicationSummary[],
    private readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ) {}

  static async load(store: ApplicationStore): Promise<IndexedApplications> {
    return new IndexedApplications(
      await store.find({}),
      await store.readLabels(),
    );
  }

  async find(filter: ApplicationFilter): Promise<ApplicationSummary[]> {
    return this.applications.filter(application =>
      this.fits(application, filter),
    );
  }

  private fits(
    application: ApplicationSummary,
    filter: ApplicationFilter,
  ): boolean {
    const { release } = application;
    const among = (list: readonly string[] | undefined, value: string) =>
      list === undefined || list.includes(value);
    const is = (wanted: string | undefined, value: string | undefined) =>
      wanted === undefined || wanted === value;
    return (
      is(filter.release?.workload, release?.workload) &&
      is(filter.release?.team, release?.team) &&
      among(filter.names, application.name) &&
      among(filter.ids, application.id) &&
      among(filter.instances, application.instance) &&
      is(filter.namespace, application.namespace) &&
      is(filter.project, application.project) &&
      is(filter.entityRef, application.entityRef) &&
      Object.entries(filter.labels ?? {}).every(
        ([key, value]) => this.labels.get(application.id)?.get(key) === value,
      )
    );
  }
}
