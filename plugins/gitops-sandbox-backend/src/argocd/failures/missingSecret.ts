import {
  asList,
  asText,
  get,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { seriesOf } from './backOff';
import type { PodFailure } from './PodFailure';

/**
 * A variable is to come from a Secret that does not exist.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/kubelet_pods.go
 */
export const missingSecret: PodFailure = ({
  container,
  missingSecrets,
  startedAt,
  now,
}) => {
  const missing = wantedSecrets(container).find(name =>
    missingSecrets.has(name),
  );
  if (missing === undefined) {
    return undefined;
  }
  const reason = 'CreateContainerConfigError';
  const message = `secret "${missing}" not found`;
  const { attempts, lastAt } = seriesOf({ startedAt, now, runsFor: 0 });
  return {
    reason,
    state: { waiting: { reason, message } },
    restarts: 0,
    health: { status: 'Degraded', message },
    events: [
      {
        type: 'Warning',
        reason: 'Failed',
        message: `Error: ${message}`,
        count: attempts,
        firstAt: startedAt,
        lastAt,
        component: 'kubelet',
      },
    ],
  };
};

function wantedSecrets(container: JsonValue): string[] {
  return [
    ...asList(get(container, 'env')).map(variable =>
      get(variable, 'valueFrom', 'secretKeyRef', 'name'),
    ),
    ...asList(get(container, 'envFrom')).map(source =>
      get(source, 'secretRef', 'name'),
    ),
  ].flatMap(name => asText(name) ?? []);
}
