import { contextTag, derTags } from './der-reader.ts';

const lengthOf = (length: number): Uint8Array => {
  if (length < 0x80) return Uint8Array.of(length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Uint8Array.of(0x80 | digits.length, ...digits);
};

/** One element with any tag. */
export const der = (tag: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const length = contents.reduce((sum, content) => sum + content.byteLength, 0);
  return Buffer.concat([Uint8Array.of(tag), lengthOf(length), ...contents]);
};

export const derSequence = (...elements: readonly Uint8Array[]): Uint8Array =>
  der(derTags.sequence, ...elements);

/** DER sorts the elements of a SET OF by their bytes. */
export const derSetOf = (...elements: readonly Uint8Array[]): Uint8Array =>
  der(derTags.set, ...[...elements].sort((a, b) => Buffer.compare(a, b)));

/** `[number]` around elements (EXPLICIT, or IMPLICIT for a constructed type's content). */
export const derContext = (number: number, ...elements: readonly Uint8Array[]): Uint8Array =>
  der(contextTag(number), ...elements);

/** A non-negative INTEGER from its big-endian bytes. */
export const derInteger = (magnitude: Uint8Array): Uint8Array => {
  const start = magnitude.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? Uint8Array.of(0) : magnitude.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [Uint8Array.of(0)] : [];
  return der(derTags.integer, ...sign, digits);
};

/** An OBJECT IDENTIFIER from its dotted text. */
export const derOid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let high = arc >>> 7; high > 0; high >>>= 7) digits.unshift((high & 0x7f) | 0x80);
    return digits;
  });
  return der(derTags.objectIdentifier, Uint8Array.from(bytes));
};

export const derNull = (): Uint8Array => der(derTags.null);

export const derOctetString = (bytes: Uint8Array): Uint8Array => der(derTags.octetString, bytes);

/** A BIT STRING of whole bytes. */
export const derBitString = (bytes: Uint8Array): Uint8Array =>
  der(derTags.bitString, Uint8Array.of(0), bytes);

export const derUtf8String = (text: string): Uint8Array =>
  der(derTags.utf8String, Buffer.from(text, 'utf8'));

/** @param digits `YYMMDDhhmmssZ`, 1950 to 2049 */
export const derUtcTime = (digits: string): Uint8Array =>
  der(derTags.utcTime, Buffer.from(digits, 'latin1'));

/** @param digits `YYYYMMDDhhmmssZ` */
export const derGeneralizedTime = (digits: string): Uint8Array =>
  der(derTags.generalizedTime, Buffer.from(digits, 'latin1'));
