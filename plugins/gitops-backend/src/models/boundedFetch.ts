/** Bytes of an answer, with everything around its text. */
const MAX_BYTES = 2_000_000;

/** Name of the error that ends an answer which is too large. */
export const ANSWER_TOO_LARGE = 'AnswerTooLargeError';

/**
 * `fetch` for a model's server: follows no redirect, since the key would go along,
 * and ends an answer that is larger than any that was asked for.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) {
    return response;
  }
  let bytes = 0;
  const bounded = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MAX_BYTES) {
          const error = new Error(
            `The answer of the model’s server is larger than ${MAX_BYTES} bytes.`,
          );
          error.name = ANSWER_TOO_LARGE;
          controller.error(error);
        } else {
          controller.enqueue(chunk);
        }
      },
    }),
  );
  return new Response(bounded, response);
};
