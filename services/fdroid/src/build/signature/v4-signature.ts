import { byteView, OutOfBoundsError } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { openRegularFile } from '../zip/open-regular-file.ts';
import { readCertificate, type SignerCertificate } from './certificate.ts';
import { lengthPrefixedReader } from './length-prefixed.ts';
import { verifySignature } from './signature-algorithms.ts';
import type { VerifiedSignature } from './verify-signature.ts';

/** What a v4 signature says, its own signature verified. */
export interface V4Signature {
  readonly certificate: SignerCertificate;
  /** Of the v2 or v3 signature that it goes with. */
  readonly apkDigest: Uint8Array;
}

const formatVersion = 2;
const sha256 = 1;

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const sized = (bytes: Uint8Array): Buffer => Buffer.concat([u32(bytes.byteLength), bytes]);

/** What is signed: the length of all, the length of the APK, then hashing and signing info. */
const signedBytes = (
  apkBytes: number,
  hashing: Uint8Array,
  ...parts: readonly Uint8Array[]
): Buffer => {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(apkBytes));
  const rest = Buffer.concat([length, hashing, ...parts.map(sized)]);
  return Buffer.concat([u32(4 + rest.byteLength), rest]);
};

/**
 * Reads the head of an `.idsig` file (source.android.com, "APK Signature Scheme v4"), which stands
 * beside an APK for installing it while it is still coming in. Phones never need it.
 *
 * @param apkBytes size of the APK
 * @returns undefined where it is none, or its signature does not hold
 */
export const readV4Signature = (bytes: Uint8Array, apkBytes: number): V4Signature | undefined => {
  try {
    const source = lengthPrefixedReader(byteView(bytes));
    if (source.u32() !== formatVersion) return undefined;
    const hashing = source.range();
    const signing = lengthPrefixedReader(source.range());
    if (hashing.u32(0) !== sha256) return undefined;
    const apkDigest = signing.range().bytes;
    const certificate = readCertificate(signing.range().bytes);
    const additional = signing.range().bytes;
    const publicKeyDer = signing.range().bytes;
    const algorithm = signing.u32();
    const signature = signing.range().bytes;
    if (Buffer.compare(publicKeyDer, certificate.publicKeyDer) !== 0) return undefined;
    const signed = signedBytes(apkBytes, hashing.bytes, apkDigest, certificate.der, additional);
    if (!verifySignature(algorithm, certificate.publicKey, signed, signature)) return undefined;
    return { certificate, apkDigest };
  } catch (error) {
    if (error instanceof OutOfBoundsError || error instanceof FdroidError) return undefined;
    throw error;
  }
};

/** Certificate and digests; the tree of hashes of the whole file comes behind them. */
const headBytes = 64 * 1024;

/** The first bytes of a file; undefined where there is none that can be read. */
const readHead = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    const file = await openRegularFile(path);
    if (file === undefined) return undefined;
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
};

/**
 * Whether a v4 signature stands beside an APK that is by the same signer and for the same content.
 * Its tree of hashes is not compared.
 *
 * @param apkPath absolute
 * @param digests of the signatures inside the APK
 */
export const hasV4Signature = async (
  apkPath: string,
  apkBytes: number,
  { certificate, digests }: Pick<VerifiedSignature, 'certificate' | 'digests'>,
): Promise<boolean> => {
  const head = await readHead(`${apkPath}.idsig`);
  const v4 = head === undefined ? undefined : readV4Signature(head, apkBytes);
  if (v4 === undefined || Buffer.compare(v4.certificate.der, certificate.der) !== 0) return false;
  return digests.some((digest) => Buffer.compare(digest, v4.apkDigest) === 0);
};
