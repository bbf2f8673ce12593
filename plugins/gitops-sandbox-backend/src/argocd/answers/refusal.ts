import type { JsonObject } from '@slipway/plugin-gitops-common/status';

/** An answer of the API, as gRPC's gateway writes it. */
export interface ApiAnswer {
  status: number;
  body: JsonObject;
}

/** Codes of gRPC with the status that they become. */
const CODES = {
  invalidArgument: [400, 3],
  notFound: [404, 5],
  permissionDenied: [403, 7],
  unknown: [500, 2],
  unauthenticated: [401, 16],
} as const;

export function refusal(code: keyof typeof CODES, message: string): ApiAnswer {
  const [status, number] = CODES[code];
  return { status, body: { error: message, code: number, message } };
}

export function answer(body: JsonObject): ApiAnswer {
  return { status: 200, body };
}
