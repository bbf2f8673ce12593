import type { HttpMethod, Query } from '@slipway/plugin-gitops-node/http';
import type { JsonValue } from '@slipway/plugin-gitops-common/status';
import type { z } from 'zod';

/** A request to the API of a forge. */
export interface ForgeRequest<T extends z.ZodType> {
  /** What it is for, such as `Opening the pull request`; begins an error. */
  what: string;
  method: HttpMethod;
  /** Below the address of the API; each is encoded. */
  segments: readonly string[];
  query?: Query;
  body?: JsonValue;
  /** What the answer must be. Keys that we do not name are passed over. */
  answer: T;
  /** What the credentials need for it, such as `Pull requests: write`. */
  permission: string;
}
