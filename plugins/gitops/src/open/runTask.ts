import type { ScaffolderApi } from '@backstage/plugin-scaffolder-react';

/** Parameters of a scaffolder task. */
export type TaskValues = Parameters<ScaffolderApi['scaffold']>[0]['values'];

/** How a scaffolder task ended. */
export type TaskOutcome =
  | { ok: true; output: Record<string, unknown> }
  | { ok: false; error: { name: string; message: string } };

/**
 * Runs a scaffolder task to its end, as the signed-in person.
 *
 * @throws whatever the scaffolder's client throws when it cannot be reached or
 * refuses to start the task.
 */
export async function runTask(options: {
  scaffolderApi: Pick<ScaffolderApi, 'scaffold' | 'streamLogs'>;
  templateRef: string;
  values: TaskValues;
  /** Kept from logs and from whoever reads the task later. */
  secrets?: Record<string, string>;
  onLog(line: string): void;
}): Promise<TaskOutcome> {
  const { scaffolderApi, templateRef, values, secrets, onLog } = options;
  const { taskId } = await scaffolderApi.scaffold({
    templateRef,
    values,
    ...(secrets ? { secrets } : {}),
  });
  return new Promise((resolve, reject) => {
    const subscription = scaffolderApi
      .streamLogs({ taskId, isTaskRecoverable: false })
      .subscribe({
        next: event => {
          if (event.type === 'log') {
            onLog(event.body.message);
          }
          if (event.type === 'completion') {
            subscription.unsubscribe();
            resolve(outcomeOf(event.body));
          }
        },
        error: reject,
      });
  });
}

/** The event's declared type leaves out what a completion carries. */
function outcomeOf(body: {
  message: string;
  error?: Error;
  output?: unknown;
}): TaskOutcome {
  if (body.error) {
    const { name, message } = body.error;
    return { ok: false, error: { name, message } };
  }
  return { ok: true, output: (body.output ?? {}) as Record<string, unknown> };
}
