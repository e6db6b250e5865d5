import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** What an image weighs. All in bytes. */
export interface ImageSize {
  readonly image: string;
  /** As an uncompressed archive, all layers. */
  readonly unpacked: number;
  /** As registries send it: each layer by gzip. */
  readonly packed: number;
  readonly layers: readonly LayerSize[];
}

export interface LayerSize {
  readonly sha256: string;
  readonly unpacked: number;
  readonly packed: number;
}

/** What layers weigh that several images have, counted once. */
export const sizeTogether = (images: readonly ImageSize[]): Omit<LayerSize, 'sha256'> => {
  const layers = new Map(
    images.flatMap(({ layers: own }) => own.map((layer) => [layer.sha256, layer] as const)),
  );
  const sum = (pick: (layer: LayerSize) => number): number =>
    [...layers.values()].reduce((total, layer) => total + pick(layer), 0);
  return { unpacked: sum((layer) => layer.unpacked), packed: sum((layer) => layer.packed) };
};

const measureLayer = async (layer: AsyncIterable<Uint8Array>): Promise<LayerSize> => {
  const hash = createHash('sha256');
  const gzip = createGzip();
  let packed = 0;
  gzip.on('data', (part: Buffer) => {
    packed += part.length;
  });
  const isPacked = new Promise<void>((resolve, reject) => {
    gzip.on('end', resolve).on('error', reject);
  });
  let unpacked = 0;
  for await (const part of layer) {
    unpacked += part.length;
    hash.update(part);
    if (!gzip.write(part)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end();
  await isPacked;
  return { sha256: hash.digest('hex'), unpacked, packed };
};

/** @param archive as `docker save` writes it, of one image */
export const measureImage = async (image: string, archive: Readable): Promise<ImageSize> => {
  const layers: LayerSize[] = [];
  const entries = extract();
  const reading = (async () => {
    for await (const entry of entries) {
      const { name, type } = entry.header;
      if (type === 'file' && name.endsWith('/layer.tar')) {
        layers.push(await measureLayer(entry as AsyncIterable<Uint8Array>));
      } else entry.resume();
    }
  })();
  archive.on('error', (error) => {
    entries.destroy(error);
  });
  archive.pipe(entries);
  await reading;
  const sum = (pick: (layer: LayerSize) => number): number =>
    layers.reduce((total, layer) => total + pick(layer), 0);
  return {
    ...{ image, layers },
    ...{ unpacked: sum((layer) => layer.unpacked), packed: sum((layer) => layer.packed) },
  };
};
