import { parseImage } from '../../kubernetes';
import type { ResourceRef } from '../../vocabulary';
import type { Clue } from '../Clue';
import type { NextStep } from '../Diagnosis';
import type { DiagnosisKind } from '../DiagnosisKind';
import { imageEdits } from '../proposals/imageEdits';
import { isOwnContainer } from '../proposals/isOwnContainer';
import { lastHealthyImage } from '../proposals/lastHealthyImage';
import { ownChange } from '../proposals/ownChange';
import type { Scene } from '../Scene';
import { nameOf, nameOr } from '../wording/nameOf';

const WAITING =
  /^(?:ImagePullBackOff|ErrImagePull|InvalidImageName|ErrImageNeverPull|ImageInspectError|ErrInvalidImageName|RegistryUnavailable|SignatureValidationFailed)$/;
const PULLING =
  /(?:back-off pulling|failed to pull|container) image "([^"]{1,500})"|failed to apply default image tag "([^"]{1,500})"/i;

type Why =
  | 'denied'
  | 'missing'
  | 'architecture'
  | 'limited'
  | 'unreachable'
  | 'name'
  | 'never'
  | 'full'
  | 'plain'
  | 'unknown';

const reasons: readonly [Why, RegExp][] = [
  ['name', /InvalidImageName|couldn't parse image|invalid reference format/i],
  ['never', /ErrImageNeverPull|image pull policy of Never/i],
  ['full', /no space left on device/i],
  ['plain', /server gave HTTP response to HTTPS client/i],
  ['limited', /toomanyrequests|pull rate limit|429 Too Many Requests/i],
  [
    'architecture',
    /no match(?:ing)? (?:for platform|manifest for)|no image found in (?:image index|manifest list)/i,
  ],
  [
    'denied',
    /unauthori[sz]ed|authentication required|access denied|no basic auth|authorization failed|\b40[13] (?:Forbidden|Unauthorized)|insufficient_scope|denied:/i,
  ],
  [
    'missing',
    /not found|manifest unknown|name unknown|repository does not exist|tag does not exist/i,
  ],
  [
    'unreachable',
    /i\/o timeout|no such host|connection refused|x509|TLS handshake|deadline exceeded|RegistryUnavailable|server misbehaving/i,
  ],
];

function whyOf(text: string): { why: Why; index: number } {
  for (const [why, pattern] of reasons) {
    const match = pattern.exec(text);
    if (match) {
      return { why, index: match.index };
    }
  }
  return { why: 'unknown', index: 0 };
}

function sentenceOf(why: Why, image: string): string {
  const { registry, tag, digest } = parseImage(image);
  switch (why) {
    case 'name':
      return 'this is not the name of an image';
    case 'never':
      return 'it is not on the node, and its pull policy is Never';
    case 'full':
      return 'the node has no space left on its disk';
    case 'plain':
      return `the registry ${registry} speaks plain HTTP, and the node wants HTTPS`;
    case 'limited':
      return `the registry ${registry} limits how often the cluster may pull`;
    case 'architecture':
      return 'it is not built for the architecture of the node';
    case 'denied':
      return `the registry ${registry} does not let the cluster read it, or it does not exist`;
    case 'missing':
      return `the registry ${registry} has no ${
        digest ? 'such digest' : `tag "${tag ?? 'latest'}"`
      } of it`;
    case 'unreachable':
      return `the registry ${registry} cannot be reached from the node`;
    default:
      return 'upstream does not say why';
  }
}

/** Says why where the text itself does not: an older kubelet tells it in an event. */
function toldBesides({ text, resource }: Clue, scene: Scene): string {
  return (
    scene.clues.find(
      clue =>
        clue.place === 'event' &&
        clue.text.startsWith('Failed to pull image') &&
        (clue.resource?.name === resource?.name || text.includes(clue.text)),
    )?.text ?? ''
  );
}

function stepsFor(
  why: Why,
  image: string,
  {
    scene,
    workload,
    own,
  }: { scene: Scene; workload: ResourceRef | undefined; own: boolean },
): NextStep[] {
  const { registry } = parseImage(image);
  const good = lastHealthyImage(scene, image);
  const edits = own && good !== undefined ? imageEdits(image, good) : undefined;
  const back: NextStep[] =
    good === undefined
      ? []
      : [
          {
            text: `Go back to ${good}, which was healthy at ${scene.context.lastHealthy?.at}.`,
            ...(edits ? ownChange(scene, workload, edits) : {}),
          },
        ];
  const correct: NextStep = {
    text: 'Correct the repository and the tag of the image in Git.',
    ...(own ? ownChange(scene, workload) : {}),
  };
  const access: NextStep = {
    text: `Check that the pull secret of the pod's service account is valid for ${registry} and this repository.`,
  };
  switch (why) {
    case 'denied':
      return [
        { text: `Check that the image exists in ${registry}.` },
        access,
        ...back,
        correct,
      ];
    case 'limited':
      return [
        { text: 'Wait: the node tries again by itself.' },
        {
          text: `Pull from a mirror, or with credentials for ${registry}, which raise the limit.`,
        },
      ];
    case 'full':
      return [
        {
          text: 'Ask the platform team to free the disk of the node, or to take the node out of service.',
        },
        { text: 'Check whether the image is much larger than it was.' },
      ];
    case 'plain':
      return [
        {
          text: `Serve ${registry} with a certificate, or have the platform team allow it as an insecure registry on the nodes.`,
        },
        ...back,
      ];
    case 'unreachable':
      return [
        {
          text: `Check that the nodes reach ${registry}: name resolution, proxy, firewall and certificates.`,
        },
        ...back,
      ];
    case 'architecture':
      return [
        ...back,
        { text: 'Build and push the image for the architecture of the nodes.' },
      ];
    case 'never':
      return [
        {
          text: 'Change imagePullPolicy to IfNotPresent, or load the image onto the nodes.',
        },
      ];
    case 'unknown':
      return [
        {
          text: `Check that the image exists in ${registry} and that the cluster may read it.`,
        },
        ...back,
        correct,
      ];
    default:
      return [
        ...back,
        correct,
        {
          text: `Check that the build has pushed this version to ${registry}.`,
        },
      ];
  }
}

export const imagePull: DiagnosisKind = {
  id: 'image-pull',
  title: 'Image cannot be pulled',
  description:
    'The node cannot get the image of a container: the tag or the repository is wrong, the registry does not let the cluster read it or cannot be reached, or the image is not built for the node.',
  role: 'cause',
  level: 'runtime',
  places: ['container', 'event', 'health'],
  recognise(clue, scene) {
    const waits =
      clue.place === 'container' &&
      clue.type === 'waiting' &&
      WAITING.test(clue.reason ?? '');
    const match = PULLING.exec(clue.text);
    const event =
      clue.place === 'event' && (clue.reason ?? '') === 'InspectFailed';
    if (
      !waits &&
      !event &&
      !(match && /pull|ErrImage|InvalidImageName/i.test(clue.text))
    ) {
      return undefined;
    }
    const named = match?.[1] ?? match?.[2];
    // Of a pod whose object was not read, the image is a guess.
    const image = clue.container?.name
      ? clue.container.image ?? named
      : named ?? clue.container?.image;
    if (image === undefined) {
      return undefined;
    }
    const workload = clue.resource && scene.workloadOf(clue.resource);
    const told = whyOf(`${clue.text} ${clue.reason ?? ''}`);
    const why =
      told.why === 'unknown' ? whyOf(toldBesides(clue, scene)).why : told.why;
    const own = isOwnContainer(scene, workload, {
      name: clue.container?.name,
      image,
    });
    return {
      key: `${image}\n${workload ? nameOf(workload) : ''}`,
      cause: `The image "${image}" of the ${nameOr(
        workload,
        'Application',
      )} cannot be pulled: ${sentenceOf(why, image)}.`,
      nextSteps: stepsFor(why, image, { scene, workload, own }),
      ...(workload ? { resource: workload } : {}),
      telling: { index: Math.min(told.index, clue.text.length) },
    };
  },
};
