import { createHash, type Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readFully } from '../zip/read-fully.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import type { ContentDigest } from './signature-algorithms.ts';
import { verityDigest } from './verity-digest.ts';

/** What one reading of the whole file yields. */
export interface FileDigests {
  /** Of the file as it is, in hex. */
  readonly sha256: string;
  /** Of the signed content, for each digest that was asked for. */
  readonly content: ReadonlyMap<ContentDigest, Uint8Array>;
}

const pieceBytes = 1024 * 1024;
const directoryOffsetInEnd = 16;

const prefix = (first: number, number: number): Uint8Array => {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(first, 0);
  bytes.writeUInt32LE(number, 1);
  return bytes;
};

/** One running digest over pieces (APK scheme v2, "Integrity-protected contents"). */
const piecesDigest = (algorithm: 'sha256' | 'sha512') => {
  const pieces: Uint8Array[] = [];
  return {
    add: (piece: Uint8Array): void => {
      const hash = createHash(algorithm).update(prefix(0xa5, piece.byteLength)).update(piece);
      pieces.push(hash.digest());
    },
    end: (): Uint8Array => {
      const hash: Hash = createHash(algorithm).update(prefix(0x5a, pieces.length));
      for (const piece of pieces) hash.update(piece);
      return hash.digest();
    },
  };
};

const contentDigest = (kind: ContentDigest) =>
  kind === 'verity' ? verityDigest() : piecesDigest(kind);

/**
 * Reads an APK once, from the first byte to the last, for all digests at once.
 *
 * The signed content is three ranges, each cut into pieces of 1 MiB: the files' data, the central
 * directory, and the end record, in which the directory's offset is replaced by the offset of the
 * signing block. The signing block itself is in the file's digest only.
 *
 * @param blockOffset where the signing block begins; undefined where there is none
 */
export const digestFile = async (
  file: FileHandle,
  { fileBytes, directoryOffset, endOffset }: ZipDirectory,
  blockOffset: number | undefined,
  algorithms: readonly ContentDigest[],
): Promise<FileDigests> => {
  const whole = createHash('sha256');
  const content = algorithms.map((algorithm) => ({ algorithm, hash: contentDigest(algorithm) }));
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const read = async (
    from: number,
    to: number,
    onPiece: (piece: Uint8Array) => void,
  ): Promise<void> => {
    for (let offset = from; offset < to; offset += pieceBytes) {
      const piece = await readFully(file, offset, Math.min(pieceBytes, to - offset), buffer);
      whole.update(piece);
      onPiece(piece);
    }
  };
  const addPiece = (piece: Uint8Array): void => {
    for (const { hash } of content) hash.add(piece);
  };
  const dataEnd = blockOffset ?? directoryOffset;
  await read(0, dataEnd, addPiece);
  await read(dataEnd, directoryOffset, () => undefined);
  await read(directoryOffset, endOffset, addPiece);
  await read(endOffset, fileBytes, (piece) => {
    const patched = Buffer.from(piece);
    patched.writeUInt32LE(dataEnd, directoryOffsetInEnd);
    addPiece(patched);
  });
  return {
    sha256: whole.digest('hex'),
    content: new Map(content.map(({ algorithm, hash }) => [algorithm, hash.end()])),
  };
};
