import { event, withPods } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { podSandbox } from './pod-sandbox';

const creating = { state: { waiting: { reason: 'ContainerCreating' } } };

const failed = (message: string, count = 7) =>
  withPods({
    status: creating,
    events: [
      event(
        'FailedCreatePodSandBox',
        `Failed to create pod sandbox: rpc error: code = Unknown desc = ${message}`,
        { count },
      ),
    ],
  });

const NO_ADDRESS =
  'failed to setup network for sandbox "4f": plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to assign an IP address to container';

testKind(podSandbox, {
  recognises: {
    'a network without addresses': {
      from: 'amazon-vpc-cni-k8s cmd/routed-eni-cni-plugin/cni.go',
      given: failed(NO_ADDRESS),
      cause:
        'The pods of the Deployment "checkout" cannot be set up on their node, because the network plugin "aws-cni" fails: add cmd: failed to assign an IP address to container.',
      quotes: 'failed to assign an IP address',
      steps: ['more addresses', 'other nodes'],
    },
    'a network plugin that does not answer': {
      from: 'cilium plugins/cilium-cni/cmd/cmd.go',
      given: failed(
        'failed to setup network for sandbox "aa": plugin type="cilium-cni" name="cilium" failed (add): unable to connect to Cilium agent',
      ),
      cause:
        'The pods of the Deployment "checkout" cannot be set up on their node, because the network plugin "cilium-cni" fails: unable to connect to Cilium agent.',
      quotes: 'unable to connect',
      steps: ['the network plugin cilium-cni'],
    },
    'a runtime that the node does not have': {
      from: 'containerd internal/cri/server/sandbox_run.go',
      given: failed(
        'failed to get sandbox runtime: no runtime for "gvisor" is configured',
      ),
      cause:
        'The pods of the Deployment "checkout" cannot be set up on their node: failed to get sandbox runtime: no runtime for "gvisor" is configured.',
      quotes: 'gvisor',
      steps: ['runtimeClassName'],
    },
    'an additional network that is not defined': {
      from: 'multus-cni pkg/multus/multus.go',
      given: failed(
        'failed to setup network for sandbox "x": plugin type="multus" name="multus" failed (add): Multus: cannot find a network-attachment-definition (fast) in namespace (payments-dev)',
      ),
      cause:
        'The pods of the Deployment "checkout" cannot be set up on their node, because the network plugin "multus" fails: Multus: cannot find a network-attachment-definition (fast) in namespace (payments-dev).',
      quotes: 'network-attachment-definition',
      steps: ['network that the pods ask for'],
    },
  },
  ignores: {
    'a node that has just started': failed(NO_ADDRESS, 1),
    'a pod whose containers have started since': withPods({
      status: {
        restartCount: 5,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { exitCode: 1, reason: 'Error' } },
      },
      events: [
        event(
          'FailedCreatePodSandBox',
          `Failed to create pod sandbox: ${NO_ADDRESS}`,
        ),
      ],
    }),
    'a pod that is made anew': withPods({
      status: creating,
      events: [
        event(
          'SandboxChanged',
          'Pod sandbox changed, it will be killed and re-created.',
          { type: 'Normal' },
        ),
      ],
    }),
  },
});
