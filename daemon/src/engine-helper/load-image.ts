import { statfs } from 'node:fs/promises';
import type { Reserve } from '../core/space-plan.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import { checkArchive } from './check-archive.ts';
import { reasonOf, type DockerApi } from './docker-api.ts';
import type { Images } from './images.ts';

/** The room that the engine has for images. */
export interface EngineSpace {
  /** Free beyond the reserve; below zero when it is used. */
  spareBytes(): Promise<number>;
  freeBytes(): Promise<number>;
}

/**
 * @param folder on the file system of the engine's data: in a container without a volume there, `/` is
 * an overlay on it, and tells its numbers
 */
export const createEngineSpace = (folder: string, reserve: Reserve): EngineSpace => {
  const look = async () => {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  };
  return {
    freeBytes: async () => (await look()).freeBytes,
    spareBytes: async () => {
      const { freeBytes, totalBytes } = await look();
      return freeBytes - reserve(totalBytes);
    },
  };
};

/** How often the room is looked at while bytes come. */
const stepBytes = 8 * 1024 * 1024;

/**
 * Passes on while there is room. The engine writes an archive to a file first and unpacks it from there,
 * so that as much as has come is needed once more.
 *
 * @throws DaemonError ENGINE_FULL
 */
async function* guardSpace(
  archive: AsyncIterable<Uint8Array>,
  space: EngineSpace,
): AsyncGenerator<Uint8Array> {
  let doneBytes = 0;
  let nextLook = 0;
  for await (const part of archive) {
    doneBytes += part.length;
    if (doneBytes >= nextLook) {
      nextLook = doneBytes + stepBytes;
      const spareBytes = await space.spareBytes();
      if (spareBytes < doneBytes) {
        const parameters = { neededBytes: doneBytes, freeBytes: Math.max(0, spareBytes) };
        throw new DaemonError('ENGINE_FULL', { parameters });
      }
    }
    yield part;
  }
}

export interface LoadOptions {
  readonly docker: DockerApi;
  readonly images: Images;
  readonly space: EngineSpace;
}

/**
 * Streams an archive into the engine. What broke off leaves nothing, and can be repeated.
 *
 * @param expectedId what the image has to be
 * @throws DaemonError ENGINE_UNREACHABLE, ENGINE_REFUSED, ENGINE_FULL, ENGINE_IMAGE_WRONG
 */
export const loadImage = async (
  { docker, images, space }: LoadOptions,
  archive: AsyncIterable<Uint8Array>,
  expectedId: string,
  signal: AbortSignal,
): Promise<void> => {
  const { status, text } = await docker.call('POST', '/images/load', {
    query: { quiet: '1' },
    archive: guardSpace(checkArchive(archive, expectedId), space),
    signal,
  });
  // The engine says "200" first and fails afterwards.
  const isFailed = status >= 300 || /"errorDetail"|"error"/.test(text);
  if (isFailed) {
    const reason = reasonOf(text);
    if (/no space left|quota exceeded/i.test(reason)) {
      const freeBytes = await space.freeBytes();
      throw new DaemonError('ENGINE_FULL', { parameters: { neededBytes: 0, freeBytes } });
    }
    throw new DaemonError('ENGINE_REFUSED', { parameters: { reason } });
  }
  if ((await images.find(expectedId)) === undefined) {
    throw new DaemonError('ENGINE_IMAGE_WRONG', {
      parameters: { reason: `not there: ${expectedId}` },
    });
  }
  await images.hold(expectedId);
};
