import type { CodedMessage } from '@p2p-hotspot/contract';
import { isTrustError, type MetadataReader } from '@p2p-hotspot/signing-keys';
import { readFirstRoot, trustFirstRoot, type TrustPlaces } from './first-root.ts';
import { followRootChain, refreshTrust } from './refresh-trust.ts';

export interface RecallOptions extends TrustPlaces {
  readonly followed: readonly string[];
  /** Fingerprint of the root to trust first, where the environment tells it. */
  readonly pinnedRoot?: string;
  /** Roots that came with the software, as in a repository's `metadata/`. */
  readonly bakedRoots?: MetadataReader;
}

const storeReader = ({ store }: TrustPlaces): MetadataReader => ({
  read: async (name, maxBytes) => {
    const bytes = await store.readMetadata(name);
    return bytes !== undefined && bytes.length <= maxBytes ? bytes : undefined;
  },
});

const differs = (trusted: string, pinned: string): CodedMessage => ({
  code: 'TRUST_ROOT_DIFFERS',
  parameters: { trusted, pinned },
});

/**
 * When the state is gone: the first root is beside the store's content, which only this daemon writes,
 * and so are the metadata that were verified. All of it is verified again, root after root; so a
 * revocation that this box saw is remembered, and no version falls back.
 */
const recallFromStore = async (options: RecallOptions): Promise<void> => {
  const reader = storeReader(options);
  const first = await readFirstRoot(reader);
  if (first === undefined || isTrustError(first)) return;
  const { keeper, pinnedRoot = first.fingerprint } = options;
  const { firstRootFingerprint = pinnedRoot } = keeper.record();
  if (first.fingerprint !== firstRootFingerprint) return;
  if (keeper.record().metadata === undefined) await trustFirstRoot(options, first);
  const { metadata } = keeper.record();
  if (metadata === undefined) throw new Error('the first root was trusted');
  try {
    await refreshTrust(options, metadata, reader, options.followed);
  } catch (error) {
    // What was kept up to there is good; the rest comes with the next source.
    if (!isTrustError(error)) throw error;
  }
};

/**
 * Roots that came with the software: the first trust of a new box, and for any box a way to learn of
 * a newer root, but only if the chain from what is trusted leads to it.
 */
const takeBakedRoots = async (
  options: RecallOptions,
  reader: MetadataReader,
): Promise<CodedMessage | undefined> => {
  const { keeper, pinnedRoot } = options;
  const first = await readFirstRoot(reader);
  if (first === undefined) return undefined;
  const refuse = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });
  if (isTrustError(first)) return refuse(first);
  const { fingerprint } = first;
  const { firstRootFingerprint = pinnedRoot ?? fingerprint, metadata } = keeper.record();
  if (fingerprint !== firstRootFingerprint) return differs(firstRootFingerprint, fingerprint);
  if (metadata === undefined) await trustFirstRoot(options, first);
  const refused = await followRootChain(options, reader);
  return refused && refuse(refused);
};

/**
 * Takes up trust at a start, before any source is looked at.
 *
 * @param isStateLost no copy of the trust record could be read
 * @returns what people should know
 */
export const recallAtStart = async (
  options: RecallOptions,
  isStateLost: boolean,
): Promise<CodedMessage[]> => {
  const { keeper, bakedRoots, pinnedRoot } = options;
  const problem = bakedRoots === undefined ? undefined : await takeBakedRoots(options, bakedRoots);
  if (isStateLost) await recallFromStore(options);
  const trusted = keeper.record().firstRootFingerprint;
  const isOther = pinnedRoot !== undefined && trusted !== undefined && pinnedRoot !== trusted;
  return [
    ...(isOther ? [differs(trusted, pinnedRoot)] : []),
    ...(problem === undefined ? [] : [problem]),
  ];
};
