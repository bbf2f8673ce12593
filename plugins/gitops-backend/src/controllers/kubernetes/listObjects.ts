import {
  get,
  isNamedObject,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import type {
  KubernetesAnswer,
  KubernetesCall,
  KubernetesClient,
} from './KubernetesClient';

/** A list, and what is kept of each object: pages are not held as they came. */
interface ListCall<T> extends KubernetesCall {
  client: KubernetesClient;
  take: (object: JsonObject) => T | undefined;
}

/** Objects of a page; fewer where a page is too large to be read. */
const PAGE_SIZES = [500, 100, 20];

const PAGE_LIMIT_BYTES = 20_000_000;

/** Against an API that always says that there is more. */
const MAX_PAGES = 5_000;

/**
 * Lists objects page by page. When the rest of the list has expired on the way,
 * it starts over once.
 */
export async function listObjects<T>(
  options: ListCall<T>,
): Promise<KubernetesAnswer<T[]>> {
  const first = await listOnce(options);
  return !first.ok && first.expired ? listOnce(options) : first;
}

async function listOnce<T>(
  options: ListCall<T>,
): Promise<KubernetesAnswer<T[]>> {
  const { client, take, ...call } = options;
  const taken: T[] = [];
  let next: string | undefined;
  let size = 0;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await client.read({
      ...call,
      query: {
        ...call.query,
        limit: String(PAGE_SIZES[size]),
        continue: next,
      },
      limitBytes: PAGE_LIMIT_BYTES,
    });
    if (!answer.ok) {
      const isTooLarge = answer.problem.reason === 'too-large';
      if (isTooLarge && size < PAGE_SIZES.length - 1) {
        size++;
        continue;
      }
      return answer;
    }
    const items = itemsOf(answer.value);
    if (!items) {
      return {
        ok: false,
        absent: false,
        expired: false,
        problem: client.invalid(call, 'no list'),
      };
    }
    for (const item of items) {
      const kept = take(item);
      if (kept !== undefined) {
        taken.push(kept);
      }
    }
    next = continueOf(answer.value);
    if (next === undefined) {
      return { ok: true, value: taken };
    }
  }
  return {
    ok: false,
    absent: false,
    expired: false,
    problem: client.invalid(call, 'a list without an end'),
  };
}

/** Named objects with kind and version, which items of built-in kinds lack. */
function itemsOf(list: JsonValue): JsonObject[] | undefined {
  const items = get(list, 'items');
  const listKind = get(list, 'kind');
  if (typeof listKind !== 'string' || !listKind.endsWith('List')) {
    return undefined;
  }
  if (items === null) {
    return [];
  }
  return Array.isArray(items)
    ? items.filter(isNamedObject).map(item => ({
        apiVersion: get(list, 'apiVersion') ?? '',
        kind: listKind.slice(0, -'List'.length),
        ...item,
      }))
    : undefined;
}

function continueOf(list: JsonValue): string | undefined {
  const next = get(list, 'metadata', 'continue');
  return typeof next === 'string' && next !== '' ? next : undefined;
}
