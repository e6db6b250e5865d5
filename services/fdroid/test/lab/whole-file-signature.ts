import { constants, createHash, sign } from 'node:crypto';
import { u32, withLength } from './byte-writer.ts';
import type { TestKey } from './test-key.ts';

export interface SignOptions {
  readonly scheme: 2 | 3 | 3.1;
  readonly keys: readonly TestKey[];
  /** Id of the signature algorithm; 0x0103 (RSA, SHA-256) where nothing is said. */
  readonly algorithm?: number;
  /** Says in v2 that v3 must be there too. */
  readonly protectsV3?: boolean;
  /** Says in v3 from which Android version on a v3.1 signer must be there. */
  readonly rotationMinSdk?: number;
  /** First and last Android version of each signer, in the order of the keys. */
  readonly sdk?: readonly (readonly [number, number])[];
  /** Keys from the oldest to the signer's: the proof of rotation. */
  readonly lineage?: readonly TestKey[];
  /** Changes parts of a signer after signing, to break one rule at a time. */
  readonly twist?: {
    readonly publicKey?: Uint8Array;
    readonly digestAlgorithm?: number;
    readonly unsignedMinSdk?: number;
    /** Signs each certificate of the lineage with this key. */
    readonly lineageKey?: TestKey;
    readonly lineageAlgorithm?: number;
    /** Attributes behind those of the other options. */
    readonly attributes?: readonly Uint8Array[];
  };
}

const endBytes = 22;
const pieceBytes = 1024 * 1024;
const pageBytes = 4096;
const newestSdk = 0x7fff_ffff;
const rsaSha256 = 0x0103;
const blockIds = { 2: 0x7109_871a, 3: 0xf053_68c0, 3.1: 0x1b93_ad61 } as const;

const piecesDigest = (algorithm: 'sha256' | 'sha512', ranges: readonly Buffer[]): Buffer => {
  const pieces: Buffer[] = [];
  for (const range of ranges) {
    for (let offset = 0; offset < range.byteLength; offset += pieceBytes) {
      const piece = range.subarray(offset, offset + pieceBytes);
      const hash = createHash(algorithm).update(Buffer.of(0xa5)).update(u32(piece.byteLength));
      pieces.push(hash.update(piece).digest());
    }
  }
  const top = createHash(algorithm).update(Buffer.of(0x5a)).update(u32(pieces.length));
  return top.update(Buffer.concat(pieces)).digest();
};

const merkleRoot = (bytes: Buffer): Buffer => {
  const count = Math.ceil(bytes.byteLength / pageBytes);
  const pages = Array.from({ length: count }, (_, index) => {
    const page = Buffer.alloc(8 + pageBytes);
    bytes.copy(page, 8, index * pageBytes, (index + 1) * pageBytes);
    return createHash('sha256').update(page).digest();
  });
  const level = Buffer.concat(pages);
  if (level.byteLength > pageBytes) return merkleRoot(level);
  const top = Buffer.alloc(8 + pageBytes);
  level.copy(top, 8);
  return createHash('sha256').update(top).digest();
};

const isVerity = (algorithm: number): boolean => algorithm >= 0x0420;

const contentDigest = (algorithm: number, ranges: readonly Buffer[]): Buffer => {
  if (!isVerity(algorithm)) {
    return piecesDigest(algorithm === 0x0102 || algorithm === 0x0104 ? 'sha512' : 'sha256', ranges);
  }
  const bytes = Buffer.concat(ranges);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.byteLength));
  return Buffer.concat([merkleRoot(bytes), length]);
};

