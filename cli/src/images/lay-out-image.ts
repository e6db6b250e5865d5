import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import {
  encodeImageIndex,
  encodeImageManifest,
  imageBlobPath,
  imageLayoutMarker,
  imageLayoutNames,
  type ImageBlob,
} from '@p2p-hotspot/contract';
import { isSystemError, writeFailure } from '../errors.ts';
import { exists, partialName, syncName, writeDurably } from '../files/durable.ts';
import { ImageError } from './errors.ts';
import type { ImagePart } from './image-parts.ts';
import type { ImageLayer, SavedImage } from './read-image.ts';

const gzipMagic = Buffer.from([0x1f, 0x8b]);
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

const firstBytes = async (part: ImagePart): Promise<Buffer> => {
  const stream = part.open();
  try {
    for await (const bytes of stream) return (bytes as Buffer).subarray(0, zstdMagic.length);
    return Buffer.alloc(0);
  } finally {
    stream.destroy();
  }
};

/** `node:zlib` has zstd from Node 22.15 on. */
const zstdOf = (): (() => NodeJS.ReadWriteStream) | undefined =>
  (zlib as { readonly createZstdDecompress?: () => NodeJS.ReadWriteStream }).createZstdDecompress;

/** @returns what undoes the compression of a layer; undefined where there is none */
const decompressorFor = async (
  location: string,
  { digest, part }: ImageLayer,
): Promise<NodeJS.ReadWriteStream | undefined> => {
  const first = await firstBytes(part);
  if (first.subarray(0, 2).equals(gzipMagic)) return zlib.createGunzip();
  if (!first.equals(zstdMagic)) return undefined;
  const create = zstdOf();
  if (create !== undefined) return create();
  throw new ImageError('IMAGE_COMPRESSION_UNKNOWN', {
    parameters: { path: location, layer: digest, node: process.version },
  });
};

/**
 * Writes a layer as the plain tar file that it is, and nothing under its name that is another one.
 *
 * @returns its size
 */
const writeLayer = async (
  location: string,
  layer: ImageLayer,
  file: string,
  signal: AbortSignal,
): Promise<number> => {
  const decompressor = await decompressorFor(location, layer);
  const temporary = partialName(file);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(temporary, 'w');
  try {
    const write = async (source: AsyncIterable<unknown>): Promise<void> => {
      for await (const chunk of source) {
        const bytes = chunk as Buffer;
        hash.update(bytes);
        sizeBytes += bytes.length;
        await handle.writeFile(bytes).catch((error: unknown) => {
          throw writeFailure(file, error);
        });
      }
    };
    const source: Readable = layer.part.open();
    try {
      await (decompressor === undefined
        ? pipeline(source, write, { signal })
        : pipeline(source, decompressor, write, { signal }));
    } catch (error) {
      // What does not unpack was cut off, or changed on its way.
      if (!isSystemError(error) || !/^(?:Z_|ZSTD_|ERR_)/.test(error.code ?? '')) throw error;
      throw damaged(location, layer, error);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (`sha256:${hash.digest('hex')}` !== layer.digest) throw damaged(location, layer);
  await rename(temporary, file);
  return sizeBytes;
};

const damaged = (location: string, { digest }: ImageLayer, cause?: unknown) =>
  new ImageError('IMAGE_LAYER_DAMAGED', { parameters: { path: location, layer: digest }, cause });

const blobOf = (text: string): ImageBlob => ({
  digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  sizeBytes: Buffer.byteLength(text),
});

/**
 * Lays an image out as boxes want it (docs/spec/release-v1.md §6): an OCI image layout whose layers are
 * not compressed, so that only what changed in them travels to boxes that have the image before. The same
 * image is always the same files. The folder is there whole or not at all.
 *
 * @param location of the saved image, for errors
 * @throws ImageError IMAGE_LAYER_DAMAGED, IMAGE_COMPRESSION_UNKNOWN; OperatorError DISK_FULL and the like
 */
export const layOutImage = async (
  location: string,
  { configuration, configurationBytes, id, layers }: SavedImage,
  folder: string,
  signal: AbortSignal,
): Promise<void> => {
  const temporary = partialName(folder);
  const place = (name: string): string => path.join(temporary, ...name.split('/'));
  try {
    await rm(temporary, { recursive: true, force: true });
    await mkdir(place(imageLayoutNames.blobs), { recursive: true });
    const sizes = new Map<string, number>();
    for (const layer of layers) {
      signal.throwIfAborted();
      if (sizes.has(layer.digest)) continue;
      const file = place(imageBlobPath(layer.digest));
      sizes.set(layer.digest, await writeLayer(location, layer, file, signal));
    }
    const manifest = encodeImageManifest(
      { digest: id, sizeBytes: configurationBytes.length },
      layers.map(({ digest }) => ({ digest, sizeBytes: sizes.get(digest) ?? 0 })),
    );
    const manifestBlob = blobOf(manifest);
    await writeDurably(place(imageBlobPath(id)), configurationBytes);
    await writeDurably(place(imageBlobPath(manifestBlob.digest)), manifest);
    await writeDurably(place(imageLayoutNames.marker), imageLayoutMarker);
    await writeDurably(
      place(imageLayoutNames.index),
      encodeImageIndex(manifestBlob, configuration),
    );
    if (await exists(folder)) await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
    await syncName(path.dirname(folder));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw writeFailure(folder, error);
  }
};
