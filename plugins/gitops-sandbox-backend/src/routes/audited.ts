import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Does something and puts it on record, with how it ended. */
export async function audited<T>(
  options: {
    auditor: AuditorService;
    /** Kebab-case, noun first. */
    eventId: string;
    request: Request;
    meta?: JsonObject;
    /** What the record says of the outcome. */
    resultOf?(result: T): JsonObject;
  },
  action: () => Promise<T>,
): Promise<T> {
  const { auditor, resultOf, ...event } = options;
  const record = await auditor.createEvent({
    severityLevel: 'medium',
    ...event,
  });
  try {
    const result = await action();
    await record.success(resultOf && { meta: resultOf(result) });
    return result;
  } catch (error) {
    await record.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
