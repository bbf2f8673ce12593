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
  /** Whether the task goes on until it is ended. */
  silent = false;
  private endTask = () => {};
  readonly started: Parameters<ScaffolderApi['scaffold']>[0][] = [];

  async scaffold(options: Parameters<ScaffolderApi['scaffold']>[0]) {
    this.started.push(options);
    if (this.refusal) {
      throw this.refusal;
    }
    return { taskId: 'task-1' };
  }

  /** Ends a task that goes on. */
  end(): void {
    this.endTask();
  }

  streamLogs(): StreamLogs {
    const started = eventOf('log', { message: 'Opening the change to dev' });
    const completion = eventOf('completion', {
      message: 'Run completed',
      output: this.output,
      error: this.error,
    });
    const { silent } = this;
    const onTask = (end: () => void) => {
      this.endTask = end;
    };
    const stream = {
      subscribe(observer: { next?(event: LogEvent): void }) {
        const subscription = { unsubscribe: () => {}, closed: false };
        onTask(() => observer.next?.(completion));
        Promise.resolve().then(() => {
          observer.next?.(started);
          if (!silent) {
            observer.next?.(completion);
          }
        });
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
