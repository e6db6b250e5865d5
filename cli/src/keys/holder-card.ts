import { readFile } from 'node:fs/promises';
import { namePattern } from '@p2p-hotspot/contract';
import {
  canonicalJson,
  fingerprintWords,
  isJsonObject,
  isTrustError,
  parseEnvelope,
  publicTufKey,
  rootFingerprint,
  signatureStatus,
  signMetadata,
  type JsonValue,
  type TufKey,
} from '@p2p-hotspot/signing-keys';
import { OperatorError, readFailure } from '../errors.ts';
import { holderPurposes, type HolderKeys, type HolderPurpose } from './key-pairs.ts';

/** Who holds which public keys: what a holder hands to the organiser. */
export interface HolderCard {
  readonly holder: string;
  readonly keys: Readonly<Partial<Record<HolderPurpose, TufKey>>>;
}

/** A card that was read, with the twelve words that its holder sees too. */
export interface ReadCard extends HolderCard {
  readonly words: readonly string[];
}

const cardType = 'hotspot-public-keys';
const maxCardBytes = 16_384;

/** The public half of a holder's keys. */
export const cardOf = ({ holder, keys }: HolderKeys): HolderCard => ({
  holder,
  keys: Object.fromEntries(
    Object.entries(keys).map(([purpose, { publicKey }]) => [purpose, publicTufKey(publicKey)]),
  ),
});

/**
 * A holder's card as a file (keys-v1 §7): one line of JSON, signed by every key that it names, so that
 * what was damaged or put together by hand is noticed. Who made it is for people to compare.
 */
export const encodeCard = (holderKeys: HolderKeys): string => {
  const { holder, keys } = cardOf(holderKeys);
  const unsigned = canonicalJson({
    signatures: [],
    signed: { _type: cardType, format: 1, holder, keys: keys as JsonValue },
  });
  const signed = signMetadata(unsigned, Object.values(holderKeys.keys));
  return `${new TextDecoder().decode(signed)}\n`;
};

/** Twelve words that stand for a card: people compare them by telephone. */
export const cardWords = (card: Uint8Array | string): readonly string[] => {
  const bytes = typeof card === 'string' ? new TextEncoder().encode(card) : card;
  return fingerprintWords(rootFingerprint(bytes).slice(0, 32));
};

const keysIn = (value: JsonValue | undefined): HolderCard['keys'] | undefined => {
  if (!isJsonObject(value)) return undefined;
  const keys: Partial<Record<HolderPurpose, TufKey>> = {};
  for (const [purpose, key] of Object.entries(value)) {
    const known = holderPurposes.find((name) => name === purpose);
    const hex = isJsonObject(key) && isJsonObject(key['keyval']) ? key['keyval']['public'] : '';
    if (known === undefined || typeof hex !== 'string' || !/^[0-9a-f]{64}$/.test(hex)) {
      return undefined;
    }
    const rebuilt = publicTufKey(Buffer.from(hex, 'hex'));
    keys[known] = rebuilt;
  }
  return Object.keys(keys).length === 0 ? undefined : keys;
};

/**
 * Takes a card apart and checks that each of its keys signed it.
 *
 * @returns undefined when it is no card, or not a whole one
 */
export const decodeCard = (bytes: Uint8Array): ReadCard | undefined => {
  try {
    const { signed } = parseEnvelope(bytes);
    const holder = signed['holder'];
    const keys = keysIn(signed['keys']);
    if (signed['_type'] !== cardType || signed['format'] !== 1) return undefined;
    if (typeof holder !== 'string' || !namePattern.test(holder) || keys === undefined) {
      return undefined;
    }
    const all = Object.values(keys);
    const { complete } = signatureStatus(bytes, { keys: all, threshold: all.length });
    return complete ? { holder, keys, words: cardWords(bytes) } : undefined;
  } catch (error) {
    if (isTrustError(error)) return undefined;
    throw error;
  }
};

/**
 * Reads a holder's card.
 *
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE, CARD_INVALID
 */
export const readCard = async (file: string): Promise<ReadCard> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw readFailure(file, error);
  });
  const card = bytes.length > maxCardBytes ? undefined : decodeCard(bytes);
  if (card === undefined) throw new OperatorError('CARD_INVALID', { parameters: { path: file } });
  return card;
};
