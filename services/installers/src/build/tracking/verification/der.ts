/** One element of DER (X.690): a tag, and what is in it. */
export interface DerElement {
  readonly tag: number;
  /** Without tag and length. */
  readonly content: Buffer;
  /** With tag and length. */
  readonly whole: Buffer;
}

export const derTags = {
  integer: 0x02,
  octets: 0x04,
  identifier: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/** Bytes that are no DER, or not what they should be. */
export class DerProblem extends Error {}

const problem = (what: string): never => {
  throw new DerProblem(what);
};

const byteAt = (bytes: Buffer, offset: number): number => bytes[offset] ?? problem('cut');

/**
 * Reads the element at the beginning of some bytes; what follows is not looked at.
 *
 * @throws DerProblem
 */
export const readDer = (bytes: Buffer): DerElement => {
  const tag = byteAt(bytes, 0);
  if ((tag & 0x1f) === 0x1f) problem('tag');
  const first = byteAt(bytes, 1);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) problem('length');
  const start = 2 + lengthBytes;
  if (bytes.length < start) problem('cut');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  if (lengthBytes > 0 && length < 0x80) problem('length');
  const end = start + length;
  if (end > bytes.length) problem('cut');
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(0, end) };
};

/**
 * The elements inside one, in order.
 *
 * @throws DerProblem
 */
export const childrenOf = ({ content }: DerElement): readonly DerElement[] => {
  const children: DerElement[] = [];
  for (let rest = content; rest.length > 0;) {
    const child = readDer(rest);
    children.push(child);
    rest = rest.subarray(child.whole.length);
  }
  return children;
};

/**
 * An element that must be there and be of a kind.
 *
 * @throws DerProblem
 */
export const expectTag = (element: DerElement | undefined, tag: number): DerElement =>
  element?.tag === tag ? element : problem(`no ${tag.toString(16)}`);

/** The hex of an object identifier's content: enough to compare it with. */
export const identifierOf = (element: DerElement | undefined): string =>
  expectTag(element, derTags.identifier).content.toString('hex');
