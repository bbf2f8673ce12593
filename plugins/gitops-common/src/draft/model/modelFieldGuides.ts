import type { DocumentPath } from '../../vocabulary';
import type { ModelField } from './modelStatement';

/**
 * What a statement of a model needs to be taken.
 *
 * - `typed`: the person wrote the value literally, and the words ask for it.
 * - `said`: the words say the value; quantities and synonyms count.
 * - `concluded`: it may also be concluded from words; then it is assumed.
 *
 * @internal
 */
export type Grounding = 'typed' | 'said' | 'concluded';

/**
 * What a model is told about a field, and what is asked of its statements.
 *
 * @internal
 */
export interface ModelFieldGuide {
  /** What it is, without a full stop. */
  meaning: string;
  /** How its value is written. */
  form: string;
  /** Where it goes in the spec; the list, where it is an item of one. */
  path: DocumentPath;
  grounding: Grounding;
  /** Whether it may differ from one environment to another. */
  perEnvironment?: true;
  /** Whether several statements add up. */
  repeats?: true;
  /** Why no statement of it is taken, one sentence. */
  refused?: string;
}

const AMOUNT_OF_CPU = 'cores or thousandths of a core, such as 1.75 or 350m';
const AMOUNT_OF_MEMORY = 'a number with Mi or Gi';
const REFERENCE = '<team>/<workload>, as in `workloads`';

/** @internal */
export const modelFieldGuides: Readonly<Record<ModelField, ModelFieldGuide>> = {
  name: {
    meaning: 'what the workload is called',
    form: 'lower case letters, digits and hyphens',
    path: 'name',
    grounding: 'concluded',
  },
  owner: {
    meaning: 'the team that owns it',
    form: 'name of the team, in lower case with hyphens',
    path: 'owner',
    grounding: 'said',
  },
  system: {
    meaning: 'the larger system that it is part of',
    form: 'name of the system, in lower case with hyphens',
    path: 'system',
    grounding: 'said',
  },
  purpose: {
    meaning: 'what it is for, in words of the description',
    form: 'one sentence',
    path: 'description',
    grounding: 'concluded',
  },
  kind: {
    meaning:
      'web for pages that people open, api for anything that programs call',
    form: 'web or api',
    path: 'kind',
    grounding: 'concluded',
  },
  language: {
    meaning: 'its programming language or framework',
    form: 'one word in lower case',
    path: 'language',
    grounding: 'concluded',
  },
  image: {
    meaning: 'the container image that runs',
    form: '<registry>/<repository>:<tag>',
    path: 'image',
    grounding: 'typed',
    perEnvironment: true,
  },
  command: {
    meaning: 'the command that starts the container',
    form: 'as on a command line',
    path: 'command',
    grounding: 'typed',
  },
  args: {
    meaning: 'arguments of the command',
    form: 'as on a command line',
    path: 'args',
    grounding: 'typed',
  },
  port: {
    meaning: 'a port that it listens on',
    form: 'a number',
    path: 'ports',
    grounding: 'said',
    repeats: true,
  },
  'health-path': {
    meaning: 'the path of its health check',
    form: 'a path that begins with a slash',
    path: 'health.readiness.http',
    grounding: 'said',
  },
  size: {
    meaning: 'its size as a whole',
    form: 'small, medium or large',
    path: 'resources.size',
    grounding: 'said',
    perEnvironment: true,
  },
  cpu: {
    meaning: 'CPU that it requests',
    form: AMOUNT_OF_CPU,
    path: 'resources.cpu',
    grounding: 'said',
    perEnvironment: true,
  },
  memory: {
    meaning: 'memory that it requests',
    form: AMOUNT_OF_MEMORY,
    path: 'resources.memory',
    grounding: 'said',
    perEnvironment: true,
  },
  'cpu-limit': {
    meaning: 'CPU that it may use at most',
    form: AMOUNT_OF_CPU,
    path: 'resources.cpuLimit',
    grounding: 'said',
    perEnvironment: true,
  },
  'memory-limit': {
    meaning: 'memory that it may use at most',
    form: AMOUNT_OF_MEMORY,
    path: 'resources.memoryLimit',
    grounding: 'said',
    perEnvironment: true,
  },
  'replicas-min': {
    meaning: 'how many replicas run, the least where it is a range',
    form: 'a number',
    path: 'scale.min',
    grounding: 'said',
    perEnvironment: true,
  },
  'replicas-max': {
    meaning: 'the most replicas of a range',
    form: 'a number',
    path: 'scale.max',
    grounding: 'said',
    perEnvironment: true,
  },
  'scale-metric': {
    meaning: 'what the number of replicas follows',
    form: 'cpu or memory',
    path: 'scale.metric',
    grounding: 'said',
    perEnvironment: true,
  },
  'scale-target': {
    meaning: 'the percentage of that metric to stay at',
    form: 'a number from 1 to 100',
    path: 'scale.target',
    grounding: 'said',
    perEnvironment: true,
  },
  visibility: {
    meaning:
      'who can reach it: public is the internet, internal the own network, none nobody by an address',
    form: 'public, internal or none',
    path: 'expose.visibility',
    grounding: 'typed',
    perEnvironment: true,
  },
  host: {
    meaning: 'the host name under which it is reached',
    form: 'a host name without scheme and path',
    path: 'expose.host',
    grounding: 'typed',
    perEnvironment: true,
  },
  path: {
    meaning: 'the path under which it is reached',
    form: 'a path that begins with a slash',
    path: 'expose.path',
    grounding: 'said',
    perEnvironment: true,
  },
  variable: {
    meaning: 'an environment variable with its value, never a credential',
    form: '<NAME>=<value>',
    path: 'env',
    grounding: 'typed',
    perEnvironment: true,
    repeats: true,
  },
  secret: {
    meaning:
      'an environment variable whose value comes from the secret store, never the value itself',
    form: '<NAME>, or <NAME>=<key in the store>',
    path: 'secrets',
    grounding: 'typed',
    repeats: true,
  },
  dependency: {
    meaning: 'a data service that it uses, or a workload that it calls',
    form: `redis, postgres, or ${REFERENCE}`,
    path: 'dependencies',
    grounding: 'said',
    repeats: true,
  },
  'dependency-version': {
    meaning: 'the version of a data service',
    form: '<redis or postgres>=<version>',
    path: 'dependencies',
    grounding: 'said',
    repeats: true,
    refused: 'The platform decides which version of a data service it gives.',
  },
  egress: {
    meaning: 'a host or address range outside of the platform that it reaches',
    form: '<host>:<port> or <range>:<port>',
    path: 'network.egressTo',
    grounding: 'typed',
    repeats: true,
  },
  'ingress-from': {
    meaning: 'a workload that may call it',
    form: REFERENCE,
    path: 'network.ingressFrom',
    grounding: 'typed',
    repeats: true,
  },
};
