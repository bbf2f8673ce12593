import type { Knex } from 'knex';

/** Whether a person found a summary right. */
export interface SummaryFeedback {
  applicationId: string;
  /** Of the evidence that the summary rests on. */
  digest: string;
  userRef: string;
  vote: 'up' | 'down';
  /** `rules`, or the name of the model. */
  writer: string;
  /** What was shown, with its evidence. */
  evidence: unknown;
  at: string;
}

interface FeedbackRow {
  application_id: string;
  digest: string;
  user_ref: string;
  vote: 'up' | 'down';
  writer: string;
  evidence: string;
  at: string;
}

/** What people think of summaries, kept with the evidence that they saw. */
export class FeedbackStore {
  constructor(private readonly knex: Knex) {}

  /** Keeps a vote; a later one of the same person takes its place. */
  async vote(feedback: SummaryFeedback): Promise<void> {
    const row: FeedbackRow = {
      application_id: feedback.applicationId,
      digest: feedback.digest,
      user_ref: feedback.userRef,
      vote: feedback.vote,
      writer: feedback.writer.slice(0, 200),
      evidence: JSON.stringify(feedback.evidence),
      at: feedback.at,
    };
    await this.knex<FeedbackRow>('wording_feedback')
      .insert(row)
      .onConflict(['application_id', 'digest', 'user_ref'])
      .merge();
  }

  async takeBack(of: {
    applicationId: string;
    digest: string;
    userRef: string;
  }): Promise<void> {
    await this.knex<FeedbackRow>('wording_feedback')
      .where({
        application_id: of.applicationId,
        digest: of.digest,
        user_ref: of.userRef,
      })
      .delete();
  }
}
