import type {
  LogEvent,
  ScaffolderApi,
} from '@backstage/plugin-scaffolder-react';

type StreamLogs = ReturnType<ScaffolderApi['streamLogs']>;
/** As much of the scaffolder as opening needs: one task, which ends as told. */
export class FakeScaffolderApi
  implements Pick<ScaffolderApi, 'scaffold' | 'streamLogs'>
{
  output: Record<string, unknown> = { status: 'opened', changeId: 'change-1' };
  error?: { name: string; message: string };
  /** Thrown when the task is started. */
  refusal?: Error;
  /** Whether the task never ends. */
  silent = false;
  readonly started: Parameters<ScaffolderApi['scaffold']>[0][] = [];

  async scaffold(options: Parameters<ScaffolderApi['scaffold']>[0]) {
    this.started.push(options);
    if (this.refusal) {
      throw this.refusal;
    }
    return { taskId: 'task-1' };
  }

  streamLogs(): StreamLogs {
    const events = [
      eventOf('log', { message: 'Opening the change to dev' }),
      ...(this.silent
        ? []
        : [
            eventOf('completion', {
              message: 'Run completed',
              output: this.output,
              error: this.error,
            }),
          ]),
    ];
    const stream = {
      subscribe(observer: { next?(event: LogEvent): void }) {
        const subscription = { unsubscribe: () => {}, closed: false };
        Promise.resolve().then(() =>
          events.forEach(event => observer.next?.(event)),
        );
        return subscription;
      },
      [Symbol.observable]() {
        return stream;
      },
    };
    return stream as StreamLogs;
  }
}

function eventOf(
  type: LogEvent['type'],
  body: LogEvent['body'] & { output?: object; error?: object },
): LogEvent {
  return {
    type,
    body,
    createdAt: '2026-01-02T03:04:05.000Z',
    id: 1,
    taskId: 'task-1',
  };
}
