import { sign } from 'node:crypto';
import {
  derContext,
  derInteger,
  derNull,
  derOctetString,
  derOid,
  derSequence,
  derSetOf,
} from '../der/der-writer.ts';
import { objectIdentifiers as oids } from './object-identifiers.ts';
import type { OpenedRepositoryKey } from './repository-key.ts';

const one = derInteger(Uint8Array.of(1));
const digestAlgorithm = derSequence(derOid(oids.sha256), derNull());
const keyAlgorithm = derSequence(derOid(oids.rsaEncryption), derNull());

/**
 * A detached CMS signature (RFC 5652): SHA-256 with RSA, one signer, one certificate, no signed
 * attributes, so no time in it. The same content and key give the same bytes.
 */
export const createDetachedSignature = (
  content: Uint8Array,
  { privateKey, certificate }: OpenedRepositoryKey,
): Uint8Array => {
  const signerInfo = derSequence(
    one,
    derSequence(certificate.issuer, certificate.serial),
    digestAlgorithm,
    keyAlgorithm,
    derOctetString(sign('sha256', content, privateKey)),
  );
  const signedData = derSequence(
    one,
    derSetOf(digestAlgorithm),
    derSequence(derOid(oids.data)),
    derContext(0, certificate.der),
    derSetOf(signerInfo),
  );
  return derSequence(derOid(oids.signedData), derContext(0, signedData));
};
