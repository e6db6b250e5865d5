import type { KeyId } from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import { newestRoot, type MetadataSet } from '../release/metadata-set.ts';
import { keysInForce } from './change-trust.ts';
import type { HolderCard } from './holder-card.ts';
import { holderPurposes } from './key-pairs.ts';
import { holdersIn, type RootChange, type Thresholds } from './trust-root.ts';

const shortestPrefix = /^[0-9a-f]{4,64}$/;

/**
 * The keys that a name means: all of a holder's, or the one whose id begins so.
 *
 * @param name a holder, or at least four digits of a key id
 * @throws OperatorError KEY_NOT_TRUSTED, KEY_AMBIGUOUS
 */
export const keysNamed = (set: MetadataSet, name: string): KeyId[] => {
  const inForce = [...keysInForce(set)];
  const holders = holdersIn(newestRoot(set));
  const held = inForce.filter((keyId) => holders[keyId] === name);
  if (held.length > 0) return held;
  const prefix = name.toLowerCase();
  const found = shortestPrefix.test(prefix)
    ? inForce.filter((keyId) => keyId.startsWith(prefix))
    : [];
  if (found.length === 0) throw new OperatorError('KEY_NOT_TRUSTED', { parameters: { name } });
  if (found.length > 1) throw new OperatorError('KEY_AMBIGUOUS', { parameters: { name } });
  return found;
};

/** What an operator asked for, in names and cards. */
export interface NamedChange {
  readonly removed: readonly string[];
  readonly added: readonly HolderCard[];
  /** Each takes the place of the keys that its holder had. */
  readonly replaced: readonly HolderCard[];
  /** New holders of freshness keys. */
  readonly fresheners?: readonly HolderCard[];
  readonly thresholds: Partial<Thresholds>;
  readonly minCounters: Readonly<Record<string, number>>;
}

const known = (set: MetadataSet, { holder }: HolderCard): boolean =>
  Object.values(holdersIn(newestRoot(set))).includes(holder);

/** The keys that a holder had for the purposes of a card. */
const replacedBy = (set: MetadataSet, { holder, keys }: HolderCard): KeyId[] => {
  const root = newestRoot(set);
  const holders = holdersIn(root);
  const roleOf = { root: root.roles.root, release: root.roles.targets } as const;
  return holderPurposes
    .filter((purpose) => keys[purpose] !== undefined)
    .flatMap((purpose) => roleOf[purpose].keyids.filter((keyId) => holders[keyId] === holder));
};

/**
 * Turns names into keys.
 *
 * @throws OperatorError KEY_NOT_TRUSTED, KEY_AMBIGUOUS, HOLDER_EXISTS, HOLDER_UNKNOWN
 */
export const rootChangeOf = (set: MetadataSet, change: NamedChange): RootChange => {
  const { removed, added, replaced, fresheners = [], thresholds, minCounters } = change;
  const removedKeys = new Set(removed.flatMap((name) => keysNamed(set, name)));
  for (const card of [...added, ...fresheners]) {
    if (known(set, card)) {
      throw new OperatorError('HOLDER_EXISTS', { parameters: { holder: card.holder } });
    }
  }
  for (const card of replaced) {
    if (!known(set, card)) {
      throw new OperatorError('HOLDER_UNKNOWN', { parameters: { holder: card.holder } });
    }
    for (const keyId of replacedBy(set, card)) removedKeys.add(keyId);
  }
  return {
    removed: removedKeys,
    added: [...added, ...replaced],
    fresheners,
    thresholds,
    minCounters,
  };
};
