import { constants, createHash, sign } from 'node:crypto';
import { u32, withLength } from './byte-writer.ts';
import type { TestKey } from './test-key.ts';

export interface SignOptions {
  readonly scheme: 2 | 3;
  readonly keys: readonly TestKey[];
  /** Id of the signature algorithm; 0x0103 (RSA, SHA-256) where nothing is said. */
  readonly algorithm?: number;
  /** Says in v2 that v3 must be there too. */
  readonly protectsV3?: boolean;
  /** Changes parts of a signer after signing, to break one rule at a time. */
  readonly twist?: {
    readonly publicKey?: Uint8Array;
    readonly digestAlgorithm?: number;
    readonly unsignedMinSdk?: number;
  };
}

const endBytes = 22;
const pieceBytes = 1024 * 1024;

const contentDigest = (algorithm: 'sha256' | 'sha512', ranges: readonly Buffer[]): Buffer => {
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

const signSignedData = (algorithm: number, data: Buffer, { privateKey }: TestKey): Buffer => {
  const digest = algorithm === 0x0102 || algorithm === 0x0104 ? 'sha512' : 'sha256';
  if (privateKey.asymmetricKeyType === 'ed25519') return sign(null, data, privateKey);
  const isPss = algorithm === 0x0101 || algorithm === 0x0102;
  const saltLength = digest === 'sha512' ? 64 : 32;
  return isPss
    ? sign(digest, data, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
    : sign(digest, data, privateKey);
};

/** Signs an APK with scheme v2 or v3 (no earlier signing block in it). */
export const signWholeFile = (apk: Buffer, blocks: readonly SignOptions[]): Buffer => {
  const endOffset = apk.byteLength - endBytes;
  const directoryOffset = apk.readUInt32LE(endOffset + 16);
  const data = apk.subarray(0, directoryOffset);
  const directory = apk.subarray(directoryOffset, endOffset);
  const end = Buffer.from(apk.subarray(endOffset));
  const pairs = blocks.map(({ scheme, keys, algorithm = 0x0103, protectsV3, twist }) => {
    const kind = algorithm === 0x0102 || algorithm === 0x0104 ? 'sha512' : 'sha256';
    const digest = contentDigest(kind, [data, directory, end]);
    const sdk = Buffer.concat([u32(28), u32(0x7fff_ffff)]);
    const signers = keys.map((key) => {
      const attribute = withLength(u32(0xbeef_f00d), u32(3));
      const signedData = Buffer.concat([
        withLength(withLength(u32(twist?.digestAlgorithm ?? algorithm), withLength(digest))),
        withLength(withLength(key.certificateDer)),
        ...(scheme === 3 ? [sdk] : []),
        withLength(...(protectsV3 === true ? [attribute] : [])),
      ]);
      const signature = signSignedData(algorithm, signedData, key);
      const unsignedSdk = Buffer.concat([u32(twist?.unsignedMinSdk ?? 28), u32(0x7fff_ffff)]);
      return withLength(
        withLength(signedData),
        ...(scheme === 3 ? [unsignedSdk] : []),
        withLength(withLength(u32(algorithm), withLength(signature))),
        withLength(twist?.publicKey ?? key.publicKeyDer),
      );
    });
    const value = withLength(...signers);
    const id = u32(scheme === 3 ? 0xf053_68c0 : 0x7109_871a);
    const length = Buffer.alloc(8);
    length.writeUInt32LE(4 + value.byteLength);
    return Buffer.concat([length, id, value]);
  });
  const body = Buffer.concat(pairs);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(body.byteLength + 24);
  const block = Buffer.concat([size, body, size, Buffer.from('APK Sig Block 42', 'latin1')]);
  end.writeUInt32LE(directoryOffset + block.byteLength, 16);
  return Buffer.concat([data, block, directory, end]);
};
