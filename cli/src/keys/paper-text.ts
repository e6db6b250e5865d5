import { createHash } from 'node:crypto';
import { OperatorError } from '../errors.ts';

/**
 * Bytes as numbered lines that a person can type or a phone can scan (keys-v1 §8).
 *
 * Digits and letters without I, L, O and U (Crockford's base 32), since those are taken for 1, 0 and
 * V. Each line ends in 20 bits of SHA-256 over its number and content, so that a wrong line is found
 * by its number; the last 8 bytes are the SHA-256 of all the others.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lineBytes = 20;
const checkCharacters = 4;
const totalCheckBytes = 8;
const maxLines = 999;

const toBase32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)] ?? '')
    .join('');
};

/** The bytes of whole groups; undefined for a character that is none of ours. */
const fromBase32 = (text: string): Uint8Array | undefined => {
  const values = Array.from(text, (character) => alphabet.indexOf(character));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const lineCheck = (number: number, content: Uint8Array): string =>
  toBase32(sha256(Uint8Array.of(number >> 8, number & 0xff), content)).slice(0, checkCharacters);

const grouped = (text: string): string => (text.match(/.{1,4}/g) ?? []).join(' ');

/** Length in two bytes, the bytes, and the check of both. */
const frame = (bytes: Uint8Array): Buffer => {
  const head = Uint8Array.of(bytes.length >> 8, bytes.length & 0xff);
  return Buffer.concat([head, bytes, sha256(head, bytes).subarray(0, totalCheckBytes)]);
};

/**
 * Writes bytes as lines, `01  ABCD EFGH …  7K2M`.
 *
 * @param bytes at most 19,970
 */
export const encodePaperLines = (bytes: Uint8Array): string[] => {
  const framed = frame(bytes);
  const lines: string[] = [];
  for (let start = 0; start < framed.length; start += lineBytes) {
    const number = lines.length + 1;
    const content = framed.subarray(start, start + lineBytes);
    lines.push(
      `${String(number).padStart(2, '0')}  ${grouped(toBase32(content))}  ${lineCheck(number, content)}`,
    );
  }
  if (lines.length > maxLines) throw new Error('too long for paper');
  return lines;
};

/** The same characters however they were typed. */
const normalised = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');

interface TypedLine {
  readonly number: number;
  /** Absent when the line is not as it was printed. */
  readonly content?: Uint8Array;
}

const numbered = /^\s*([0-9OIL]{1,3})[\s.:)|-]+(\S.*)$/i;

/** Reads one line; undefined for a line without a number, such as a heading. */
const readLine = (line: string): TypedLine | undefined => {
  const [, label = '', rest = ''] = numbered.exec(line) ?? [];
  const number = Number.parseInt(normalised(label), 10);
  if (!(number >= 1)) return undefined;
  const text = normalised(rest);
  const content = fromBase32(text.slice(0, -checkCharacters));
  if (content === undefined || lineCheck(number, content) !== text.slice(-checkCharacters)) {
    return { number };
  }
  // Characters beyond the last whole byte must be those that were printed, too.
  return toBase32(content) === text.slice(0, -checkCharacters) ? { number, content } : { number };
};

const listed = (numbers: readonly number[]): string =>
  [...new Set(numbers)].sort((left, right) => left - right).join(', ');

/**
 * Reads lines back, in any order, each once or several times. Lower case, spaces, O for 0 and I or L
 * for 1 do not matter; QR codes have `/` between lines.
 *
 * @throws OperatorError PAPER_LINES_WRONG, PAPER_LINES_MISSING (both with `lines`), PAPER_INVALID
 */
export const decodePaperLines = (text: string): Uint8Array => {
  const typed = text.split(/[\r\n/]+/).flatMap((line) => readLine(line) ?? []);
  const found = new Map<number, Uint8Array>();
  for (const { number, content } of typed) {
    if (content !== undefined) found.set(number, content);
  }
  const wrong = typed.filter(({ number }) => !found.has(number)).map(({ number }) => number);
  if (wrong.length > 0) {
    throw new OperatorError('PAPER_LINES_WRONG', { parameters: { lines: listed(wrong) } });
  }
  const first = found.get(1);
  const [high, low] = first ?? [];
  if (high === undefined || low === undefined) {
    throw new OperatorError('PAPER_LINES_MISSING', { parameters: { lines: '1' } });
  }
  const totalBytes = 2 + high * 256 + low + totalCheckBytes;
  const count = Math.ceil(totalBytes / lineBytes);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !found.has(number));
  if (missing.length > 0) {
    throw new OperatorError('PAPER_LINES_MISSING', { parameters: { lines: listed(missing) } });
  }
  const framed = Buffer.concat(numbers.map((number) => found.get(number) ?? Buffer.alloc(0)));
  const bytes = framed.subarray(2, -totalCheckBytes);
  if (found.size > count || !framed.equals(frame(bytes))) {
    throw new OperatorError('PAPER_INVALID', { parameters: { reason: 'lines of two pages' } });
  }
  return Uint8Array.from(bytes);
};

/** Lines as the text of one QR code: few kinds of characters, so that it stays coarse. */
export const qrTextOf = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      const [number = '', ...groups] = line.split(/ +/);
      return `${number} ${groups.join('')}`;
    })
    .join('/');
