import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';

/** What an image archive (`docker save`) says of the image in it. */
export interface ImageInfo {
  /** Name and tag, as in `docker image ls`; absent for an image without one. */
  readonly reference?: string;
  /** `sha256:…` of the configuration: what an engine calls the image's id. */
  readonly id: string;
}

const blockBytes = 512;
const maxEntries = 10_000;
const maxManifestBytes = 1024 * 1024;

const manifestSchema = z
  .array(
    z.object({
      Config: z.string().max(256),
      RepoTags: z.array(z.string().max(256)).nullish(),
    }),
  )
  .min(1);

const readAt = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
};

/** Hops from header to header of a tar file; only the one file that is looked for is read. */
const findManifest = async (handle: FileHandle): Promise<Buffer | undefined> => {
  let offset = 0;
  for (let entry = 0; entry < maxEntries; entry += 1) {
    const header = await readAt(handle, offset, blockBytes);
    if (header.length < blockBytes || header.toString('latin1', 257, 262) !== 'ustar')
      return undefined;
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '');
    const sizeBytes = Number.parseInt(header.toString('latin1', 124, 136), 8);
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return undefined;
    if (name === 'manifest.json' && sizeBytes <= maxManifestBytes) {
      return readAt(handle, offset + blockBytes, sizeBytes);
    }
    offset += blockBytes + Math.ceil(sizeBytes / blockBytes) * blockBytes;
  }
  return undefined;
};

/**
 * Reads what an image archive holds.
 *
 * @returns undefined when the file is no image archive
 */
export const readImageTar = async (file: string): Promise<ImageInfo | undefined> => {
  const handle = await open(file, 'r');
  try {
    const bytes = await findManifest(handle);
    if (bytes === undefined) return undefined;
    const parsed = manifestSchema.safeParse(parseJson(bytes.toString('utf8')));
    const image = parsed.data?.[0];
    const digest = /([0-9a-f]{64})(?:\.json)?$/.exec(image?.Config ?? '')?.[1];
    if (image === undefined || digest === undefined) return undefined;
    const reference = image.RepoTags?.[0];
    return { id: `sha256:${digest}`, ...(reference === undefined ? {} : { reference }) };
  } finally {
    await handle.close();
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
