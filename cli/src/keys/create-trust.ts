import {
  encodeMetadata,
  rootFingerprint,
  signMetadata,
  type KeyFileRandom,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import type { MetadataSet } from '../release/metadata-set.ts';
import { cardOf, type HolderCard } from './holder-card.ts';
import {
  createHolderKeys,
  createSharedKeys,
  holderFiles,
  sharedFiles,
  type HolderPurpose,
  type KeyFolderContent,
  type MakeRepositoryKey,
} from './key-pairs.ts';
import { firstRoot, type Thresholds } from './trust-root.ts';

/** A holder whose keys are made here, and where they go. */
export interface NewHolder {
  readonly holder: string;
  readonly purposes: readonly HolderPurpose[];
  readonly folder: string;
  /** What the key files of this holder are encrypted with. */
  readonly passphrase: string;
}

/** A trust root and the key files that belong to it; nothing is written yet. */
export interface NewTrust {
  /** The first root, signed with the keys that were made here. */
  readonly metadata: MetadataSet;
  /** Of the first root. */
  readonly fingerprint: string;
  /** Fingerprint of the app repository's certificate, which phones show. */
  readonly repositoryFingerprint: string;
  readonly folders: readonly { readonly folder: string; readonly files: KeyFolderContent }[];
}

/** Refuses two holders of one name. */
const checkDifferent = (holders: readonly string[]): void => {
  const twice = holders.find((holder, index) => holders.indexOf(holder) !== index);
  if (twice === undefined) return;
  throw new OperatorError('HOLDER_EXISTS', { parameters: { holder: twice } });
};

/**
 * Makes the trust root of a collection: for holders whose keys are made here, and for those who made
 * their own and handed over a card. The keys that a collection has one of go to every folder that is
 * written, so that each of them is a backup of the others.
 *
 * @param sharedOnly a folder that gets the keys that a collection has one of, and no others
 * @param issued `YYYY-MM-DDTHH:MM:SSZ`
 * @throws OperatorError HOLDER_EXISTS, THRESHOLD_UNREACHABLE; TrustError KEY_PASSPHRASE_WRONG when a
 *   passphrase is empty
 */
export const createTrust = async (options: {
  readonly collectionName: string;
  readonly issued: string;
  readonly holders: readonly NewHolder[];
  readonly cards: readonly HolderCard[];
  readonly sharedOnly?: { readonly folder: string; readonly passphrase: string };
  readonly thresholds: Thresholds;
  readonly keyRandom: () => KeyFileRandom;
  readonly makeRepositoryKey: MakeRepositoryKey;
}): Promise<NewTrust> => {
  const { holders, cards, sharedOnly, thresholds, issued, keyRandom } = options;
  checkDifferent([...holders, ...cards].map(({ holder }) => holder));
  const made = holders.map((holder) => ({
    ...holder,
    own: createHolderKeys(holder.holder, holder.purposes),
  }));
  const shared = await createSharedKeys(options.collectionName, options.makeRepositoryKey);
  const unsigned = encodeMetadata(
    firstRoot(
      [...made.map(({ own }) => cardOf(own)), ...cards],
      thresholds,
      shared.receipt.publicKey,
      issued,
    ),
  );
  const root = signMetadata(
    unsigned,
    made.flatMap(({ own }) => own.keys.root ?? []),
  );
  const folders = made.map(({ folder, own, passphrase }) => ({
    folder,
    files: {
      ...holderFiles(own, passphrase, keyRandom),
      ...sharedFiles(shared, passphrase, keyRandom),
    },
  }));
  return {
    metadata: { roots: [root], channels: {} },
    fingerprint: rootFingerprint(root),
    repositoryFingerprint: shared.repositoryFingerprint,
    folders:
      sharedOnly === undefined
        ? folders
        : [
            ...folders,
            {
              folder: sharedOnly.folder,
              files: sharedFiles(shared, sharedOnly.passphrase, keyRandom),
            },
          ],
  };
};
