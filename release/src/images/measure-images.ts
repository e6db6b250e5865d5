import { createHash } from 'node:crypto';
import path from 'node:path';
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

const sumOf = (layers: Iterable<LayerSize>): Omit<LayerSize, 'sha256'> => {
  const all = [...layers];
  return {
    unpacked: all.reduce((total, { unpacked }) => total + unpacked, 0),
    packed: all.reduce((total, { packed }) => total + packed, 0),
  };
};

/** What layers weigh that several images have, counted once. */
export const sizeTogether = (images: readonly ImageSize[]): Omit<LayerSize, 'sha256'> => {
  const layers = images.flatMap(({ layers: own }) => own);
  return sumOf(new Map(layers.map((layer) => [layer.sha256, layer])).values());
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

interface SavedImage {
  readonly RepoTags: readonly string[];
  /** Names of files in the archive. */
  readonly Layers: readonly string[];
}

const readText = async (file: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of file) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

/**
 * @param archive as `docker save` writes it
 * @throws Error for one that is cut off
 */
export const measureImages = async (archive: Readable): Promise<readonly ImageSize[]> => {
  const files = new Map<string, LayerSize>();
  const links = new Map<string, string>();
  let saved: readonly SavedImage[] = [];
  const entries = extract();
  const reading = (async () => {
    for await (const entry of entries) {
      const { name, type, linkname } = entry.header;
      const file = entry as AsyncIterable<Uint8Array>;
      if (name === 'manifest.json') saved = JSON.parse(await readText(file)) as SavedImage[];
      else if (type === 'file') files.set(name, await measureLayer(file));
      else {
        // A layer that lies in the archive under another name already.
        if (type === 'symlink') links.set(name, path.posix.join(name, '..', linkname));
        entry.resume();
      }
    }
  })();
  archive.on('error', (error) => {
    entries.destroy(error);
  });
  archive.pipe(entries);
  await reading;
  return saved.map(({ RepoTags: [image = ''], Layers }) => {
    const layers = Layers.map((name) => {
      const layer = files.get(links.get(name) ?? name);
      if (layer === undefined) throw new Error(`${image} lacks ${name}`);
      return layer;
    });
    return { image, layers, ...sumOf(layers) };
  });
};
