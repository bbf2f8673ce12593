import { asText, type JsonObject } from '@slipway/plugin-gitops-common/status';
import { timeOf, uidOf } from '../cluster/identity';
import { seriesOf } from './backOff';
import type { ContainerCase, PodTrouble } from './PodFailure';

/**
 * A container that ends soon after each start, as the kubelet tells it.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/kuberuntime/kuberuntime_manager.go
 *
 * @param end.runsFor - milliseconds from a start to its end.
 */
export function restarting(
  { container, pod, startedAt, now }: ContainerCase,
  end: {
    reason: 'Error' | 'OOMKilled';
    exitCode: number;
    message?: string;
    runsFor: number;
  },
): PodTrouble {
  const { attempts, lastAt, delay, running } = seriesOf({
    startedAt,
    now,
    runsFor: end.runsFor,
  });
  const name = asText(container.name) ?? '';
  const terminated: JsonObject = {
    exitCode: end.exitCode,
    reason: end.reason,
    ...(end.message === undefined ? {} : { message: end.message }),
    startedAt: timeOf(lastAt - end.runsFor),
    finishedAt: timeOf(lastAt),
    containerID: `containerd://${uidOf(pod.uid, name, attempts).replace(
      /-/g,
      '',
    )}`,
  };
  const subject = `${name} pod=${pod.name}_${pod.namespace}(${pod.uid})`;
  const message = `back-off ${delay} restarting failed container=${subject}`;
  const isFirst = attempts === 1 && now < lastAt;
  if (running) {
    return {
      reason: 'Running',
      state: {
        running: { startedAt: timeOf(isFirst ? startedAt : now) },
      },
      ...(isFirst ? {} : { lastState: { terminated } }),
      restarts: isFirst ? 0 : attempts,
      health: { status: 'Progressing' },
      events: [],
    };
  }
  return {
    reason: 'CrashLoopBackOff',
    state: { waiting: { reason: 'CrashLoopBackOff', message } },
    lastState: { terminated },
    restarts: attempts - 1,
    health: { status: 'Degraded', message },
    events: [
      {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off restarting failed container ${name} in pod ${pod.name}_${pod.namespace}(${pod.uid})`,
        count: attempts,
        firstAt: startedAt + end.runsFor,
        lastAt,
        component: 'kubelet',
      },
    ],
  };
}
