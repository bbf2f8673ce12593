import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Proposal } from '../draft';
import type { FoundSecret } from '../secrets';
import { readConfigFiles } from './configFiles';
import { readDataServices } from './dataServices';
import { readEgress } from './egress';
import { readExposure } from './exposure';
import { readHealth } from './health';
import { readImage } from './image';
import { readKind } from './kind';
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
 * own comes first, what takes any word comes last.
 *
 * @returns names that the text suggests and that cannot be taken as they are.
 *
 * @internal
 */
export function readFields(
  draft: DraftBuilder,
  secrets: readonly FoundSecret[],
): Proposal[] {
  refusePlaintextSecrets(draft, secrets);
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
  readImpliedName(draft);
  readKind(draft);
  readPurpose(draft);
  takeRepeatedNames(draft);
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
