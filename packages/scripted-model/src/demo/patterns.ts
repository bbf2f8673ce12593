import type { ModelField } from '@slipway/plugin-gitops-common/draft';

/** Words of people and what the demo makes of them. */
export interface Pattern {
  field: ModelField;
  words: RegExp;
  /** The first group, in lower case, where nothing else is given. */
  value?: string | ((groups: readonly string[]) => string);
  /** Whether it takes out what the words name. */
  removes?: true;
}

const numbers: Readonly<Record<string, string>> = {
  ein: '1',
  eine: '1',
  einer: '1',
  un: '1',
  una: '1',
  zwei: '2',
  dos: '2',
  drei: '3',
  tres: '3',
  vier: '4',
  cuatro: '4',
  fünf: '5',
  cinco: '5',
};

const count = ([word]: readonly string[]) =>
  numbers[word.toLowerCase()] ?? word;

const NUMBER = String.raw`(\d{1,2}|[\p{L}]{2,6})`;
const NAME = String.raw`[„"»“]?([a-z][a-z0-9-]{2,40})`;

/**
 * What the demo reads: a few words of German, Spanish and English that the rules
 * do not know. The checks decide what is taken of it.
 */
export const patterns: readonly Pattern[] = [
  {
    field: 'name',
    words: new RegExp(
      String.raw`\b(?:namens|genannt|heißt|heisst|llamad[oa]|que se llama|goes by|dubbed)\s+${NAME}`,
      'iu',
    ),
  },
  {
    field: 'owner',
    words: new RegExp(
      String.raw`\b(?:equipo(?: de)?|vom team|für das team|mannschaft|squad|crew)\s+${NAME}`,
      'iu',
    ),
  },
  {
    field: 'kind',
    words:
      /\b(?:Schnittstelle|servicio REST|interfaz de programación|web ?hooks?|Dienst|servicio)(?![\p{L}])/iu,
    value: 'api',
  },
  {
    field: 'kind',
    words:
      /\b(?:Webseite|Oberfläche|página(?: web)?|sitio(?: web)?|portal|storefront)(?![\p{L}])/iu,
    value: 'web',
  },
  {
    field: 'purpose',
    words: /\b(?:damit|para que|so that)\s+([^.\n]{10,140})/iu,
    value: ([purpose]) => purpose,
  },
  {
    field: 'replicas-min',
    words: new RegExp(
      String.raw`(?<![\p{L}\d])${NUMBER}\s+(?:Replikate|Instanzen|Kopien|r[ée]plicas|instancias|copias)(?![\p{L}])`,
      'iu',
    ),
    value: count,
  },
  {
    field: 'visibility',
    words: /(?:öffentlich|público|pública|desde internet|aus dem Internet)/iu,
    value: 'public',
  },
  {
    field: 'visibility',
    words: /(?:nur intern|intern erreichbar|solo interno|red interna)/iu,
    value: 'internal',
  },
  {
    field: 'dependency',
    words:
      /(?<!\b(?:ohne|sin|entferne|quita)\s+)\b(Postgres|PostgreSQL|Redis)\b/iu,
    value: ([service]) => (/^redis$/i.test(service) ? 'redis' : 'postgres'),
  },
  {
    field: 'dependency',
    words: /\b(?:ohne|sin|entferne|quita)\s+(Postgres|PostgreSQL|Redis)\b/iu,
    value: ([service]) => (/^redis$/i.test(service) ? 'redis' : 'postgres'),
    removes: true,
  },
  {
    field: 'language',
    words:
      /\b(?:in|en|con|mit)\s+(Rust|Kotlin|Elixir|PHP|Ruby|Python|Go|Java)\b/iu,
  },
  {
    field: 'size',
    words: /\b(?:riesig|muy grande|hefty|sizeable|beefy)(?![\p{L}])/iu,
    value: 'large',
  },
  {
    field: 'size',
    words: /\b(?:winzig|pequeñ[oa]|petite|modest)(?![\p{L}])/iu,
    value: 'small',
  },
];
