import type { BareRepository } from '../repository/BareRepository';
import type { GitOpsTimeline } from './git/GitOpsTimeline';
import { ManifestCache } from './git/ManifestCache';
import { readTimeline } from './git/readTimeline';
import { simulateApplication } from './simulateApplication';
import type { Simulation } from './Simulation';
import type { World } from './world/World';

/**
 * An Argo CD that nobody runs: every answer is worked out from Git, the
 * description of the clusters and the time. It keeps what Git said at a commit,
 * which does not change, and nothing else.
 */
export class ArgoCdSimulation {
  private readonly repository: BareRepository;
  private readonly world: World;
  private readonly now: () => number;
  private readonly cache: ManifestCache;
  private latest:
    | { head: string; timeline: Promise<GitOpsTimeline> }
    | undefined;

  /** @param options.now - milliseconds. */
  constructor(options: {
    repository: BareRepository;
    world: World;
    now: () => number;
  }) {
    this.repository = options.repository;
    this.world = options.world;
    this.now = options.now;
    this.cache = new ManifestCache(options.repository.objects);
  }

  /** All Applications, by namespace and name. */
  async list(): Promise<Simulation[]> {
    const timeline = await this.readTimeline();
    const now = this.now();
    return timeline.applications.map(application =>
      simulateApplication(application, {
        world: this.world,
        head: timeline.head,
        now,
      }),
    );
  }

  async find(namespace: string, name: string): Promise<Simulation | undefined> {
    const timeline = await this.readTimeline();
    const application = timeline.applications.find(
      candidate => candidate.namespace === namespace && candidate.name === name,
    );
    return (
      application &&
      simulateApplication(application, {
        world: this.world,
        head: timeline.head,
        now: this.now(),
      })
    );
  }

  private async readTimeline(): Promise<GitOpsTimeline> {
    const head = await this.repository.readMain();
    if (this.latest?.head !== head) {
      const timeline = readTimeline(this.repository, this.cache, head);
      this.latest = { head, timeline };
      timeline.catch(() => {
        // Whoever waits for it gets the error; the next caller reads again.
        this.latest = undefined;
      });
    }
    return this.latest.timeline;
  }
}
