import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

type ErrorClass = new (message: string, cause: Error) => Error;

const ERROR_BY_STATUS = new Map<number, ErrorClass>([
  [400, InputError],
  [401, AuthenticationError],
  [403, NotAllowedError],
  [404, NotFoundError],
  [409, ConflictError],
]);

/** Turns an answer that is not a success into the error that the sandbox threw. */
export async function readError(
  response: Response,
  what: string,
): Promise<Error> {
  const { cause } = await ResponseError.fromResponse(response);
  const FittingError =
    ERROR_BY_STATUS.get(response.status) ?? ServiceUnavailableError;
  return new FittingError(`${what} failed with ${response.status}`, cause);
}
