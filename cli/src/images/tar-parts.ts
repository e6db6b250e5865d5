import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ImageError } from './errors.ts';
import type { ImagePart, ImageParts } from './image-parts.ts';

const blockBytes = 512;
const maxEntries = 20_000;
/** Names and other extended attributes of one entry. */
const maxExtensionBytes = 64 * 1024;
/** Layers that are the same are links to each other; a link to a link is as far as anybody goes. */
const maxHops = 4;

/** What stands under a name: bytes, or another name. */
type Entry =
  | { readonly kind: 'file'; readonly offset: number; readonly sizeBytes: number }
  | { readonly kind: 'link'; readonly to: string };

const readAt = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
};

const textAt = (block: Buffer, from: number, length: number): string =>
  block
    .toString('latin1', from, from + length)
    .replace(/\0.*$/s, '')
    .trim();

/** Octal, or, as GNU writes large ones, binary with the highest bit set. */
const numberAt = (block: Buffer, from: number, length: number): number => {
  if (((block[from] ?? 0) & 0x80) === 0) {
    const text = textAt(block, from, length);
    return text === '' ? 0 : Number.parseInt(text, 8);
  }
  return block.subarray(from + 1, from + length).reduce((value, byte) => value * 256 + byte, 0);
};

const isChecksumRight = (block: Buffer): boolean => {
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return numberAt(block, 148, 8) === sum;
};

/** The records `LENGTH KEY=VALUE\n` of a pax header; undefined where they are none. */
const readPax = (bytes: Buffer): ReadonlyMap<string, string> | undefined => {
  const found = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = space === -1 ? NaN : Number(bytes.toString('latin1', at, space));
    if (!Number.isInteger(length) || length < 5 || at + length > bytes.length) return undefined;
    const record = bytes.toString('utf8', space + 1, at + length - 1);
    const equals = record.indexOf('=');
    if (equals < 1) return undefined;
    found.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return found;
};

const plainName = (name: string): string => name.replace(/^(?:\.\/)+/, '');

/** What a symbolic link leads to, as a name in the archive; outside of it there is nothing. */
const linkedName = (from: string, to: string): string => {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

/** Names in saved images: by them an archive that was cut off is told from any other tar file. */
const imageName =
  /^(?:manifest\.json|oci-layout|index\.json|(?:blobs\/sha256\/)?[0-9a-f]{64}(?:[/.].*)?)$/;

interface Found {
  readonly entries: ReadonlyMap<string, Entry>;
  /** It ends too early, or is no tar file from somewhere on. */
  readonly isDamaged: boolean;
}

/** Hops from header to header; bodies are not read. */
const readEntries = async (handle: FileHandle): Promise<Found> => {
  const { size: fileBytes } = await handle.stat();
  const entries = new Map<string, Entry>();
  const damaged = { entries, isDamaged: true };
  let extension: { name?: string; link?: string; sizeBytes?: number } = {};
  let offset = 0;
  for (let count = 0; count < maxEntries; count += 1) {
    const block = await readAt(handle, offset, blockBytes);
    if (block.length === blockBytes && block.every((byte) => byte === 0)) {
      return { entries, isDamaged: false };
    }
    if (block.length < blockBytes || !isChecksumRight(block)) return damaged;
    const type = String.fromCharCode(block[156] ?? 0);
    const isExtension = type === 'x' || type === 'g' || type === 'L' || type === 'K';
    const ownBytes = numberAt(block, 124, 12);
    const sizeBytes = isExtension ? ownBytes : (extension.sizeBytes ?? ownBytes);
    const body = offset + blockBytes;
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0 || body + sizeBytes > fileBytes) {
      const cutOff = textAt(block, 0, 100);
      entries.set(plainName(cutOff), { kind: 'link', to: '' });
      return damaged;
    }
    offset = body + Math.ceil(sizeBytes / blockBytes) * blockBytes;
    if (isExtension) {
      if (type === 'g') continue;
      if (sizeBytes > maxExtensionBytes) return damaged;
      const bytes = await readAt(handle, body, sizeBytes);
      if (type === 'x') {
        const pax = readPax(bytes);
        if (pax === undefined) return damaged;
        const [name, link, size] = [pax.get('path'), pax.get('linkpath'), pax.get('size')];
        extension = {
          ...extension,
          ...(name === undefined ? {} : { name }),
          ...(link === undefined ? {} : { link }),
          ...(size === undefined ? {} : { sizeBytes: Number(size) }),
        };
      } else {
        const text = bytes.toString('utf8').replace(/\0.*$/s, '');
        extension = { ...extension, [type === 'L' ? 'name' : 'link']: text };
      }
      continue;
    }
    const prefix = block.toString('latin1', 257, 262) === 'ustar' ? textAt(block, 345, 155) : '';
    const short = textAt(block, 0, 100);
    const name = plainName(extension.name ?? (prefix === '' ? short : `${prefix}/${short}`));
    const link = extension.link ?? textAt(block, 157, 100);
    extension = {};
    if (type === '0' || type === '\0' || type === '7') {
      entries.set(name, { kind: 'file', offset: body, sizeBytes });
    } else if (type === '1') {
      entries.set(name, { kind: 'link', to: plainName(link) });
    } else if (type === '2') {
      entries.set(name, { kind: 'link', to: linkedName(name, link) });
    }
  }
  return damaged;
};

/**
 * A saved image as one tar file.
 *
 * @returns undefined for what is none
 * @throws ImageError IMAGE_DAMAGED for one that ends too early
 */
export const openTarParts = async (file: string): Promise<ImageParts | undefined> => {
  const handle = await open(file, 'r');
  try {
    const { entries, isDamaged } = await readEntries(handle);
    if (![...entries.keys()].some((name) => imageName.test(name))) {
      await handle.close();
      return undefined;
    }
    if (isDamaged) throw new ImageError('IMAGE_DAMAGED', { parameters: { path: file } });
    const partAt = (offset: number, sizeBytes: number): ImagePart => ({
      sizeBytes,
      read: () => readAt(handle, offset, sizeBytes),
      open: () =>
        sizeBytes === 0
          ? Readable.from([])
          : createReadStream(file, { start: offset, end: offset + sizeBytes - 1 }),
    });
    return {
      location: file,
      find: (name) => {
        let entry = entries.get(plainName(name));
        for (let hop = 0; entry?.kind === 'link' && hop < maxHops; hop += 1) {
          entry = entries.get(entry.to);
        }
        return Promise.resolve(
          entry?.kind === 'file' ? partAt(entry.offset, entry.sizeBytes) : undefined,
        );
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
};
