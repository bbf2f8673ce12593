import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Proposal } from '../draft';
import type { FoundSecret } from '../secrets';
import { readConfigFiles } from './configFiles';
import { readDataServices } from './dataServices';
import { readEgress } from './egress';
import { readExposure } from './exposure';
import { readHealth } from './health';
import { readImage } from './image';
import { readKind, readKindChange } from './kind';
import { refuseOperations } from './operations';
import { readImpliedName, readStatedName } from './name';
import { readOwnership } from './ownership';
import { refusePlaintextSecrets } from './plaintextSecrets';
import { readPorts } from './ports';
import { readPurpose } from './purpose';
import { refuseWishes } from './refusedWishes';
import { readResources } from './resources';
import { readScale } from './scale';
import { readSecretReferences } from './secretReferences';
import { readStartCommand } from './startCommand';
import { readTechnologies } from './technology';
import { readVariables } from './variables';
import { readWorkloadLinks } from './workloadLinks';

/**
 * Reads all fields. The order decides who gets a word: what has a form of its
 * own comes first, what takes any word comes last. Words that refine a spec
 * give a name or a kind only where they say so.
 *
 * @returns names that the text suggests and that cannot be taken as they are.
 *
 * @internal
 */
export function readFields(
  draft: DraftBuilder,
  secrets: readonly FoundSecret[],
  options: { refines?: boolean } = {},
): Proposal[] {
  refusePlaintextSecrets(draft, secrets);
  refuseOperations(draft, options);
  readConfigFiles(draft);
  readStartCommand(draft);
  readVariables(draft);
  readSecretReferences(draft);
  const names = readStatedName(draft);
  readOwnership(draft);
  draft.reading.findEnvironments(
    draft.standards.environments.map(({ name }) => name),
  );
  listOddEnvironments(draft);
  readImage(draft);
  readHealth(draft);
  refuseWishes(draft);
  readDataServices(draft);
  readWorkloadLinks(draft);
  readEgress(draft);
  readTechnologies(draft);
  readExposure(draft);
  readResources(draft);
  readPorts(draft);
  readScale(draft);
  if (options.refines) {
    readKindChange(draft);
  } else {
    readImpliedName(draft);
    readKind(draft);
  }
  readPurpose(draft);
  takeRepeatedNames(draft);
  listUnusedEnvironments(draft);
  return names;
}

/** Environments that the standards do not have, and `staging like prod`. */
function listOddEnvironments({ reading, notUnderstood }: DraftBuilder): void {
  const mentions = reading.environmentMentions;
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    const between = reading.tokens
      .slice(mention.end, next?.start ?? mention.end)
      .map(({ word }) => word)
      .join(' ');
    if (
      /^(?:is )?(?:like|same as|the same as|as|identical to)$/.test(between)
    ) {
      const span = { start: mention.start, end: next.end };
      reading.take(span);
      notUnderstood.push(span);
    } else if (mention.unknown) {
      notUnderstood.push(mention);
    }
  });
}

/** "dev and prod only", where nothing is said that could hold only there. */
function listUnusedEnvironments(draft: DraftBuilder): void {
  const { reading, statements, notUnderstood, refusals } = draft;
  for (const mention of reading.environmentMentions) {
    const { sentence } = reading.tokens[mention.start];
    const words = reading.tokens.slice(
      Math.max(0, mention.start - 1),
      mention.end + 1,
    );
    const restricts = words.some(
      token =>
        token.sentence === sentence &&
        /^(?:only|just|no|without|skip|except|but)$/.test(token.word),
    );
    const used = statements.some(
      ({ environments, start }) =>
        environments !== undefined &&
        reading.tokens[start].sentence === sentence,
    );
    const listed =
      notUnderstood.some(
        span => span.start < mention.end && span.end > mention.start,
      ) ||
      refusals.some(
        ({ start, end }) =>
          start < reading.tokens[mention.end - 1].end &&
          end > reading.tokens[mention.start].start,
      );
    if (restricts && !used && !listed && mention.environments.length > 0) {
      notUnderstood.push(mention);
    }
  }
}

/** The name may come again in other sentences; it means the same there. */
function takeRepeatedNames({ reading, statements }: DraftBuilder): void {
  const names = new Set(
    statements
      .filter(({ path }) => path === 'name' || path === 'owner')
      .map(({ value }) => value),
  );
  reading.tokens.forEach((token, at) => {
    if (names.has(token.text.toLowerCase())) {
      reading.take({ start: at, end: at + 1 });
    }
  });
}
