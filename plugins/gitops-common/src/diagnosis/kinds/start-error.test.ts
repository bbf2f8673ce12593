import { withPods } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { startError } from './start-error';

testKind(startError, {
  recognises: {
    'an image for another operating system': {
      from: 'hcsshim',
      given: withPods({
        status: {
          state: { waiting: { reason: 'CrashLoopBackOff' } },
          lastState: {
            terminated: {
              exitCode: 128,
              reason: 'StartError',
              message:
                'hcs::CreateComputeSystem: The container operating system does not match the host operating system.',
            },
          },
        },
      }),
      cause:
        'The container "checkout" of the Deployment "checkout" cannot start: its image is not built for the node it is on (operating system does not match).',
      quotes: 'operating system',
      steps: ['built for the operating system'],
    },
    'a part of a volume that cannot be mounted': {
      from: 'kubernetes pkg/kubelet/kubelet_pods.go',
      given: withPods({
        status: {
          state: {
            waiting: {
              reason: 'CreateContainerConfigError',
              message:
                'failed to prepare subPath for volumeMount "conf" of container "checkout"',
            },
          },
        },
      }),
      cause:
        'The container "checkout" of the Deployment "checkout" cannot start: failed to prepare subPath for volumeMount "conf" of container "checkout".',
      quotes: 'subPath',
      steps: ['Correct the command'],
    },
    'a command that the image does not have': {
      from: 'containerd pkg/cri; runc libcontainer',
      given: withPods({
        status: {
          restartCount: 4,
          state: {
            waiting: {
              reason: 'CrashLoopBackOff',
              message: 'back-off 40s restarting failed container=checkout',
            },
          },
          lastState: {
            terminated: {
              exitCode: 128,
              reason: 'StartError',
              message:
                'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nodee": executable file not found in $PATH',
            },
          },
        },
      }),
      cause:
        'The container "checkout" of the Deployment "checkout" cannot start: its image has no command "nodee" that can be run.',
      quotes: 'executable file not found',
      steps: ['Correct the command'],
    },
    'an image that runs as root': {
      from: 'kubernetes kuberuntime/security_context_others.go',
      given: withPods({
        status: {
          state: {
            waiting: {
              reason: 'CreateContainerConfigError',
              message:
                'Error: container has runAsNonRoot and image will run as root (pod: "checkout", container: checkout)',
            },
          },
        },
      }),
      cause:
        'The container "checkout" of the Deployment "checkout" may not run as root, and its image does.',
      quotes: 'runAsNonRoot',
      steps: ['numeric user'],
    },
  },
  ignores: {
    'a program that starts and fails': withPods({
      status: {
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
        lastState: { terminated: { exitCode: 1, reason: 'Error' } },
      },
    }),
  },
});
