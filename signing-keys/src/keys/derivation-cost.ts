import { TrustError } from '../errors.ts';
import { element, oid, readElement, readOnlyElement, tags } from './der.ts';

/** RFC 8018 §A.4: what every key file is encrypted with. */
const pbes2 = '1.2.840.113549.1.5.13';

/** The rounds of PBKDF2 (RFC 8018 §A.2), and N × r × p of scrypt (RFC 7914 §7). Ours is 655,360. */
const functions = [
  { id: '1.2.840.113549.1.5.12', numbers: 1, most: 10_000_000 },
  { id: '1.3.6.1.4.1.11591.4.11', numbers: 3, most: 8 * 1024 * 1024 },
] as const;

const refuse = (reason: string): never => {
  throw new TrustError('KEY_FILE_INVALID', { parameters: { reason } });
};

const isOid = (content: Uint8Array, dotted: string): boolean =>
  Buffer.compare(element(tags.oid, content), oid(dotted)) === 0;

/** A number as it counts for the cost: one of more than six bytes is beyond every limit. */
const readNumber = (content: Uint8Array): number =>
  content.length > 6 ? Infinity : Buffer.from(content).readUIntBE(0, content.length);

/**
 * Refuses to begin what would not end: whoever wrote a key file says how much work its passphrase
 * takes, and a few bytes can say hours.
 *
 * @param algorithm content of the `AlgorithmIdentifier` of an `EncryptedPrivateKeyInfo`
 * @throws TrustError `KEY_FILE_INVALID`: `structure`, `encryption` where it is none that we know the
 *   cost of, `cost` where that is too high
 */
export const checkDerivationCost = (algorithm: Uint8Array): void => {
  const scheme = readElement(algorithm, tags.oid);
  if (!isOid(scheme.content, pbes2)) refuse('encryption');
  const parameters = readOnlyElement(scheme.rest, tags.sequence);
  const derivation = readElement(parameters, tags.sequence).content;
  const { content: id, rest } = readElement(derivation, tags.oid);
  const known = functions.find((one) => isOid(id, one.id)) ?? refuse('encryption');
  let left = readElement(readOnlyElement(rest, tags.sequence), tags.octets).rest;
  let cost = 1;
  for (let count = 0; count < known.numbers; count += 1) {
    const number = readElement(left, tags.integer);
    if (number.content.length === 0) refuse('structure');
    cost *= readNumber(number.content);
    left = number.rest;
  }
  if (cost > known.most) refuse('cost');
};
