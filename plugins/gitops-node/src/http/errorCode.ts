/**
 * The code of an error of Node.js, such as `ECONNREFUSED`.
 *
 * @public
 */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}
