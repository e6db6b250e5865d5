import type { ClientRequest } from 'node:http';
import { pipeline } from 'node:stream/promises';

/**
 * Sends an archive as the body of a request, as fast as it is taken.
 *
 * @returns what could not be read of it, undefined when all was; what goes wrong with the request is the
 * request's own to tell
 */
export const sendArchive = async (
  archive: AsyncIterable<Uint8Array>,
  request: ClientRequest,
): Promise<Error | undefined> => {
  let failure: Error | undefined;
  const read = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* archive;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  };
  await pipeline(read, request).catch(() => undefined);
  return failure;
};
