/**
 * Requests to other systems, bounded in time and size, for adapters.
 *
 * @packageDocumentation
 */
export { originOf, retrySeconds, withoutSecrets } from './answerWords';
export { BoundedHttp } from './BoundedHttp';
export type {
  BoundedHttpOptions,
  BoundedRequest,
  BytesRequest,
  HttpAnswer,
  HttpFailure,
  HttpMethod,
  HttpOutcome,
} from './BoundedHttp';
export { errorCode } from './errorCode';
export { urlBelow, type Query } from './urlBelow';
