import { TrustError } from '../errors.ts';

/** The few ASN.1 types that PKCS#8 files need (X.690, distinguished encoding rules). */
export const tags = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30 } as const;

const concat = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** Shortest form of a length, X.690 §10.1. */
const encodeLength = (length: number): number[] => {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
};

/** One element: tag, length, content. */
export const element = (tag: number, ...content: readonly Uint8Array[]): Uint8Array => {
  const body = concat(content);
  return concat([Uint8Array.of(tag, ...encodeLength(body.length)), body]);
};

export const sequence = (...content: readonly Uint8Array[]): Uint8Array =>
  element(tags.sequence, ...content);

export const octets = (bytes: Uint8Array): Uint8Array => element(tags.octets, bytes);

/** A whole number, not negative, below 2^31. */
export const integer = (value: number): Uint8Array => {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  // A leading zero keeps the number positive; it is also the whole of zero itself.
  if ((bytes[0] ?? 0x80) >= 0x80) bytes.unshift(0);
  return element(tags.integer, Uint8Array.from(bytes));
};

/** An object identifier from its dotted form. */
export const oid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc % 128];
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128)) {
      groups.unshift(0x80 + (more % 128));
    }
    bytes.push(...groups);
  }
  return element(tags.oid, Uint8Array.from(bytes));
};

const refuse = (): never => {
  throw new TrustError('KEY_FILE_INVALID', { parameters: { reason: 'structure' } });
};

/**
 * Splits one element off the start of DER bytes.
 *
 * @throws TrustError `KEY_FILE_INVALID` when it has another tag, is cut off or is not in shortest form
 */
export const readElement = (
  bytes: Uint8Array,
  tag: number,
): { readonly content: Uint8Array; readonly rest: Uint8Array } => {
  const first = bytes[1] ?? refuse();
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  // X.690 §10.1 allows no indefinite length (0x80).
  if (bytes[0] !== tag || first === 0x80 || lengthBytes > 3) refuse();
  const header = 2 + lengthBytes;
  let length = first < 0x80 ? first : 0;
  for (const byte of bytes.subarray(2, header)) length = length * 256 + byte;
  const shortest = 1 + encodeLength(length).length;
  if (header !== shortest || bytes.length < header + length) refuse();
  return {
    content: bytes.subarray(header, header + length),
    rest: bytes.subarray(header + length),
  };
};

/** As {@link readElement}, for bytes that must hold nothing after it. */
export const readOnlyElement = (bytes: Uint8Array, tag: number): Uint8Array => {
  const { content, rest } = readElement(bytes, tag);
  if (rest.length > 0) refuse();
  return content;
};
