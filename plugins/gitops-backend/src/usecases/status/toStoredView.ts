import type { Diagnosis } from '@slipway/plugin-gitops-common/diagnosis';
import type { Drift } from '@slipway/plugin-gitops-common/drift';
import type {
  ApplicationSnapshot,
  Evidence,
} from '@slipway/plugin-gitops-common/status';
import type { Summary } from '@slipway/plugin-gitops-common/summary';
import type { RevisionMetadata } from '@slipway/plugin-gitops-node';
import type { StoredView } from '../../store/ApplicationStore';

/** Bytes of an Application in the answer of a view. */
export const MAX_VIEW_BYTES = 3_000;

/** What is added to a stored view when it is answered: times and flags. */
const RESERVED_BYTES = 120;

interface ViewSource {
  id: string;
  snapshot: ApplicationSnapshot;
  release?: { team: string; workload: string; environment?: string };
  diagnoses: readonly Diagnosis[];
  drifts: readonly Drift[];
  summary: Summary;
  evidenceDigest?: string;
  metadata?: RevisionMetadata;
  link?: string;
  simulated: boolean;
}

/** How much of each part is shown; the first that fits is taken. */
const SIZES = [
  { diagnoses: 3, evidence: 3, steps: 3, text: 300, images: 5 },
  { diagnoses: 2, evidence: 2, steps: 3, text: 300, images: 4 },
  { diagnoses: 1, evidence: 2, steps: 3, text: 300, images: 3 },
  { diagnoses: 1, evidence: 1, steps: 3, text: 300, images: 2 },
  { diagnoses: 1, evidence: 1, steps: 2, text: 200, images: 2 },
  { diagnoses: 1, evidence: 1, steps: 1, text: 120, images: 1 },
  { diagnoses: 0, evidence: 1, steps: 0, text: 60, images: 1 },
  { diagnoses: 0, evidence: 0, steps: 0, text: 40, images: 0 },
] as const;

/** An Application as pages show it, within {@link MAX_VIEW_BYTES}. */
export function toStoredView(source: ViewSource): StoredView {
  const limit = MAX_VIEW_BYTES - RESERVED_BYTES;
  let view: StoredView | undefined;
  for (const size of SIZES) {
    view = viewOf(source, size);
    if (Buffer.byteLength(JSON.stringify(view)) <= limit) {
      return view;
    }
  }
  // Names as long as Kubernetes lets them be are left, and what holds them again.
  return {
    ...view!,
    link: undefined,
    summary: { sentences: [] },
    sync: { ...view!.sync, revisions: view!.sync.revisions.slice(0, 1) },
  };
}

function viewOf(source: ViewSource, size: (typeof SIZES)[number]): StoredView {
  const { snapshot, release, diagnoses, drifts } = source;
  const { operation } = snapshot;
  const evidence = (list: readonly Evidence[]) =>
    list
      .slice(0, size.evidence)
      .map(entry => ({ ...entry, text: cut(entry.text, size.text) }));
  const real = drifts.filter(({ benign }) => !benign);
  const shown = diagnoses.slice(0, size.diagnoses);
  return {
    id: source.id,
    ref: snapshot.ref,
    environment: release?.environment,
    release: release?.environment
      ? { ...release, environment: release.environment }
      : undefined,
    project: snapshot.project && cut(snapshot.project, 253),
    destination: {
      cluster: cut(
        snapshot.destination.name ?? snapshot.destination.server ?? '',
        200,
      ),
      namespace:
        snapshot.destination.namespace &&
        cut(snapshot.destination.namespace, 63),
    },
    simulated: source.simulated,
    link: source.link,
    sync: {
      status: cut(snapshot.sync.status, 40),
      revisions: snapshot.sync.revisions
        .slice(0, 3)
        .map(revision => cut(revision, 80)),
    },
    health: {
      status: cut(snapshot.health.status, 40),
      message:
        snapshot.health.message && cut(snapshot.health.message, size.text),
      since: snapshot.health.since,
    },
    operation: operation && {
      phase: cut(operation.phase, 40),
      startedAt: operation.startedAt,
      finishedAt: operation.finishedAt,
    },
    automated: snapshot.syncPolicy.automated,
    deletingSince: snapshot.deletingSince,
    images: snapshot.images.slice(0, size.images).map(name => cut(name, 150)),
    moreImages: Math.max(0, snapshot.images.length - size.images),
    lastChange: lastChangeOf(source, size.text),
    summary: {
      // A cause is said once, with its next steps.
      sentences: source.summary.sentences
        .filter(({ text }) => shown.every(({ cause }) => cause !== text))
        .map(({ text, evidence: all }) => ({ text, evidence: evidence(all) })),
    },
    writer: { by: 'rules', digest: source.evidenceDigest },
    diagnoses: shown.map(diagnosis => ({
      ...diagnosis,
      evidence: evidence(diagnosis.evidence),
      nextSteps: diagnosis.nextSteps.slice(0, size.steps),
    })),
    moreDiagnoses: Math.max(0, diagnoses.length - size.diagnoses),
    drift: {
      count: real.length,
      benign: drifts.length - real.length,
      risk: Math.max(0, ...real.map(({ risk }) => risk.score)),
    },
    resources: {
      count: snapshot.resources.length,
      unwell: snapshot.resources.filter(
        ({ health }) =>
          health && !['Healthy', 'Suspended'].includes(health.status),
      ).length,
    },
  };
}

function lastChangeOf(
  { snapshot, metadata }: ViewSource,
  length: number,
): StoredView['lastChange'] {
  const last = snapshot.history.at(-1);
  const revision =
    last?.revisions.find(Boolean) ?? snapshot.sync.revisions.find(Boolean);
  if (!revision) {
    return undefined;
  }
  return {
    revision: cut(revision, 80),
    author: metadata?.author && cut(nameOf(metadata.author), 80),
    message: metadata?.message && cut(metadata.message, length),
    date: metadata?.date,
    deployedAt: last?.deployedAt,
  };
}

/** Git's authors come with an address, which is nobody's business here. */
function nameOf(author: string): string {
  return author.replace(/\s*<[^>]*>\s*$/, '') || author;
}

/** Cut where a character ends, so that a surrogate pair stays whole. */
function cut(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
