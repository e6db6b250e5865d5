import { createHash, verify, X509Certificate } from 'node:crypto';
import {
  childrenOf,
  DerProblem,
  derTags,
  expectTag,
  identifierOf,
  readDer,
  type DerElement,
} from './der.ts';

/** Object identifiers, as the hex of their content. */
const identifiers = {
  signedData: '2a864886f70d010702',
  indirectData: '2b060104018237020104',
  messageDigest: '2a864886f70d010904',
} as const;

/** SHA-1 and MD5 are not among them: anybody can make two files of one digest. */
const digestNames = new Map<string, string>([
  ['608648016503040201', 'sha256'],
  ['608648016503040202', 'sha384'],
  ['608648016503040203', 'sha512'],
]);

const digestOf = (algorithm: DerElement | undefined): string => {
  const [identifier] = childrenOf(expectTag(algorithm, derTags.sequence));
  const name = digestNames.get(identifierOf(identifier));
  if (name === undefined) throw new DerProblem('digest');
  return name;
};

/** What a Windows program's signature says, once it holds. */
export interface SignedDigest {
  /** As `node:crypto` names it. */
  readonly algorithm: string;
  /** Of the program, without what the signature itself changes. */
  readonly digest: Buffer;
  /** SHA-256 of the certificate that signed, hex. */
  readonly signer: string;
}

/** Issuer and serial number, which name a certificate among several. */
const nameOf = (certificate: DerElement): Buffer => {
  const [body] = childrenOf(certificate);
  const [version, ...rest] = childrenOf(expectTag(body, derTags.sequence));
  const fields = version?.tag === derTags.context0 ? rest : [version, ...rest];
  const [serial, , issuer] = fields;
  return Buffer.concat([
    expectTag(issuer, derTags.sequence).whole,
    expectTag(serial, derTags.integer).whole,
  ]);
};

const minimumBits = 2048;

/** A key that is worth something: RSA from 2048 bits, or an elliptic curve. */
const isStrong = ({ publicKey }: X509Certificate): boolean =>
  publicKey.asymmetricKeyType === 'ec' ||
  (publicKey.asymmetricKeyType === 'rsa' &&
    (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= minimumBits);

/** What OpenSSL makes of foreign bytes: whatever it cannot read is not understood. */
const understood = <Result>(read: () => Result): Result => {
  try {
    return read();
  } catch (cause) {
    throw new DerProblem('openssl', { cause });
  }
};

const attributeOf = (attributes: DerElement, identifier: string): DerElement | undefined => {
  const values = childrenOf(attributes).flatMap((attribute) => {
    const [name, set] = childrenOf(attribute);
    return identifierOf(name) === identifier && set !== undefined ? [set] : [];
  });
  // An attribute that stands there twice says two things.
  return values.length === 1 && values[0] !== undefined ? childrenOf(values[0])[0] : undefined;
};

/**
 * Verifies a signature as Windows programs carry it (PKCS #7 with the content type "indirect data").
 * Whether anybody vouches for the certificate is not looked at.
 *
 * @returns undefined where the signature does not hold
 * @throws DerProblem for what is not understood: another structure, a weak digest or key
 */
export const verifySignedData = (bytes: Buffer): SignedDigest | undefined => {
  const [kind, wrapped] = childrenOf(expectTag(readDer(bytes), derTags.sequence));
  if (identifierOf(kind) !== identifiers.signedData) throw new DerProblem('content');
  const [signedData] = childrenOf(expectTag(wrapped, derTags.context0));
  const parts = childrenOf(expectTag(signedData, derTags.sequence));
  const [, , encapsulated, certificateSet] = parts;
  const signerInfos = childrenOf(expectTag(parts.at(-1), derTags.set));

  const [contentKind, content] = childrenOf(expectTag(encapsulated, derTags.sequence));
  if (identifierOf(contentKind) !== identifiers.indirectData) throw new DerProblem('content');
  const [indirect] = childrenOf(expectTag(content, derTags.context0));
  const [, digestInfo] = childrenOf(expectTag(indirect, derTags.sequence));
  const [digestAlgorithm, digest] = childrenOf(expectTag(digestInfo, derTags.sequence));

  const [signerInfo, ...more] = signerInfos;
  if (more.length > 0) throw new DerProblem('signers');
  const [, name, algorithm, attributes, , signature] = childrenOf(
    expectTag(signerInfo, derTags.sequence),
  );
  const signerName = expectTag(name, derTags.sequence).content;
  const certificates = childrenOf(expectTag(certificateSet, derTags.context0));
  const found = certificates.find((certificate) => nameOf(certificate).equals(signerName));
  if (found === undefined) throw new DerProblem('certificate');
  const certificate = understood(() => new X509Certificate(found.whole));
  if (!understood(() => isStrong(certificate))) throw new DerProblem('key');

  const hash = digestOf(algorithm);
  const signed = expectTag(attributes, derTags.context0);
  const stated = expectTag(attributeOf(signed, identifiers.messageDigest), derTags.octets).content;
  const contentDigest = createHash(hash)
    .update((indirect as DerElement).content)
    .digest();
  // It is signed as a set, and stands there under a tag of its own (RFC 2315 §9.3).
  const asSet = Buffer.from(signed.whole);
  asSet[0] = derTags.set;
  const { content: signatureBytes } = expectTag(signature, derTags.octets);
  const holds =
    contentDigest.equals(stated) &&
    understood(() => verify(hash, asSet, certificate.publicKey, signatureBytes));
  return holds
    ? {
        algorithm: digestOf(digestAlgorithm),
        digest: expectTag(digest, derTags.octets).content,
        signer: createHash('sha256').update(found.whole).digest('hex'),
      }
    : undefined;
};
