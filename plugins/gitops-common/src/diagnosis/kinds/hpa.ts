import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { releaseChange } from '../proposals/ownChange';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const REASON =
  /^(?:FailedGet\w{1,60}|InvalidSelector|InvalidMetricSourceType|FailedComputeMetricsReplicas|FailedUpdateScale|AmbiguousSelector)$/;
const TEXT =
  /unable to (?:get|fetch|compute) [^\n]{0,200}(?:metric|scale|replica)[^\n]{0,300}|failed to get \w{1,20} (?:utilization|usage|resource)[^\n]{0,300}|missing request for (\w{1,20})|invalid metrics?[^\n]{0,300}/i;
const REQUEST = /missing request for (\w{1,20})/i;

/** The API that serves the metrics does not work, whatever the target is. */
const METRICS_API =
  /unable to fetch metrics from [\w ]{1,40} metrics API|no metrics returned from/i;
const METRICS_STEP: NextStep = {
  text: 'Ask the platform team whether the metrics server of the cluster runs.',
};

export const hpa: DiagnosisKind = {
  id: 'hpa',
  title: 'Autoscaler cannot scale',
  description:
    'A HorizontalPodAutoscaler gets no metrics or does not find what it scales. The number of replicas stays as it is, whatever the load.',
  role: 'cause',
  level: 'runtime',
  places: ['object-condition', 'health', 'event'],
  recognise(clue, scene) {
    const { resource, text } = clue;
    if (
      resource?.kind !== 'HorizontalPodAutoscaler' ||
      (clue.place === 'health' && clue.type !== 'Degraded') ||
      (clue.place === 'object-condition' && clue.status !== 'False')
    ) {
      return undefined;
    }
    const match = TEXT.exec(text);
    if (!match && !REASON.test(clue.reason ?? '')) {
      return undefined;
    }
    const request = REQUEST.exec(text)?.[1];
    const noMetrics = METRICS_API.test(text);
    return {
      ...(match ? { telling: match } : {}),
      key: resource.name,
      cause: request
        ? `The ${nameOf(
            resource,
          )} cannot scale, because a container has no request for ${request}.`
        : `The ${nameOf(resource)} cannot scale: ${shorten(text)}.`,
      nextSteps: [
        ...(noMetrics ? [METRICS_STEP] : []),
        request
          ? {
              text: `Set a request for ${request} on every container of the workload.`,
              ...releaseChange(scene),
            }
          : {
              text: 'Check that the target and the metric of the autoscaler exist.',
              ...releaseChange(scene),
            },
        ...(noMetrics ? [] : [METRICS_STEP]),
      ],
    };
  },
};
