import { parseImage } from '../../kubernetes/image';
import { nameSchema } from '../../problems';
import { fillPattern, type PlatformStandards } from '../../standards';
import type { Proposal, Question } from '../draft';
import { closestName } from '../text/asName';
import type { SourcedSpec } from './sourced';

/**
 * What the standing questions are decided on.
 *
 * @internal
 */
export interface QuestionsOptions {
  spec: SourcedSpec;
  standards: PlatformStandards;
  /** Teams of the person, as names. */
  owners: readonly string[];
  /** Names that the text suggests, best first. */
  names: readonly Proposal[];
}

/**
 * Asks for what every workload needs and this one does not say: name, owner,
 * kind and image.
 *
 * @internal
 */
export function standingQuestions(options: QuestionsOptions): Question[] {
  const { spec, names, owners } = options;
  const questions: Question[] = [];
  if (!spec.has('name')) {
    questions.push({
      path: 'name',
      text: 'What is the workload called?',
      proposals: [...names, ...imageName(spec)],
    });
  }
  if (!spec.has('owner')) {
    questions.push({
      path: 'owner',
      text: 'Which team owns the workload?',
      proposals: owners.map(owner => ({
        value: owner,
        label: owner,
        origin: {
          type: 'assumed',
          reason: `The signed-in person is a member of ${owner}.`,
        },
      })),
    });
  }
  if (!spec.has('kind')) {
    questions.push(kindQuestion());
  }
  const image = imageQuestion(options);
  return image ? [...questions, image] : questions;
}

/** Images are usually called like the workload. */
function imageName(spec: SourcedSpec): Proposal[] {
  const repository = spec.get('image.repository');
  const origin = spec.originOf('image.repository');
  const name =
    typeof repository === 'string'
      ? closestName(repository.slice(repository.lastIndexOf('/') + 1))
      : undefined;
  return name && origin ? [{ value: name, label: name, origin }] : [];
}

function kindQuestion(): Question {
  return {
    path: 'kind',
    text: 'Does the workload serve other programs, or pages to people?',
    proposals: [
      {
        value: 'api',
        label: 'An API: it serves other programs',
        origin: {
          type: 'assumed',
          reason: 'Most workloads without pages serve other programs.',
        },
      },
      {
        value: 'web',
        label: 'A website: it serves pages to people',
        origin: {
          type: 'assumed',
          reason: 'A workload that people open in a browser serves pages.',
        },
      },
    ],
  };
}

function imageQuestion(options: QuestionsOptions): Question | undefined {
  const { spec, standards } = options;
  const repository = spec.get('image.repository');
  if (typeof repository === 'string') {
    const pinned =
      spec.has('image.tag') ||
      spec.has('image.digest') ||
      spec.has('image.placeholder');
    return pinned
      ? undefined
      : {
          path: 'image.tag',
          text: `Which version of ${repository} runs?`,
          proposals: [],
        };
  }
  return {
    path: 'image',
    text: 'Which image runs?',
    proposals: [
      ...patternProposal(spec, standards),
      placeholderProposal(standards),
    ],
  };
}

function patternProposal(
  spec: SourcedSpec,
  standards: PlatformStandards,
): Proposal[] {
  const workload = spec.get('name');
  const team = spec.get('owner');
  if (
    !nameSchema.safeParse(workload).success ||
    !nameSchema.safeParse(team).success ||
    /\{(environment|name)\}/.test(standards.images.pattern)
  ) {
    return [];
  }
  const repository = fillPattern(standards.images.pattern, {
    team: team as string,
    workload: workload as string,
  });
  return [
    {
      value: { repository, tag: '' },
      label: `${repository}, with the tag that you name`,
      origin: { type: 'standard', key: 'images.pattern' },
    },
  ];
}

function placeholderProposal(standards: PlatformStandards): Proposal {
  const { registry, repository, tag, digest } = parseImage(
    standards.images.placeholder,
  );
  return {
    value: {
      repository: `${registry}/${repository}`,
      ...(tag ? { tag } : {}),
      ...(digest ? { digest } : {}),
      placeholder: true,
    },
    label: 'No image yet: run the placeholder until there is one',
    origin: { type: 'standard', key: 'images.placeholder' },
  };
}
