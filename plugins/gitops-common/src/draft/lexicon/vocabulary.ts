import { dataServices, genericServices } from './dataServices';
import { environmentGroups } from './environments';
import { kindNouns, neutralNouns } from './kinds';
import {
  grammarWords,
  marketingWords,
  ordinaryWords,
  qualifiers,
  verbWords,
} from './ordinaryWords';
import { products } from './products';
import { technologies } from './technologies';

const wordsOf = (phrases: readonly string[]): string[] =>
  phrases.flatMap(phrase => phrase.split(/[ /]/));

const single = (phrases: readonly string[]): string[] =>
  phrases.filter(phrase => !phrase.includes(' '));

/** Names of things of their own, "shop" of "web shop" is none. */
const titles: ReadonlySet<string> = new Set([
  ...technologies.flatMap(({ phrases }) => single(phrases)),
  ...dataServices.flatMap(({ phrases }) => single(phrases)),
  ...genericServices.flatMap(({ phrases }) => single(phrases)),
  ...environmentGroups.flat(),
  ...single(kindNouns.web),
  ...single(kindNouns.api),
  ...neutralNouns,
  ...products,
]);

const technical: ReadonlySet<string> = new Set([
  ...technologies.flatMap(({ phrases }) => wordsOf(phrases)),
  ...dataServices.flatMap(({ phrases }) => wordsOf(phrases)),
  ...genericServices.flatMap(({ phrases }) => wordsOf(phrases)),
  ...environmentGroups.flat(),
  ...wordsOf(kindNouns.web),
  ...wordsOf(kindNouns.api),
  ...neutralNouns,
  ...products,
]);

const dataWords: ReadonlySet<string> = new Set(
  dataServices.flatMap(({ phrases }) => single(phrases)),
);

/** Whether a word is the name of a data service. @internal */
export function isDataService(word: string): boolean {
  return dataWords.has(word);
}

const described: ReadonlySet<string> = new Set([
  ...technologies.flatMap(({ phrases }) => wordsOf(phrases)),
  ...wordsOf(kindNouns.web),
  ...wordsOf(kindNouns.api),
  ...environmentGroups.flat(),
  ...neutralNouns,
]);

/**
 * Whether a word is in one of the lexicons: then it is neither a name nor a
 * typing mistake.
 *
 * @internal
 */
export function isKnownWord(word: string): boolean {
  return technical.has(word) || ordinaryWords.has(word);
}

/**
 * Whether a word tells what kind of workload it is, be it as a part: `web` of
 * `web app`.
 *
 * @internal
 */
export function isTechnicalWord(word: string): boolean {
  return described.has(word);
}

/**
 * Whether a word can be what something is called although it is an ordinary
 * one: `feedback`, `search`, but not `please`, `calls` or `api`.
 *
 * @internal
 */
export function isPlainNoun(word: string): boolean {
  return !(
    titles.has(word) ||
    grammarWords.has(word) ||
    verbWords.has(word) ||
    qualifiers.has(word) ||
    marketingWords.has(word)
  );
}

/**
 * Words that are mended when one letter is wrong: long ones that people
 * mistype, and that no other word is close to.
 *
 * @internal
 */
export const mendedWords: readonly string[] = [
  'postgres',
  'postgresql',
  'redis',
  'kafka',
  'mongodb',
  'rabbitmq',
  'elasticsearch',
  'memcached',
  'nodejs',
  'typescript',
  'javascript',
  'python',
  'golang',
  'kotlin',
  'dotnet',
  'elixir',
  'django',
  'fastapi',
  'flask',
  'laravel',
  'symfony',
  'express',
  'quarkus',
  'springboot',
  'nestjs',
  'phoenix',
  'replica',
  'replicas',
  'instances',
  'autoscaling',
  'internal',
  'internally',
  'external',
  'public',
  'publicly',
  'private',
  'ingress',
  'egress',
  'gateway',
  'internet',
  'database',
  'cache',
  'called',
  'named',
  'owner',
  'owned',
  'without',
  'needs',
  'memory',
  'readiness',
  'liveness',
  'startup',
  'health',
  'environment',
  'environments',
  'variable',
  'variables',
  'production',
  'development',
  'staging',
  'backend',
  'frontend',
  'website',
  'dashboard',
  'service',
  'microservice',
  'application',
  'image',
  'secret',
  'secrets',
  'depends',
  'listens',
  'version',
  'privileged',
  'loadbalancer',
];
