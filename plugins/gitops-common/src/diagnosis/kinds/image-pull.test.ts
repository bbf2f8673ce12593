import {
  event,
  node,
  pod,
  release,
  withDetail,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { imagePull } from './image-pull';

const image = 'registry.acme.dev/payments/checkout:1.9.0';
const waiting = (reason: string, message: string) => ({
  state: { waiting: { reason, message } },
});

testKind(imagePull, {
  recognises: {
    'a node without space': {
      from: 'containerd snapshots',
      given: withPods({
        status: {
          state: {
            waiting: {
              reason: 'ErrImagePull',
              message:
                'failed to pull and unpack image: failed to extract layer sha256:ab: write /var/lib/x: no space left on device',
            },
          },
        },
      }),
      cause:
        'The image "registry.acme.dev/payments/checkout:1.9.0" of the Deployment "checkout" cannot be pulled: the node has no space left on its disk.',
      quotes: 'no space left',
      steps: ['free the disk'],
    },
    'a registry without TLS': {
      from: 'go net/http',
      given: withPods({
        status: {
          state: {
            waiting: {
              reason: 'ErrImagePull',
              message:
                'failed to do request: http: server gave HTTP response to HTTPS client',
            },
          },
        },
      }),
      cause:
        'The image "registry.acme.dev/payments/checkout:1.9.0" of the Deployment "checkout" cannot be pulled: the registry registry.acme.dev speaks plain HTTP, and the node wants HTTPS.',
      quotes: 'HTTP response',
      steps: ['with a certificate'],
    },
    'a tag that the registry does not have, with the last healthy one': {
      from: 'kubelet images/image_manager.go; argo-cd gitops-engine/pkg/health/health_pod.go',
      given: withPods({
        names: [pod.name, 'checkout-7c9d8b5f46-q9q9q'],
        status: waiting(
          'ImagePullBackOff',
          `Back-off pulling image "${image}": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`,
        ),
      }),
      context: {
        release,
        lastHealthy: {
          revision: '1b2c3d4',
          images: ['registry.acme.dev/payments/checkout:1.8.0'],
          at: '2026-03-01T10:00:00Z',
        },
      },
      cause: `The image "${image}" of the Deployment "checkout" cannot be pulled: the registry registry.acme.dev has no tag "1.9.0" of it.`,
      quotes: 'not found',
      steps: [
        'Go back to registry.acme.dev/payments/checkout:1.8.0',
        'Correct',
      ],
      edits: { 'image.tag': '1.8.0' },
      evidence: 2,
    },
    'the reason in an event, as an older kubelet tells it': {
      from: 'kubelet images/image_manager.go',
      given: withPods({
        status: waiting('ErrImagePull', `Back-off pulling image "${image}"`),
        events: [
          event(
            'Failed',
            `Failed to pull image "${image}": rpc error: code = Unknown desc = Error response from daemon: unauthorized: authentication required`,
          ),
        ],
      }),
      cause: `The image "${image}" of the Deployment "checkout" cannot be pulled: the registry registry.acme.dev does not let the cluster read it, or it does not exist.`,
      quotes: 'Back-off pulling image',
      steps: ['exists in registry.acme.dev', 'pull secret'],
      evidence: 2,
    },
    'a name that is none, without pull secret advice': {
      from: 'kubelet images/image_manager.go',
      given: withPods({
        image: 'Registry/Checkout:1',
        status: waiting(
          'InvalidImageName',
          'Failed to apply default image tag "Registry/Checkout:1": couldn\'t parse image name "Registry/Checkout:1": invalid reference format: repository name (library/Registry/Checkout) must be lowercase',
        ),
      }),
      cause:
        'The image "Registry/Checkout:1" of the Deployment "checkout" cannot be pulled: this is not the name of an image.',
      quotes: 'invalid reference format',
      steps: ['Correct the repository and the tag'],
    },
    'the tree alone, where no pod was read': {
      from: 'argo-cd controller/cache/info.go',
      given: withDetail({
        nodes: [
          node(pod, {
            health: {
              status: 'Degraded',
              message: 'Back-off pulling image "quay.io/acme/api:v2"',
            },
            info: [{ name: 'Status Reason', value: 'ImagePullBackOff' }],
            images: ['quay.io/acme/api:v2'],
          }),
        ],
      }),
      cause:
        'The image "quay.io/acme/api:v2" of the Deployment "checkout" cannot be pulled: upstream does not say why.',
      quotes: 'Back-off pulling image',
      steps: ['Check that the image exists in quay.io'],
    },
  },
  ignores: {
    'a container that is being created': withPods({
      status: waiting('ContainerCreating', ''),
    }),
    'a crash loop, whose message also says back-off': withPods({
      status: waiting(
        'CrashLoopBackOff',
        'back-off 5m0s restarting failed container=checkout pod=checkout-7c9d8b5f46-x2x4z_payments-dev(4d3)',
      ),
    }),
    'an event of a pull that goes on': withPods({
      status: { ready: true, state: { running: {} } },
      events: [
        event('Pulling', `Pulling image "${image}"`, { type: 'Normal' }),
      ],
    }),
  },
});
