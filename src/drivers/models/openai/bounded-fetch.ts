/** Most bytes of an answer with its envelope, after unpacking; the longest that is asked for takes a tenth of it. */
export const mostAnswerBytes = 512 * 1024;

/** The code of the error that an answer beyond it meets. */
export const tooLarge = 'answer-too-large';

/**
 * `fetch` for the endpoint of a model: the whole answer is read before it is given on, so the caller's signal holds for
 * its last byte too, and no answer fills the memory. It follows no redirect, because the key would go along.
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  const { status, statusText, headers } = response;
  const body = response.body ? await within(response.body) : null;
  return new Response(body, { status, statusText, headers });
}

async function within(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by an error ends the connection.
  for await (const part of body) {
    length += part.byteLength;
    if (length > mostAnswerBytes)
      throw Object.assign(new Error('The answer is too large.'), { code: tooLarge });
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
