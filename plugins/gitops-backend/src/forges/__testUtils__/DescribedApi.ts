import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { strictSchemas, type Schema } from './strictSchemas';
import { sampleOf } from './sampleOf';

interface Parameter {
  $ref?: string;
  in: string;
  name: string;
  schema?: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: Content & { $ref?: string };
  responses: Record<string, Content & { $ref?: string; schema?: Schema }>;
}

/** The part of a Swagger 2.0 or OpenAPI 3.0 document that is read. */
export interface ApiDescription {
  basePath?: string;
  paths: Record<string, Record<string, Operation>>;
  definitions?: Record<string, Schema>;
  components?: Record<string, Record<string, Schema>>;
}

/** An exchange with a server, as its description is to allow it. */
export interface Exchange {
  method: string;
  /** Below the address of the API. */
  target: URL;
  body?: unknown;
}

/** Formats of forges that are no standard's. */
const UNCHECKED_FORMATS = ['repo.nwo', 'timestamp'];

/** Checks what goes over the wire against a forge's published description. */
export class DescribedApi {
  private readonly ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: true,
  });
  private readonly validators = new Map<string, ValidateFunction>();

  /**
   * @param documents - the forge's descriptions; a later one goes before.
   * @param undescribed - parameters that servers take, or pass over, and no
   * description names.
   */
  constructor(
    private readonly documents: readonly ApiDescription[],
    private readonly undescribed: readonly string[] = [],
  ) {
    addFormats(this.ajv);
    for (const format of UNCHECKED_FORMATS) {
      this.ajv.addFormat(format, true);
    }
    documents.forEach((document, index) => {
      this.ajv.addSchema(strictSchemas(document), `doc${index}`);
    });
  }

  /** What is wrong with a request, empty where nothing is. */
  request(exchange: Exchange): string[] {
    const found = this.find(exchange);
    const name = `${exchange.method} ${exchange.target.pathname}`;
    if (!found) {
      return [`${name} is not in the API`];
    }
    const known = parametersOf(found)
      .filter(parameter => parameter.in === 'query')
      .map(parameter => parameter.name);
    const unknown = [...exchange.target.searchParams.keys()]
      .filter(key => !known.includes(key) && !this.undescribed.includes(key))
      .map(key => `${name} has no parameter ${key}`);
    const pointer = bodyPointerOf(found);
    if (pointer === undefined) {
      return exchange.body === undefined
        ? unknown
        : [...unknown, `${name} has no body`];
    }
    return [...unknown, ...this.check(found, pointer, exchange.body)];
  }

  /** What is wrong with an answer, empty where nothing is. */
  answer(exchange: Exchange, status: number, body: unknown): string[] {
    const found = this.find(exchange);
    if (!found) {
      return [];
    }
    const pointer = answerPointerOf(found, status);
    if (pointer === 'undescribed') {
      return [
        `${exchange.method} ${exchange.target.pathname} has no answer ${status}`,
      ];
    }
    return pointer === undefined ? [] : this.check(found, pointer, body);
  }

  /**
   * A body with everything that the description requires, as it is there in
   * the first place; where nothing is described, as it was given.
   */
  fill(exchange: Exchange, status: number, body: unknown): unknown {
    const found = this.find(exchange);
    const pointer = found && answerPointerOf(found, status);
    return found && pointer && pointer !== 'undescribed'
      ? sampleOf(found.document, schemaAt(found.document, pointer), body)
      : body;
  }

  private check(found: Found, pointer: string, body: unknown): string[] {
    const key = `doc${found.index}#${pointer}`;
    const validate =
      this.validators.get(key) ?? this.ajv.compile({ $ref: key });
    this.validators.set(key, validate);
    return validate(body)
      ? []
      : (validate.errors ?? [])
          .slice(0, 5)
          .map(
            ({ instancePath, message, params }) =>
              `${found.name} ${instancePath} ${message} ${JSON.stringify(
                params,
              )}`,
          );
  }

  private find({ method, target }: Exchange): Found | undefined {
    const candidates = this.documents.flatMap((document, index) =>
      Object.entries(document.paths)
        .filter(([template]) => fits(template, target.pathname))
        .flatMap(([template, operations]) => {
          const operation = operations[method.toLowerCase()];
          return operation
            ? [
                {
                  document,
                  index,
                  operation,
                  template,
                  method: method.toLowerCase(),
                  name: `${method} ${template}`,
                },
              ]
            : [];
        }),
    );
    // The one with fewer parameters is meant, and of two documents the later.
    return candidates
      .sort(
        (a, b) =>
          a.template.split('{').length - b.template.split('{').length ||
          b.index - a.index,
      )
      .at(0);
  }
}

interface Found {
  document: ApiDescription;
  index: number;
  operation: Operation;
  template: string;
  method: string;
  name: string;
}

/** Parameters are in place, or in a list that is referred to. */
function parametersOf({ document, operation }: Found): Parameter[] {
  return (operation.parameters ?? []).map(parameter =>
    parameter.$ref === undefined
      ? parameter
      : (schemaAt(document, parameter.$ref.slice(1)) as unknown as Parameter),
  );
}

function bodyPointerOf(found: Found): string | undefined {
  const base = `/paths/${escape(found.template)}/${found.method}`;
  const { parameters = [], requestBody } = found.operation;
  const index = parameters.findIndex(parameter => parameter.in === 'body');
  if (index >= 0) {
    return `${base}/parameters/${index}/schema`;
  }
  return (
    requestBody && contentPointer(found, requestBody, `${base}/requestBody`)
  );
}

function answerPointerOf(
  found: Found,
  status: number,
): string | undefined | 'undescribed' {
  const response = found.operation.responses[String(status)];
  const base = `/paths/${escape(found.template)}/${
    found.method
  }/responses/${status}`;
  return response ? contentPointer(found, response, base) : 'undescribed';
}

function contentPointer(
  { document }: Found,
  holder: Content & { $ref?: string; schema?: Schema },
  pointer: string,
): string | undefined {
  const place = holder.$ref?.slice(1) ?? pointer;
  const real = (
    holder.$ref ? schemaAt(document, place) : holder
  ) as typeof holder;
  if (real.schema) {
    return `${place}/schema`;
  }
  const type = Object.keys(real.content ?? {}).find(name =>
    /\bjson\b/.test(name),
  );
  return type && real.content?.[type].schema
    ? `${place}/content/${escape(type)}/schema`
    : undefined;
}

function schemaAt(document: ApiDescription, pointer: string): Schema {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<Schema>((value, part) => value[part] as Schema, {
      ...document,
    });
}

function escape(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1');
}

function fits(template: string, pathname: string): boolean {
  const parts = template.split('/');
  const segments = pathname.split('/');
  return (
    parts.length === segments.length &&
    parts.every(
      (part, index) => part.startsWith('{') || part === segments[index],
    )
  );
}
