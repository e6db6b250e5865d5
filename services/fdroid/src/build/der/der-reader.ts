/** Thrown for anything that is not DER; callers turn it into the code of their format. */
export class DerError extends Error {}

/** One element of DER (X.690): tag, content, and both with the length between them. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

export const derTags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag of `[number]` with elements inside. */
export const contextTag = (number: number): number => 0xa0 | number;

const lengthAt = (bytes: Uint8Array, offset: number): { length: number; next: number } => {
  const first = bytes[offset];
  if (first === undefined || first === 0x80 || first > 0x84) throw new DerError('length');
  if (first < 0x80) return { length: first, next: offset + 1 };
  const next = offset + 1 + (first & 0x7f);
  let length = 0;
  for (const digit of bytes.subarray(offset + 1, next)) length = length * 256 + digit;
  return { length, next };
};

/** The element at `offset` and where the next one begins. Multi-byte tags do not occur here. */
const elementAt = (bytes: Uint8Array, offset: number): { element: DerElement; next: number } => {
  const tag = bytes[offset];
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw new DerError('tag');
  const { length, next } = lengthAt(bytes, offset + 1);
  const end = next + length;
  if (end > bytes.byteLength) throw new DerError('cut off');
  const element = { tag, content: bytes.subarray(next, end), whole: bytes.subarray(offset, end) };
  return { element, next: end };
};

/**
 * Reads exactly one element.
 *
 * @throws DerError, also where bytes follow
 */
export const readDer = (bytes: Uint8Array): DerElement => {
  const { element, next } = elementAt(bytes, 0);
  if (next !== bytes.byteLength) throw new DerError('bytes behind the end');
  return element;
};

/**
 * The elements inside a constructed one. Lazy in depth: nothing nests on the call stack.
 *
 * @throws DerError
 */
export const derChildren = ({ content }: DerElement): DerElement[] => {
  const children: DerElement[] = [];
  for (let offset = 0; offset < content.byteLength;) {
    const { element, next } = elementAt(content, offset);
    children.push(element);
    offset = next;
  }
  return children;
};

/** @throws DerError when the element is absent or has another tag */
export const expectTag = (element: DerElement | undefined, tag: number): DerElement => {
  if (element?.tag !== tag) throw new DerError(`tag 0x${tag.toString(16)} expected`);
  return element;
};

/** Dotted text of an OBJECT IDENTIFIER. @throws DerError */
export const readOid = (element: DerElement | undefined): string => {
  const { content } = expectTag(element, derTags.objectIdentifier);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new DerError('object identifier');
    if ((byte & 0x80) === 0) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
};
