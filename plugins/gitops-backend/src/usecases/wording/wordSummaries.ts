import type { LoggerService } from '@backstage/backend-plugin-api';
import type { WordedContent } from '@slipway/plugin-gitops-common/api';
import { createRedaction } from '@slipway/plugin-gitops-common/redaction';
import {
  createFactSheet,
  summarise,
  wordedSummary,
  wordingRequest,
} from '@slipway/plugin-gitops-common/summary';
import { checkWording } from '@slipway/plugin-gitops-common/wording';
import pLimit from 'p-limit';
import type {
  ApplicationRecord,
  ApplicationStore,
} from '../../store/ApplicationStore';
import type { PendingWording, WordingStore } from '../../store/WordingStore';
import type { GateFailure, ModelGate } from '../model/ModelGate';
import type { StatusServices } from '../status/StatusServices';

/** Applications that are worded in one run. */
const PER_RUN = 20;

/** Calls at the same time. */
const CONCURRENT = 2;

/** Outcomes that are about the evidence: asking again and again changes nothing. */
const ABOUT_EVIDENCE: ReadonlySet<GateFailure['reason']> = new Set([
  'invalid',
  'refused',
  'cut',
  'too-large',
]);

export interface WordingServices {
  gate: ModelGate;
  wordings: WordingStore;
  applications: ApplicationStore;
  signal: StatusServices['signal'];
  logger: LoggerService;
  now(): string;
}

/**
 * Has the model word what is known of Applications that are not well: once for
 * each state of the evidence, whoever looks at it. Stops where the budget ends,
 * and goes on when there is some again.
 */
export async function wordSummaries(
  services: WordingServices,
): Promise<{ asked: number }> {
  const { gate, wordings, now } = services;
  await followEvidence(services);
  if (gate.mode === 'off' || (await gate.state()).usedUp) {
    return { asked: 0 };
  }
  const pending = await wordings.listPending(now(), PER_RUN);
  const limit = pLimit(CONCURRENT);
  let asked = 0;
  let stopped = false;
  await Promise.all(
    pending.map(entry =>
      limit(async () => {
        if (stopped || !(await wordings.claim(entry, now()))) {
          return;
        }
        const outcome = await wordOne(services, entry);
        asked += outcome === 'asked' ? 1 : 0;
        stopped ||= outcome === 'stop';
      }),
    ),
  );
  return { asked };
}

async function wordOne(
  services: WordingServices,
  pending: PendingWording,
): Promise<'asked' | 'skipped' | 'stop'> {
  const { gate, wordings, applications, logger, now } = services;
  const record = await applications.read(pending.applicationId);
  if (!record || record.evidenceDigest !== pending.digest) {
    await wordings.giveBack(pending);
    return 'skipped';
  }
  const sheet = factSheetOf(record);
  const answer = await gate.ask({
    ...wordingRequest(sheet),
    task: 'summary',
    subject: `Application ${record.instance}/${record.name}`,
    names: namesOf(record),
  });
  if (!answer.ok) {
    if (answer.reason === 'used-up' || answer.reason === 'off') {
      await wordings.giveBack(pending);
      return 'stop';
    }
    logger.warn(
      `Wording the summary of ${record.instance}/${record.name} failed: ${answer.message} Its page shows the text of the rules.`,
    );
    await wordings.fail(pending, {
      at: now(),
      counts: ABOUT_EVIDENCE.has(answer.reason),
    });
    return 'asked';
  }
  const worded = wordedSummary({ sheet, answer: answer.value });
  const refused =
    worded?.refused ??
    checkWording({ ...answer.value, facts: sheet.facts }).refused;
  await gate.compare(answer.callId, {
    rules: summarise({ ...record, ...record.assessment }).sentences.map(
      ({ text }) => text,
    ),
    kept: worded?.summary.sentences.map(({ text }) => text) ?? [],
    refused,
  });
  // What did not pass may be anything, a credential too.
  const { redact } = createRedaction({});
  await wordings.write(pending, {
    model: answer.model,
    at: answer.at,
    answer: redact(answer.value),
    seen: record.digest,
    content: contentOf(worded),
    refused: redact(refused),
    shown: gate.mode === 'on',
  });
  if (gate.mode === 'on') {
    await services.signal({ applications: [record.id], entities: [] });
  }
  return 'asked';
}

/** Points wordings at where their evidence lies now; asks no model. */
async function followEvidence({
  wordings,
  applications,
}: WordingServices): Promise<void> {
  for (const moved of await wordings.listMoved(PER_RUN)) {
    const record = await applications.read(moved.applicationId);
    if (record?.evidenceDigest === moved.digest) {
      await wordings.move(moved, {
        seen: record.digest,
        content: contentOf(
          wordedSummary({ sheet: factSheetOf(record), answer: moved.answer }),
        ),
      });
    }
  }
}

function contentOf(
  worded: ReturnType<typeof wordedSummary>,
): WordedContent | undefined {
  return worded?.summary.sentences.length
    ? { ...worded.summary, nextSteps: worded.nextSteps }
    : undefined;
}

/** What is known of an Application, for a model. */
export function factSheetOf(
  record: Pick<ApplicationRecord, 'snapshot' | 'assessment'>,
) {
  const { snapshot, assessment } = record;
  return createFactSheet({
    snapshot,
    ...assessment,
    summary: summarise({ snapshot, ...assessment }),
  });
}

/** Names that may have to leave as aliases. */
function namesOf({ snapshot, release, project }: ApplicationRecord): string[] {
  const { ref, destination } = snapshot;
  return [
    ref.name,
    ref.namespace,
    ref.instance,
    project,
    destination.namespace,
    destination.name,
    release?.team,
    release?.workload,
  ].filter(name => name !== undefined);
}
