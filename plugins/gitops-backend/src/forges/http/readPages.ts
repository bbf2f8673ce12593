import type { z } from 'zod';
import type { AnswerHeaders } from './ForgeDialect';
import type { ForgeOperation } from './ForgeOperation';
import type { ForgeRequest } from './ForgeRequest';

interface PagedRequest<Item> {
  request: ForgeRequest<z.ZodType<Item[]>>;
  /** Name of the parameter that says how many a page has. */
  sizeParameter: 'per_page' | 'limit';
  size: number;
}

/** The pages of a list, one after the other, as far as they are asked for. */
export async function* eachPage<Item>(
  operation: ForgeOperation,
  { request, sizeParameter, size }: PagedRequest<Item>,
): AsyncGenerator<Item[]> {
  for (let page = 1; ; page++) {
    const { value, headers } = await operation.send({
      ...request,
      query: {
        ...request.query,
        [sizeParameter]: String(size),
        page: String(page),
      },
    });
    yield value;
    if (!hasNext(headers, value.length === size)) {
      return;
    }
  }
}

/**
 * The items of a paged list, page by page.
 *
 * @param options.most - pages at most; what is beyond is not read.
 */
export async function readPages<Item>(
  operation: ForgeOperation,
  options: PagedRequest<Item> & { most: number },
): Promise<Item[]> {
  const items: Item[] = [];
  let pages = 0;
  for await (const page of eachPage(operation, options)) {
    items.push(...page);
    pages += 1;
    if (pages === options.most) {
      break;
    }
  }
  return items;
}

/** A forge may give shorter pages than it was asked for; `link` tells then. */
function hasNext({ link }: AnswerHeaders, isFull: boolean): boolean {
  return link === undefined ? isFull : /\brel="?next\b/.test(link);
}
