import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { releaseFilePath, statusSocketName, type ReleaseFile } from '@p2p-hotspot/contract';
import { askSocket, readAnswer } from '@p2p-hotspot/local-service';

/** The release in force as one file, as the daemon makes it (docs/spec/local-api-v1.md §2). */
export interface ReleaseClient {
  /** What there is; nothing where the daemon is away or not understood. */
  look(): Promise<ReleaseFile>;
  /**
   * Bytes of the file.
   *
   * @param last included
   * @returns undefined when it is another file now, or the daemon is away
   */
  read(
    id: string,
    first: number,
    last: number,
    signal: AbortSignal,
  ): Promise<IncomingMessage | undefined>;
}

const answerTimeoutMs = 10_000;
const largestAnswer = 16 * 1024;

const nothing: ReleaseFile = { kind: 'none' };

const parse = (text: string): ReleaseFile => {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const { kind, percent, id, sizeBytes, name } = value;
  if (kind === 'preparing' && typeof percent === 'number') return { kind, percent };
  const isReady =
    kind === 'ready' &&
    /^[0-9a-f]{64}$/.test(String(id)) &&
    typeof sizeBytes === 'number' &&
    sizeBytes > 0 &&
    typeof name === 'string';
  return isReady ? { kind, id: String(id), sizeBytes, name } : nothing;
};

/** @param socketDir the folder of the local API's sockets */
export const createReleaseClient = (socketDir: string): ReleaseClient => {
  const socketPath = join(socketDir, statusSocketName);
  const get = async (path: string, signal: AbortSignal): Promise<IncomingMessage | undefined> => {
    const response = await askSocket({ socketPath, path, signal });
    if (response.statusCode === 200) return response;
    response.destroy();
    return undefined;
  };
  return {
    look: async () => {
      try {
        const response = await get(releaseFilePath, AbortSignal.timeout(answerTimeoutMs));
        return response === undefined ? nothing : parse(await readAnswer(response, largestAnswer));
      } catch {
        return nothing;
      }
    },
    read: (id, first, last, signal) =>
      get(`${releaseFilePath}/${id}?start=${first}&end=${last + 1}`, signal).catch(() => undefined),
  };
};
