import type { z } from 'zod';
import type { AnswerHeaders } from './ForgeDialect';
import type { ForgeOperation } from './ForgeOperation';
import type { ForgeRequest } from './ForgeRequest';

/**
 * The items of a paged list, page by page.
 *
 * @param options.most - pages at most; what is beyond is not read.
 */
export async function readPages<Item>(
  operation: ForgeOperation,
  options: {
    request: ForgeRequest<z.ZodType<Item[]>>;
    /** Name of the parameter that says how many a page has. */
    sizeParameter: 'per_page' | 'limit';
    size: number;
    most: number;
  },
): Promise<Item[]> {
  const { request, size } = options;
  const items: Item[] = [];
  for (let page = 1; page <= options.most; page++) {
    const { value, headers } = await operation.send({
      ...request,
      query: {
        ...request.query,
        [options.sizeParameter]: String(size),
        page: String(page),
      },
    });
    items.push(...value);
    if (!hasNext(headers, value.length === size)) {
      break;
    }
  }
  return items;
}

/** A forge may give shorter pages than it was asked for; `link` tells then. */
function hasNext({ link }: AnswerHeaders, isFull: boolean): boolean {
  return link === undefined ? isFull : /\brel="?next\b/.test(link);
}
