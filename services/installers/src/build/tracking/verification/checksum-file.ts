import type { OfferedFile } from '../catalogue/offered-file.ts';

/** One published digest, hex; its length says which. */
export interface PublishedDigest {
  readonly algorithm: 'sha256' | 'sha512';
  readonly hex: string;
}

const algorithmOf = (hex: string): PublishedDigest['algorithm'] | undefined =>
  (({ 64: 'sha256', 128: 'sha512' }) as const)[hex.length as 64 | 128];

const gnuLine = /^\\?([0-9a-f]{64}|[0-9a-f]{128})[ \t]+[ *]?(.+)$/i;
const bsdLine = /^SHA(?:256|512) \((.+)\) = ([0-9a-f]{64}|[0-9a-f]{128})$/i;
const bareLine = /^([0-9a-f]{64}|[0-9a-f]{128})$/i;

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/**
 * The digest of one file in a file of checksums, as `sha256sum` and the BSDs write it.
 *
 * @param isOwn whether it is of this file only: then a digest alone is that file's
 * @returns undefined where the file is not in it, or is in it with two digests
 */
export const digestIn = (
  text: string,
  name: string,
  isOwn: boolean,
): PublishedDigest | undefined => {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const found = new Set<string>();
  for (const line of lines) {
    const [, gnuHex, gnuName] = gnuLine.exec(line) ?? [];
    const [, bsdName, bsdHex] = bsdLine.exec(line) ?? [];
    const listed = gnuName ?? bsdName;
    const hex = gnuHex ?? bsdHex;
    if (listed !== undefined && hex !== undefined && lastPart(listed) === name) {
      found.add(hex.toLowerCase());
    }
  }
  const bare = lines.filter((line) => line !== '');
  if (isOwn && found.size === 0 && bare.length === 1) {
    const [, hex] = bareLine.exec(bare[0] ?? '') ?? [];
    if (hex !== undefined) found.add(hex.toLowerCase());
  }
  // SHA-256 and SHA-512 in one file are two kinds; two of one kind contradict each other.
  const [hex, ...others] = [...found].filter((digest) => digest.length === 64);
  const [longer, ...longerOthers] = [...found].filter((digest) => digest.length === 128);
  const chosen = hex ?? longer;
  const algorithm = algorithmOf(chosen ?? '');
  if (chosen === undefined || algorithm === undefined) return undefined;
  if (others.length > 0 || longerOthers.length > 0) return undefined;
  return { algorithm, hex: chosen };
};

const ownEnding = /\.(?:sha256|sha512)(?:sum)?(?:\.txt)?$/i;
const sharedName =
  /^(?:[\w.+-]*[-_.])?(?:sha(?:256|512)sums?|shasums?(?:256|512)?|checksums?)(?:[-_.]sha(?:256|512))?(?:\.txt)?$/i;

/** Whether a file of checksums is of one other file only. */
export const isOwnChecksum = (checksumName: string, name: string): boolean =>
  checksumName.startsWith(name) && ownEnding.test(checksumName.slice(name.length));

/** Files of checksums that may speak of a file: its own first. */
export const checksumFilesFor = (
  name: string,
  offered: readonly OfferedFile[],
): readonly OfferedFile[] => [
  ...offered.filter((file) => isOwnChecksum(file.name, name)),
  ...offered.filter(
    (file) =>
      sharedName.test(file.name) && offered.every((other) => !isOwnChecksum(file.name, other.name)),
  ),
];

/** Detached signatures of a file. */
export const signaturesOf = (
  name: string,
  endings: readonly string[],
  offered: readonly OfferedFile[],
): readonly OfferedFile[] =>
  offered.filter((file) => endings.some((ending) => file.name === name + ending));