const signSignedData = (algorithm: number, data: Buffer, { privateKey }: TestKey): Buffer => {
  const digest = algorithm === 0x0102 || algorithm === 0x0104 ? 'sha512' : 'sha256';
  if (privateKey.asymmetricKeyType === 'ed25519') return sign(null, data, privateKey);
  const isPss = algorithm === 0x0101 || algorithm === 0x0102;
  const saltLength = digest === 'sha512' ? 64 : 32;
  return isPss
    ? sign(digest, data, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
    : sign(digest, data, privateKey);
};

/** Each certificate signed by the key before it (RSA keys only). */
const proofOfRotation = ({ lineage = [], twist }: SignOptions): Buffer => {
  const nodes = lineage.map((key, index) => {
    const parent = lineage[index - 1];
    const algorithm = parent === undefined ? 0 : (twist?.lineageAlgorithm ?? rsaSha256);
    const signedData = Buffer.concat([withLength(key.certificateDer), u32(algorithm)]);
    const signer = twist?.lineageKey ?? parent;
    const signature =
      parent === undefined || signer === undefined
        ? Buffer.alloc(0)
        : signSignedData(rsaSha256, signedData, signer);
    const next = index === lineage.length - 1 ? 0 : rsaSha256;
    return withLength(withLength(signedData), u32(0), u32(next), withLength(signature));
  });
  return withLength(u32(0x3ba0_6f8c), u32(1), ...nodes);
};

const attributesOf = (options: SignOptions): Buffer[] => [
  ...(options.protectsV3 === true ? [withLength(u32(0xbeef_f00d), u32(3))] : []),
  ...(options.rotationMinSdk === undefined
    ? []
    : [withLength(u32(0x559f_8b02), u32(options.rotationMinSdk))]),
  ...(options.lineage === undefined ? [] : [proofOfRotation(options)]),
  ...(options.twist?.attributes ?? []).map((attribute) => withLength(attribute)),
];

/** The value of one scheme's id in the signing block. */
const schemeValue = (options: SignOptions, ranges: readonly Buffer[]): Buffer => {
  const { scheme, keys, algorithm = rsaSha256, twist, sdk = [] } = options;
  const digest = contentDigest(algorithm, ranges);
  const signers = keys.map((key, index) => {
    const [min, max] = sdk[index] ?? [28, newestSdk];
    const signedData = Buffer.concat([
      withLength(withLength(u32(twist?.digestAlgorithm ?? algorithm), withLength(digest))),
      withLength(withLength(key.certificateDer)),
      ...(scheme === 2 ? [] : [u32(min), u32(max)]),
      withLength(...attributesOf(options)),
    ]);
    const signature = signSignedData(algorithm, signedData, key);
    return withLength(
      withLength(signedData),
      ...(scheme === 2 ? [] : [u32(twist?.unsignedMinSdk ?? min), u32(max)]),
      withLength(withLength(u32(algorithm), withLength(signature))),
      withLength(twist?.publicKey ?? key.publicKeyDer),
    );
  });
  return withLength(...signers);
};

/** One entry of a signing block. */
export const signingBlockPair = (id: number, value: Uint8Array): Buffer => {
  const length = Buffer.alloc(8);
  length.writeUInt32LE(4 + value.byteLength);
  return Buffer.concat([length, u32(id), value]);
};

/** What apksigner fills a signing block up with. */
const fillingPair = (bodyBytes: number): Buffer => {
  const used = 8 + bodyBytes + 12 + 24;
  return signingBlockPair(0x4272_6577, Buffer.alloc((pageBytes - (used % pageBytes)) % pageBytes));
};

/** Puts a signing block in front of the central directory of a zip that has none. */
export const withSigningBlock = (
  apk: Buffer,
  pairs: readonly Uint8Array[],
  fillPages = false,
): Buffer => {
  const endOffset = apk.byteLength - endBytes;
  const directoryOffset = apk.readUInt32LE(endOffset + 16);
  const end = Buffer.from(apk.subarray(endOffset));
  const body = Buffer.concat(pairs);
  if (fillPages) return withSigningBlock(apk, [...pairs, fillingPair(body.byteLength)]);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(body.byteLength + 24);
  const block = Buffer.concat([size, body, size, Buffer.from('APK Sig Block 42', 'latin1')]);
  end.writeUInt32LE(directoryOffset + block.byteLength, 16);
  return Buffer.concat([
    apk.subarray(0, directoryOffset),
    block,
    apk.subarray(directoryOffset, endOffset),
    end,
  ]);
};

/** A zip whose files' data ends at a full page, as signing with fs-verity wants it. */
const padToPage = (apk: Buffer): Buffer => {
  const endOffset = apk.byteLength - endBytes;
  const directoryOffset = apk.readUInt32LE(endOffset + 16);
  const padding = Buffer.alloc((pageBytes - (directoryOffset % pageBytes)) % pageBytes);
  const end = Buffer.from(apk.subarray(endOffset));
  end.writeUInt32LE(directoryOffset + padding.byteLength, 16);
  const directory = apk.subarray(directoryOffset, endOffset);
  return Buffer.concat([apk.subarray(0, directoryOffset), padding, directory, end]);
};

/** Signs an APK with whole-file schemes (no earlier signing block in it). */
export const signWholeFile = (
  unsigned: Buffer,
  blocks: readonly SignOptions[],
  morePairs: readonly Uint8Array[] = [],
): Buffer => {
  const withPages = blocks.some(({ algorithm = 0 }) => isVerity(algorithm));
  const apk = withPages ? padToPage(unsigned) : unsigned;
  const endOffset = apk.byteLength - endBytes;
  const directoryOffset = apk.readUInt32LE(endOffset + 16);
  const ranges = [
    apk.subarray(0, directoryOffset),
    apk.subarray(directoryOffset, endOffset),
    apk.subarray(endOffset),
  ];
  const pairs = blocks.map((options) =>
    signingBlockPair(blockIds[options.scheme], schemeValue(options, ranges)),
  );
  return withSigningBlock(apk, [...pairs, ...morePairs], withPages);
};
