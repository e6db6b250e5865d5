import { repositoryFolder } from './layout.ts';

/**
 * The one tar header that a bundle file has for a name and a size (docs/spec/repository-v1.md §6):
 * plain ustar, a regular file, everything else fixed. Reading is comparing: what is not exactly this
 * block, a link, a device, a pax or GNU extension, a number spelled otherwise, is refused unread.
 */
export const tarBlockBytes = 512;

/** The end of an archive: two blocks of zeros. */
export const tarEndBytes = 2 * tarBlockBytes;

const nameBytes = 100;
const magicOffset = 257;

/** Bytes that fill a body's last block. */
export const tarPaddingBytes = (sizeBytes: number): number =>
  (tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes;

const octal = (value: number, digits: number): string =>
  `${value.toString(8).padStart(digits, '0')} `;

/** Splits a long name at its first `/` that leaves at most 100 bytes for the rest. */
const splitName = (name: string): { readonly prefix: string; readonly rest: string } => {
  if (name.length <= nameBytes) return { prefix: '', rest: name };
  const slash = name.indexOf('/', name.length - nameBytes - 1);
  return { prefix: name.slice(0, slash), rest: name.slice(slash + 1) };
};

/**
 * The header of a regular file in any plain tar archive.
 *
 * @param path ASCII, at most 100 bytes, or more with a `/` where it can be split
 * @param sizeBytes below 8 GiB
 * @returns 512 bytes
 */
export const encodePlainTarHeader = (path: string, sizeBytes: number): Buffer => {
  const { prefix, rest } = splitName(path);
  const block = Buffer.alloc(tarBlockBytes);
  const write = (text: string, offset: number) => block.write(text, offset, 'latin1');
  write(rest, 0);
  write(octal(0o644, 6), 100);
  write(octal(0, 6), 108);
  write(octal(0, 6), 116);
  write(octal(sizeBytes, 11), 124);
  write(octal(0, 11), 136);
  write(' '.repeat(8), 148);
  write('0', 156);
  write('ustar\0', magicOffset);
  write('00', magicOffset + 6);
  write(octal(0, 6), 329);
  write(octal(0, 6), 337);
  write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(`${octal(sum, 6)}\0`, 148);
  return block;
};

/**
 * @param name a repository name
 * @param sizeBytes below 8 GiB, as every limit of a repository is
 * @returns 512 bytes
 */
export const encodeTarHeader = (name: string, sizeBytes: number): Buffer =>
  encodePlainTarHeader(`${repositoryFolder}/${name}`, sizeBytes);

/** True where a header block is the end of the archive. */
export const isTarEnd = (block: Uint8Array): boolean => block.every((byte) => byte === 0);

/** True for what any tar program would take for a header: magic and checksum. */
export const isTarHeader = (block: Buffer): boolean => {
  if (block.toString('latin1', magicOffset, magicOffset + 5) !== 'ustar') return false;
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return Number.parseInt(block.toString('latin1', 148, 154), 8) === sum;
};

const textAt = (block: Buffer, from: number, to: number): string => {
  const zero = block.indexOf(0, from);
  return block.toString('latin1', from, zero === -1 || zero > to ? to : zero);
};

/**
 * What a header block says, without any check: name inside the repository (`undefined` where it lies
 * elsewhere) and size (`NaN` where it is no number).
 */
export const readTarHeader = (
  block: Buffer,
): { readonly name: string; readonly isInside: boolean; readonly sizeBytes: number } => {
  const prefix = textAt(block, 345, 500);
  const whole = `${prefix === '' ? '' : `${prefix}/`}${textAt(block, 0, nameBytes)}`;
  const isInside = whole.startsWith(`${repositoryFolder}/`);
  return {
    name: isInside ? whole.slice(repositoryFolder.length + 1) : whole,
    isInside,
    sizeBytes: Number.parseInt(textAt(block, 124, 136), 8),
  };
};
