import type { ScaffolderApi } from '@backstage/plugin-scaffolder-react';

/**
 * Runs a scaffolder task to its end.
 *
 * @returns the task's output.
 * @throws Error with the task's own message when it failed.
 */
export async function runTask(options: {
  scaffolderApi: ScaffolderApi;
  templateRef: string;
  values: Record<string, string>;
  onLog(line: string): void;
}): Promise<Record<string, string>> {
  const { scaffolderApi, templateRef, values, onLog } = options;
  const { taskId } = await scaffolderApi.scaffold({ templateRef, values });
  return new Promise((resolve, reject) => {
    const subscription = scaffolderApi
      .streamLogs({ taskId, isTaskRecoverable: false })
      .subscribe({
        next: event => {
          if (event.type === 'log') {
            onLog(event.body.message);
            return;
          }
          if (event.type !== 'completion') {
            return;
          }
          subscription.unsubscribe();
          const body = event.body as {
            error?: { message: string };
            message: string;
            output?: Record<string, string>;
          };
          if (body.error) {
            reject(new Error(body.error.message));
          } else {
            resolve(body.output ?? {});
          }
        },
        error: reject,
      });
  });
}
