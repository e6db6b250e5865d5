import type { BackupHead } from '@p2p-hotspot/contract';
import type { Clock } from '../../ports/clock.ts';
import type { StateDocuments, StateDocumentStore } from '../../ports/state-documents.ts';
import type { Store } from '../../ports/store.ts';
import type { TrustRecord } from '../../ports/trust-store.ts';
import { metadataVersion } from '../../cycle/first-root.ts';

export interface BackupParts {
  readonly documents: StateDocumentStore;
  readonly store: Pick<Store, 'readMetadata'>;
  readonly clock: Clock;
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What a box trusts, without what is tied to its card. */
const describeTrust = async (
  { store }: BackupParts,
  { metadata, counters, choices }: TrustRecord,
): Promise<BackupHead['trust']> => {
  if (metadata === undefined) return undefined;
  const { root, delegated, ...roles } = metadata;
  const roots: string[] = [];
  for (let version = 1; version < metadataVersion(root); version += 1) {
    const bytes = await store.readMetadata(`${version}.root.json`);
    // Without one of them the new card could not follow the chain: it is checked when it is read.
    if (bytes !== undefined) roots.push(toBase64(bytes));
  }
  const encode = (entries: Readonly<Record<string, Uint8Array>>) =>
    Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, toBase64(bytes)]));
  return {
    roots: [...roots, toBase64(root)],
    ...encode(roles),
    delegated: encode(delegated),
    counters: Object.fromEntries(
      Object.entries(counters).map(([channel, { release, components }]) => [
        channel,
        { release, components: { ...components } },
      ]),
    ),
    choices,
  };
};

/** Everything of a box that a new card has to know, but for the community's own files. */
export const takeBackup = async (
  parts: BackupParts,
  record: TrustRecord,
): Promise<Omit<BackupHead, 'files'>> => {
  const { documents, clock } = parts;
  const names = ['settings', 'pin', 'device', 'deviceKey', 'consents', 'stewards'] as const;
  const kept: Partial<Record<keyof StateDocuments, unknown>> = {};
  for (const name of names) {
    const document = await documents.load(name);
    if (document !== undefined) kept[name] = document;
  }
  const trust = await describeTrust(parts, record);
  return {
    _type: 'hotspot-backup',
    format: 1,
    written: clock.now(),
    ...(trust === undefined ? {} : { trust }),
    documents: kept as BackupHead['documents'],
  };
};
