import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { kindNouns, neutralNouns } from '../lexicon/kinds';
import { technologies, type Technology } from '../lexicon/technologies';

/** @internal */
export const technologyBook = new PhraseBook<Technology>(
  technologies.flatMap(technology =>
    technology.phrases.map(phrase => [phrase, technology] as const),
  ),
);

const NOUNS = new Set(
  [...kindNouns.web, ...kindNouns.api, ...neutralNouns].flatMap(noun =>
    noun.split(' '),
  ),
);
const LEADS =
  /^(?:in|using|with|by|on|language|lang|tech|stack|runtime|framework|its|plain|pure|written|a|an|and|;|:|=|\/|\(|,|\+|&|auf)$/;
/** A node of the cluster, not Node.js. */
const NO_TECHNOLOGY_AFTER =
  /^(?:failure|failures|pool|pools|selector|affinity|crash|crashes|loss|goes|dies|fails|dying|failing|going|reboot|reboots|restarts|maintenance|autoscaler|groups|group|labels|taints|exporter|disappears|outage|outages|port|drain|drains|upgrade|upgrades)$/;
const NODE_OF_CLUSTER =
  /^(?:one|two|three|single|per|each|every|any|another|other|worker|kubernetes|k8s|cluster|spot|arm64|amd64|arm|gpu|master|compute|this|which|same|whole|entire|different|dead|physical)$/;
const OTHERWISE =
  /^(?:live|to|through|via|ahead|into|online|down|up|for|away|back|wrong|over|beyond|with|delivery|shipping|time|boot|term|cleaning|out)$/;

/**
 * Reads languages and frameworks, and from them the language of the workload.
 *
 * @internal
 */
export function readTechnologies(draft: DraftBuilder): void {
  const { reading } = draft;
  const wanted: Found<Technology>[] = [];
  for (const match of reading.find(technologyBook)) {
    if (!namesTechnology(draft, match)) {
      continue;
    }
    const polarity = reading.polarity(match);
    const end = versionEnd(draft, match.end);
    reading.take({ start: match.start, end });
    if (polarity === 'wanted' && !isObject(draft, match)) {
      wanted.push(match);
    }
  }
  wanted.forEach(({ entry, start, end }) =>
    draft.technologies.push({ technology: entry, start, end }),
  );
  const named = wanted.filter(({ entry }) => entry.named);
  const telling = named.length > 0 ? named : wanted;
  for (const { entry, start, end } of telling) {
    if (entry.language) {
      draft.state({ path: 'language', value: entry.language, start, end });
    }
  }
}

/** Whether words are about a language or framework at all. @internal */
export function namesTechnology(
  draft: DraftBuilder,
  match: Found<Technology>,
): boolean {
  return (
    !isNodeOfCluster(draft, match) &&
    (!match.entry.ambiguous || isTechnology(draft, match))
  );
}

function isNodeOfCluster({ reading }: DraftBuilder, match: Span): boolean {
  return (
    reading.word(match.start, match.start) === 'node' &&
    match.end === match.start + 1 &&
    (NO_TECHNOLOGY_AFTER.test(reading.word(match.end, match.start)) ||
      NODE_OF_CLUSTER.test(reading.word(match.start - 1, match.start)))
  );
}

/** `Java 21`, `Node v22`, `.NET 8.0`: the version belongs to the language. */
function versionEnd(draft: DraftBuilder, at: number): number {
  const { reading } = draft;
  const token = reading.tokens[at];
  const isVersion =
    token &&
    !reading.isTaken(at) &&
    token.sentence === reading.tokens[at - 1].sentence &&
    (token.kind === 'version' ||
      (token.kind === 'number' && Number(token.text.split('.')[0]) < 40)) &&
    !/^(?:replica|replicas|pods|instances|core|cores|cpu|gb|mb|gi|mi|to|-|m|%|x|port|ports|copies)$/.test(
      reading.word(at + 1, at),
    );
  if (!isVersion) {
    return at;
  }
  return /^(?:\+|lts)$/.test(reading.word(at + 1, at)) ? at + 2 : at + 1;
}

/** Whether an ordinary word stands where a language or framework would. */
function isTechnology(draft: DraftBuilder, match: Found<Technology>): boolean {
  const { reading } = draft;
  const before = reading.word(match.start - 1, match.start);
  const after = reading.word(match.end, match.start);
  const next = reading.tokens[match.end];
  if (OTHERWISE.test(after)) {
    return (
      /^[A-Z]/.test(reading.tokens[match.start].text) &&
      (/^(?:in|using)$/.test(before) || (after === 'with' && before === ''))
    );
  }
  const closes = after === '' || /^[,;:.()/!?&+]$/.test(after);
  const capital = /^[A-Z]/.test(reading.tokens[match.start].text);
  return (
    NOUNS.has(after) ||
    next?.kind === 'version' ||
    (next?.kind === 'number' && after !== '' && next.text.length < 4) ||
    (capital && before !== '') ||
    (capital && closes) ||
    (LEADS.test(before) &&
      (closes ||
        NOUNS.has(after) ||
        /^(and|or|plus|instead|for|using)$/.test(after))) ||
    (before === '' && closes)
  );
}

/**
 * "talks to our Java monolith", "the Python client of the users".
 *
 * @internal
 */
export function isObject(
  draft: DraftBuilder,
  match: Found<Technology>,
): boolean {
  const { reading } = draft;
  for (let back = 1; back <= 3; back++) {
    const word = reading.word(match.start - back, match.start);
    if (word === '' || /^[,;:.(]$/.test(word)) {
      return false;
    }
    if (
      /^(?:calls|calling|behind)$/.test(word) ||
      (word === 'to' &&
        /^(?:talks|talk|connects|sends)$/.test(
          reading.word(match.start - back - 1, match.start),
        ))
    ) {
      return true;
    }
  }
  return false;
}
