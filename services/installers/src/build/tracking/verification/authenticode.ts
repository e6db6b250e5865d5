import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { DerProblem, readDer } from './der.ts';
import { verifySignedData } from './signed-data.ts';

const headBytes = 4096;
const pieceBytes = 1024 * 1024;
const mostTableBytes = 4 * 1024 * 1024;

/** Offsets in a Windows program (PE/COFF, "Optional Header" and "Attribute Certificate Table"). */
const layout = {
  headerPointer: 0x3c,
  optionalHeader: 24,
  checksum: 64,
  /** Of the security directory, after the magic number of 32 and of 64 bits. */
  securityDirectory: { 0x10b: 128, 0x20b: 144 },
  signedDataKind: 0x0002,
} as const;

/** Parts of a program that its signature changes, and where the signature lies. */
interface Places {
  readonly checksum: number;
  readonly directory: number;
  readonly table: number;
  readonly tableBytes: number;
}

/** Undefined for what is no program, or carries no signature. */
const placesIn = (head: Buffer): Places | undefined => {
  if (head.length < headBytes / 4 || head.toString('latin1', 0, 2) !== 'MZ') return undefined;
  const header = head.readUInt32LE(layout.headerPointer);
  if (header + layout.optionalHeader + 2 > head.length) return undefined;
  if (head.toString('latin1', header, header + 4) !== 'PE\0\0') return undefined;
  const optional = header + layout.optionalHeader;
  const magic = head.readUInt16LE(optional);
  if (magic !== 0x10b && magic !== 0x20b) return undefined;
  const directory = optional + layout.securityDirectory[magic];
  if (directory + 8 > head.length) return undefined;
  const [table, tableBytes] = [head.readUInt32LE(directory), head.readUInt32LE(directory + 4)];
  return table === 0 || tableBytes === 0
    ? undefined
    : { checksum: optional + layout.checksum, directory, table, tableBytes };
};

const read = async (file: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
};

/**
 * The signature in the table, and nothing beside it: what stands behind it is signed by nobody.
 *
 * @throws DerProblem
 */
const signatureIn = (table: Buffer): Buffer => {
  if (table.length < 8 || table.readUInt16LE(6) !== layout.signedDataKind) {
    throw new DerProblem('table');
  }
  const length = table.readUInt32LE(0);
  const { whole } = readDer(table.subarray(8));
  const padding = table.subarray(8 + whole.length);
  const isPadding = padding.length < 8 && padding.every((byte) => byte === 0);
  if (length > table.length || length < 8 + whole.length || !isPadding) {
    throw new DerProblem('table');
  }
  return whole;
};

const digestOf = async (
  file: FileHandle,
  { checksum, directory, table }: Places,
  algorithm: string,
): Promise<Buffer> => {
  const hash = createHash(algorithm);
  for (const [from, to] of [
    [0, checksum],
    [checksum + 4, directory],
    [directory + 8, table],
  ] as const) {
    for (let offset = from; offset < to; offset += pieceBytes) {
      hash.update(await read(file, offset, Math.min(pieceBytes, to - offset)));
    }
  }
  return hash.digest();
};

/** What came of looking at a program's own signature. */
export type AuthenticodeVerdict =
  | { readonly kind: 'good'; readonly signer: string }
  /** It is of another program, or made up. */
  | { readonly kind: 'wrong' }
  /** There is none, or none that is understood and strong: it counts for nothing. */
  | { readonly kind: 'none' };

/**
 * Verifies the signature inside a Windows program: that the program is the one that the holder of its
 * certificate signed. Who that is, nobody is asked.
 *
 * @param path absolute
 */
export const verifyAuthenticode = async (path: string): Promise<AuthenticodeVerdict> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const places = placesIn(await read(file, 0, headBytes));
    if (places === undefined) return { kind: 'none' };
    const { directory, table, tableBytes } = places;
    // The table is the last thing in the file: bytes after it would be signed by nobody.
    const isLast = table > directory + 8 && table + tableBytes === size;
    if (!isLast || tableBytes > mostTableBytes) return { kind: 'none' };
    const signed = verifySignedData(signatureIn(await read(file, table, tableBytes)));
    if (signed === undefined) return { kind: 'wrong' };
    const digest = await digestOf(file, places, signed.algorithm);
    return digest.equals(signed.digest)
      ? { kind: 'good', signer: signed.signer }
      : { kind: 'wrong' };
  } catch (error) {
    if (error instanceof DerProblem) return { kind: 'none' };
    throw error;
  } finally {
    await file.close();
  }
};
