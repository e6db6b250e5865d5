import { createHash, sign } from 'node:crypto';
import {
  derContext,
  derInteger,
  derNull,
  derOctetString,
  derOid,
  derSequence,
  derSetOf,
} from '../../src/build/der/der-writer.ts';
import { readCertificate } from '../../src/build/signature/certificate.ts';
import type { TestKey } from './test-key.ts';

const digestOids = {
  MD5: '1.2.840.113549.2.5',
  SHA1: '1.3.14.3.2.26',
  'SHA-256': '2.16.840.1.101.3.4.2.1',
} as const;
export type JarDigest = keyof typeof digestOids;

const digestOf = (name: JarDigest, bytes: Uint8Array): Buffer =>
  createHash(name.replace('-', '').toLowerCase()).update(bytes).digest();

export interface JarSignOptions {
  readonly key: TestKey;
  readonly digest?: JarDigest;
  /** Digest of the signature itself, where it is another one. */
  readonly signatureDigest?: JarDigest;
  readonly withSignedAttributes?: boolean;
  /** Names the sections only, not the whole manifest. */
  readonly sectionsOnly?: boolean;
  /** Value of X-Android-APK-Signed. */
  readonly newerSchemes?: string;
  readonly signerName?: string;
  readonly signers?: number;
  /** The whole .SF file, in place of the one over the files. */
  readonly signatureFile?: string;
}

const signerInfo = (content: Buffer, options: JarSignOptions): Uint8Array => {
  const { key, digest = 'SHA-256', signatureDigest = digest, withSignedAttributes } = options;
  const { issuer, serial } = readCertificate(key.certificateDer);
  const messageDigest = derSequence(
    derOid('1.2.840.113549.1.9.4'),
    derSetOf(derOctetString(digestOf(signatureDigest, content))),
  );
  const attributes = derSetOf(messageDigest);
  const inRecord = Buffer.from(attributes);
  inRecord[0] = 0xa0;
  const nodeDigest = signatureDigest.replace('-', '').toLowerCase();
  const signed = withSignedAttributes === true ? attributes : content;
  return derSequence(
    derInteger(Uint8Array.of(1)),
    derSequence(issuer, serial),
    derSequence(derOid(digestOids[signatureDigest]), derNull()),
    ...(withSignedAttributes === true ? [inRecord] : []),
    derSequence(derOid('1.2.840.113549.1.1.1'), derNull()),
    derOctetString(sign(nodeDigest, signed, key.privateKey)),
  );
};

/** The files of a v1 signature over some files, by path. */
export const signJar = (
  files: ReadonlyMap<string, Uint8Array>,
  options: JarSignOptions,
): Map<string, Uint8Array> => {
  const { key, digest = 'SHA-256', sectionsOnly, newerSchemes, signerName = 'CERT' } = options;
  const base64 = (bytes: Uint8Array): string => digestOf(digest, bytes).toString('base64');
  const sections = [...files].map(
    ([name, bytes]) => `Name: ${name}\r\n${digest}-Digest: ${base64(bytes)}\r\n\r\n`,
  );
  const manifest = Buffer.from(`Manifest-Version: 1.0\r\n\r\n${sections.join('')}`);
  const names = [...files.keys()];
  const signatureFile = Buffer.from(
    options.signatureFile ??
      [
        'Signature-Version: 1.0\r\n',
        newerSchemes === undefined ? '' : `X-Android-APK-Signed: ${newerSchemes}\r\n`,
        sectionsOnly === true ? '' : `${digest}-Digest-Manifest: ${base64(manifest)}\r\n`,
        '\r\n',
        ...sections.map(
          (section, index) =>
            `Name: ${names[index] ?? ''}\r\n${digest}-Digest: ${base64(Buffer.from(section))}\r\n\r\n`,
        ),
      ].join(''),
  );
  const signers = Array.from({ length: options.signers ?? 1 }, () =>
    signerInfo(signatureFile, options),
  );
  const block = derSequence(
    derOid('1.2.840.113549.1.7.2'),
    derContext(
      0,
      derSequence(
        derInteger(Uint8Array.of(1)),
        derSetOf(derSequence(derOid(digestOids[digest]), derNull())),
        derSequence(derOid('1.2.840.113549.1.7.1')),
        derContext(0, key.certificateDer),
        derSetOf(...signers),
      ),
    ),
  );
  return new Map<string, Uint8Array>([
    ['META-INF/MANIFEST.MF', manifest],
    [`META-INF/${signerName}.SF`, signatureFile],
    [`META-INF/${signerName}.RSA`, block],
  ]);
};
