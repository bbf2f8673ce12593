import { nameSchema } from '../../problems';
import type { DocumentPath } from '../../vocabulary';
import { assumeKind } from '../fields/kind';
import type { Technology } from '../lexicon/technologies';
import { technologies } from '../lexicon/technologies';
import { completeScale } from './completeScale';
import type { DraftBuilder } from './draftBuilder';

/**
 * Concludes what the text leaves open and its words make known, each value
 * with its reason. What a person emptied stays empty.
 *
 * @internal
 */
export function assumeValues(
  draft: DraftBuilder,
  options: {
    owners: readonly string[];
    emptied: readonly DocumentPath[];
    /** Fields on which the readers differ; nothing is concluded beside them. */
    asked?: readonly DocumentPath[];
  },
): void {
  const { spec } = draft;
  const { owners, emptied, asked = [] } = options;
  const isOpen = (path: DocumentPath) =>
    !spec.has(path) &&
    !asked.some(
      question =>
        question === path ||
        question.startsWith(`${path}.`) ||
        path.startsWith(`${question}.`),
    ) &&
    !emptied.some(
      empty =>
        path === empty ||
        path.startsWith(`${empty}.`) ||
        path.startsWith(`${empty}[`),
    );
  if (isOpen('owner') && owners.length === 1) {
    spec.set('owner', owners[0], {
      type: 'assumed',
      reason: `The signed-in person is a member of ${owners[0]} alone.`,
    });
  }
  if (isOpen('kind')) {
    assumeKind(draft);
  }
  assumeFromTechnology(draft, isOpen);
  if (spec.has('expose') && isOpen('expose.visibility') && !isAsked(draft)) {
    spec.set('expose.visibility', 'internal', {
      type: 'assumed',
      reason:
        'It has an address, and nothing says that the internet may reach it.',
    });
  }
  completeScale(draft);
  completeSecrets(draft);
}

function isAsked({ questions }: DraftBuilder): boolean {
  return questions.some(({ path }) => path === 'expose.visibility');
}

/** A framework knows more than its language; what the text states is left. */
function assumeFromTechnology(
  draft: DraftBuilder,
  isOpen: (path: DocumentPath) => boolean,
): void {
  const { spec } = draft;
  const known = knownTechnologies(draft);
  const port = known.find(technology => technology.port !== undefined);
  if (port?.port !== undefined && isOpen('ports')) {
    spec.set(
      'ports',
      [{ name: 'http', port: port.port }],
      assumed(
        `Workloads made with ${port.title} usually listen on ${port.port}.`,
      ),
    );
  }
  const probes = known.find(technology => technology.probes);
  if (probes?.probes && isOpen('health')) {
    for (const [name, path] of Object.entries(probes.probes)) {
      spec.set(
        `health.${name}.http`,
        path,
        assumed(`${probes.title} answers on ${path} by itself.`),
      );
    }
  }
  const jvm = known.find(technology => technology.jvm);
  if (jvm && isOpen('resources')) {
    spec.set(
      'resources.size',
      'medium',
      assumed(
        `${jvm.title} runs on a JVM, for which the smallest size has too little memory.`,
      ),
    );
  }
}

/** Those of the text that go with the language that holds, frameworks first. */
function knownTechnologies({
  spec,
  technologies: read,
}: DraftBuilder): Technology[] {
  const language = spec.get('language');
  const fitting = read
    .map(({ technology }) => technology)
    .filter(
      technology =>
        language === undefined ||
        technology.language === undefined ||
        technology.language === language ||
        Boolean(technology.jvm),
    );
  const ofLanguage = technologies.filter(
    technology => technology.named && technology.language === language,
  );
  return [
    ...fitting.filter(({ named }) => !named),
    ...fitting.filter(({ named }) => named),
    ...(language === undefined ? [] : ofLanguage.slice(0, 1)),
  ];
}

/**
 * The key in the secret store, from the standards' pattern. The spec has one
 * key for all environments, so the part that names an environment is left out.
 */
function completeSecrets({ spec, standards }: DraftBuilder): void {
  const secrets = spec.get('secrets');
  const team = spec.get('owner');
  const workload = spec.get('name');
  if (
    !Array.isArray(secrets) ||
    !nameSchema.safeParse(team).success ||
    !nameSchema.safeParse(workload).success
  ) {
    return;
  }
  const key = standards.secretStore.key
    .split('/')
    .filter(part => !/\{(?:environment|name)\}/.test(part))
    .join('/')
    .replace(/\{team\}/g, String(team))
    .replace(/\{workload\}/g, String(workload));
  secrets.forEach((secret: Record<string, unknown>, index) => {
    const path = `secrets[${index}]`;
    if (secret.key === undefined && secret.env !== undefined && key !== '') {
      const origin = { type: 'standard', key: 'secretStore.key' } as const;
      spec.set(`${path}.key`, key, origin);
      spec.set(`${path}.property`, secret.env, origin);
    }
  });
}

function assumed(reason: string): { type: 'assumed'; reason: string } {
  return { type: 'assumed', reason };
}
