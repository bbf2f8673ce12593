import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { hasStarted } from '../hasStarted';
import { nameOf } from '../wording/nameOf';
import { shorten } from '../wording/shorten';

const FAILED =
  /failed to (?:create|start) pod sandbox:? ?([^]{0,1500})|NetworkPlugin (\S{1,60}) failed to set up pod [^]{0,600}/i;
const PLUGIN =
  /plugin type="([^"]{1,60})"[^]{0,200}? failed \(\w{3,6}\): ?([^]{1,600})/i;
const NO_ADDRESS =
  /failed to (?:assign|allocate)[^\n]{0,80}\bIP\b|no (?:available )?IP addresses? (?:are )?available|range is full|insufficient (?:free )?(?:IP )?addresses/i;
const RUNTIME = /no runtime for "([^"]{1,100})" is configured/i;
const NETWORK =
  /cannot find a network-attachment-definition \(([^)]{1,253})\)/i;
const GRPC = /^(?:rpc error: code = \w{1,30} desc = )+/;

/** It happens in passing when a node has just started. */
const FEW = 3;

function stepsFor(told: string, plugin: string | undefined): NextStep[] {
  if (RUNTIME.test(told)) {
    return [
      {
        text: 'Correct the runtimeClassName of the pods, or let them run only on nodes that have this runtime.',
      },
    ];
  }
  if (NETWORK.test(told)) {
    return [
      {
        text: 'Correct the network that the pods ask for in their annotation, or add its definition.',
      },
    ];
  }
  return [
    NO_ADDRESS.test(told)
      ? {
          text: 'Ask the platform team for more addresses: a larger subnet or prefix for the pods, or fewer pods on a node.',
        }
      : {
          text: `Ask the platform team to look at the network plugin${
            plugin ? ` ${plugin}` : ''
          } on the node: whether its pod there runs, and what its log says.`,
        },
    {
      text: 'Check whether pods on other nodes start: if so, it is this node alone.',
    },
  ];
}

export const podSandbox: DiagnosisKind = {
  id: 'pod-sandbox',
  title: 'Pod gets no network or runtime',
  description:
    'The node cannot make the sandbox of a pod: its network plugin fails or has no address left, or the node does not have the runtime that the pod asks for. No container of the pod can start.',
  role: 'cause',
  level: 'runtime',
  places: ['event'],
  recognise(clue, scene) {
    const { resource, count, text } = clue;
    const match = FAILED.exec(text);
    if (
      !match ||
      !resource ||
      hasStarted(resource, scene) ||
      (count !== undefined && count < FEW)
    ) {
      return undefined;
    }
    const workload = scene.workloadOf(resource);
    const by = PLUGIN.exec(text);
    const plugin = by?.[1] ?? match[2];
    const told = by?.[2] ?? (match[1] || match[0]).replace(GRPC, '');
    return {
      telling: by ?? match,
      key: `${plugin}\n${nameOf(workload)}`,
      cause: `The pods of the ${nameOf(
        workload,
      )} cannot be set up on their node${
        plugin ? `, because the network plugin "${plugin}" fails` : ''
      }: ${shorten(told)}.`,
      nextSteps: stepsFor(told, plugin),
      resource: workload,
    };
  },
};
