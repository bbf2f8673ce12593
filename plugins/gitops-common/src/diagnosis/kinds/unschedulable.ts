import { asList, get } from '../../kubernetes';
import type { ResourceRef } from '../../vocabulary';
import type { DiagnosisKind, Recognition } from '../DiagnosisKind';
import { ownChange } from '../proposals/ownChange';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const TEXT =
  /\b0\/(\d{1,6}) nodes are available(?::|,) ?([^]{0,600}?)(?:\.? preemption:|\.?$)/i;
/** https://karpenter.sh: it makes nodes, and says why it makes none. */
const NO_NEW_NODE = /Failed to schedule pod, ([^]{1,600})/i;
const NO_NODES = /no nodes available to schedule pods/i;

/** Told beside the scheduler's own words, which come first where they are known. */
function notMadeFor(
  workload: ResourceRef,
  reason: RegExpExecArray,
): Recognition {
  return {
    telling: reason,
    key: nameOf(workload),
    cause: `No node takes the pods of the ${nameOf(
      workload,
    )}, and none can be made for them: ${shorten(reason[1])}.`,
    nextSteps: [
      {
        text: 'Check requests, selectors and tolerations of the pods against the kinds of nodes that may be made.',
      },
      {
        text: 'Ask the platform team to let larger or other nodes be made if the pods are right.',
      },
    ],
    resource: workload,
  };
}

export const unschedulable: DiagnosisKind = {
  id: 'unschedulable',
  title: 'No node takes the pods',
  description:
    'No node of the cluster can run the pods: too little CPU or memory is free, or no node fits their selectors, tolerations and volumes.',
  role: 'cause',
  level: 'runtime',
  places: ['object-condition', 'event', 'health'],
  recognise(clue, scene) {
    const { resource } = clue;
    const match = TEXT.exec(clue.text) ?? NO_NODES.exec(clue.text);
    const notMade = match ? null : NO_NEW_NODE.exec(clue.text);
    if (resource && notMade) {
      return notMadeFor(scene.workloadOf(resource), notMade);
    }
    if (!resource || !match) {
      return undefined;
    }
    const isScheduled = asList(
      get(scene.objectOf(resource), 'status', 'conditions'),
    ).some(
      condition =>
        get(condition, 'type') === 'PodScheduled' &&
        get(condition, 'status') === 'True',
    );
    if (isScheduled) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const [, nodes, reasons = ''] = match;
    const tooLittle = /insufficient|too many pods/i.test(reasons);
    return {
      telling: match,
      key: nameOf(workload),
      cause:
        nodes === undefined
          ? `The cluster has no node for the pods of the ${nameOf(workload)}.`
          : `None of the ${nodes} nodes takes the pods of the ${nameOf(
              workload,
            )}: ${shorten(reasons)}.`,
      nextSteps: [
        ...(tooLittle
          ? [
              {
                text: 'Lower the requests if the workload needs less than it asks for.',
                ...ownChange(scene, workload),
              },
            ]
          : []),
        ...(/selector|affinity|taint/i.test(reasons)
          ? [
              {
                text: 'Check node selectors, affinity and tolerations of the pods against the labels and taints of the nodes.',
              },
            ]
          : []),
        ...(/PersistentVolumeClaim|volume/i.test(reasons)
          ? [
              {
                text: 'Look at the volume claims of the pods: they must be bound, in a zone that has a node.',
              },
            ]
          : []),
        ...(/PersistentVolumeClaim/i.test(reasons) && !tooLittle
          ? []
          : [
              {
                text: 'Ask the platform team for more nodes if the cluster is full.',
              },
            ]),
      ],
      resource: workload,
    };
  },
};
