import type { DraftBuilder } from '../assembly/draftBuilder';
import { HTTPS_PORT } from '../fields/egress';
import type { SaidClaim } from './mergedStatements';
import { modelOrigin } from './modelOrigin';
import type { EgressItem } from './values/addresses';

/** Adds an item behind those that are there. @internal */
export function writeItem(
  { spec, reading }: DraftBuilder,
  { claim, ground }: SaidClaim,
): void {
  const list = spec.get(claim.path);
  const path = `${claim.path}[${Array.isArray(list) ? list.length : 0}]`;
  const origin = modelOrigin(reading, ground);
  spec.set(path, claim.value, origin);
  if (claim.field === 'egress') {
    const { description, port } = claim.value as EgressItem;
    const { quote } = reading.quote(ground.evidence);
    if (port === HTTPS_PORT && !quote.includes(String(HTTPS_PORT))) {
      spec.set(`${path}.port`, port, {
        type: 'assumed',
        reason: `No port is named for ${description}; HTTPS is usual.`,
      });
    }
  }
}

/** Adds ports: the first is called http, a further one by its number. @internal */
export function writePorts(
  { spec, reading }: DraftBuilder,
  said: readonly SaidClaim[],
): void {
  for (const { claim, ground } of said) {
    const { port } = claim.value as { port: number };
    const list = spec.get('ports');
    const index = Array.isArray(list) ? list.length : 0;
    spec.set(`ports[${index}].name`, index === 0 ? 'http' : `port-${port}`, {
      type: 'assumed',
      reason:
        index === 0
          ? 'The first port is called http unless something else is said.'
          : 'A further port is called by its number unless something else is said.',
    });
    spec.set(`ports[${index}].port`, port, modelOrigin(reading, ground));
  }
}
