import { createHash } from 'node:crypto';
import { TrustError } from './errors.ts';
import { signBytes, type SigningKey } from './keys/key-pair.ts';
import { keyIdOf, publicTufKey } from './keys/tuf-key.ts';
import { verifyBytes } from './keys/verify-signature.ts';

/**
 * Signed files for people, as `minisign` makes and checks them, and `signify` in part
 * (docs/spec/keys-v1.md §6). No box reads them.
 */

/** A public key as a `.pub` file carries it. */
export interface MinisignPublicKey {
  /** 8 bytes, which tell keys apart and prove nothing. */
  readonly keyNumber: Uint8Array;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/**
 * What is signed: `prehashed`, the BLAKE2b-512 digest of a file of any size, as minisign does since
 * version 0.10; or `whole`, the file itself, as older ones and `signify` do.
 */
export type MinisignContent = { readonly prehashed: Uint8Array } | { readonly whole: Uint8Array };

/** Why it is refused: the `reason` of `MINISIGN_INVALID`. */
export type MinisignProblem = 'structure' | 'algorithm' | 'key' | 'signature' | 'comment';

const untrustedLabel = 'untrusted comment: ';
const trustedLabel = 'trusted comment: ';
/** minisign's own limits, each with its label and end of line. */
const maxUntrustedBytes = 1024;
const maxTrustedBytes = 8192;

const algorithmBytes = 2;
const keyNumberBytes = 8;
const headBytes = algorithmBytes + keyNumberBytes;
const publicKeyBytes = 32;
const signatureBytes = 64;
const digestBytes = 64;

/** The algorithm of a key and of a signature over a whole file; of one over a digest. */
const wholeAlgorithm = 'Ed';
const prehashedAlgorithm = 'ED';

const refuse = (reason: MinisignProblem): never => {
  throw new TrustError('MINISIGN_INVALID', { parameters: { reason } });
};

const base64 = (...parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString('base64');

const decodeBase64 = (text: string, length: number): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== length || bytes.toString('base64') !== text) refuse('structure');
  return bytes;
};

/** Lines without their ends; Windows line ends do no harm, and the last end may be missing. */
const linesOf = (text: string, count: number): string[] => {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (lines.length !== count) refuse('structure');
  return lines;
};

const commentOf = (line: string | undefined, label: string, maxBytes: number): string => {
  if (line?.startsWith(label) !== true || Buffer.byteLength(line) >= maxBytes) refuse('structure');
  return (line as string).slice(label.length);
};

const commentLine = (label: string, comment: string, maxBytes: number): string => {
  const line = `${label}${comment}`;
  // Tabs stand in minisign's own comments.
  // eslint-disable-next-line no-control-regex -- they would end the line or command a terminal
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(comment) || Buffer.byteLength(line) >= maxBytes) {
    throw new RangeError('a comment is one short line');
  }
  return line;
};

/**
 * The number of one of our keys: the first 8 bytes of its key id, backwards, for minisign shows it as
 * a little-endian number, which so reads as the key id's first 16 digits.
 *
 * @param publicKey 32 bytes
 * @throws TrustError `KEY_INVALID`
 */
export const minisignKeyNumber = (publicKey: Uint8Array): Uint8Array =>
  Uint8Array.from(Buffer.from(keyIdOf(publicTufKey(publicKey)).slice(0, 16), 'hex').reverse());

/**
 * A `.pub` file, for `minisign -p` and `signify -p`.
 *
 * @param publicKey 32 bytes
 * @throws TrustError `KEY_INVALID`
 * @throws RangeError when the comment is no short line
 */
export const encodeMinisignPublicKey = (
  publicKey: Uint8Array,
  untrustedComment: string,
): string => {
  const head = Buffer.from(wholeAlgorithm);
  const number = minisignKeyNumber(publicKey);
  const comment = commentLine(untrustedLabel, untrustedComment, maxUntrustedBytes);
  return `${comment}\n${base64(head, number, publicKey)}\n`;
};

/**
 * Reads a `.pub` file of minisign or signify.
 *
 * @throws TrustError `MINISIGN_INVALID`
 */
export const decodeMinisignPublicKey = (text: string): MinisignPublicKey => {
  const [first, second] = linesOf(text, 2);
  commentOf(first, untrustedLabel, maxUntrustedBytes);
  const bytes = decodeBase64(second as string, headBytes + publicKeyBytes);
  if (bytes.toString('latin1', 0, algorithmBytes) !== wholeAlgorithm) refuse('algorithm');
  return {
    keyNumber: Uint8Array.from(bytes.subarray(algorithmBytes, headBytes)),
    publicKey: Uint8Array.from(bytes.subarray(headBytes)),
  };
};

/**
 * A `.minisig` file. The trusted comment is signed along; the untrusted one is not.
 *
 * @throws RangeError when a comment is no short line, or the digest has not 64 bytes
 */
export const signMinisign = (
  key: SigningKey,
  content: MinisignContent,
  comments: { readonly trusted: string; readonly untrusted: string },
): string => {
  const isPrehashed = 'prehashed' in content;
  const signed = isPrehashed ? content.prehashed : content.whole;
  if (isPrehashed && signed.length !== digestBytes) throw new RangeError('not a BLAKE2b-512');
  const signature = signBytes(key, signed);
  const head = Buffer.from(isPrehashed ? prehashedAlgorithm : wholeAlgorithm);
  const overall = signBytes(key, Buffer.concat([signature, Buffer.from(comments.trusted)]));
  return [
    commentLine(untrustedLabel, comments.untrusted, maxUntrustedBytes),
    base64(head, minisignKeyNumber(key.publicKey), signature),
    commentLine(trustedLabel, comments.trusted, maxTrustedBytes),
    base64(overall),
    '',
  ].join('\n');
};

/** What was signed by a signature's algorithm; a digest is made here where the whole is at hand. */
const signedBytes = (algorithm: string, content: MinisignContent): Uint8Array => {
  if (algorithm === prehashedAlgorithm) {
    return 'prehashed' in content
      ? content.prehashed
      : createHash('blake2b512').update(content.whole).digest();
  }
  if (algorithm !== wholeAlgorithm || !('whole' in content)) return refuse('algorithm');
  return content.whole;
};

/**
 * Verifies a `.minisig` file.
 *
 * @param content `prehashed` verifies what minisign signs today; `whole` verifies older ones too
 * @returns the trusted comment
 * @throws TrustError `MINISIGN_INVALID`
 */
export const verifyMinisign = (
  { keyNumber, publicKey }: MinisignPublicKey,
  minisig: string,
  content: MinisignContent,
): string => {
  const [first, second, third, fourth] = linesOf(minisig, 4);
  commentOf(first, untrustedLabel, maxUntrustedBytes);
  const bytes = decodeBase64(second as string, headBytes + signatureBytes);
  const trusted = commentOf(third, trustedLabel, maxTrustedBytes);
  const overall = decodeBase64(fourth as string, signatureBytes);
  const signed = signedBytes(bytes.toString('latin1', 0, algorithmBytes), content);
  if (Buffer.compare(bytes.subarray(algorithmBytes, headBytes), keyNumber) !== 0) refuse('key');
  const signature = bytes.subarray(headBytes);
  if (!verifyBytes(publicKey, signed, signature)) refuse('signature');
  const covered = Buffer.concat([signature, Buffer.from(trusted)]);
  if (!verifyBytes(publicKey, covered, overall)) refuse('comment');
  return trusted;
};
