import type { BackupHead, VariableName } from '@p2p-hotspot/contract';
import { advanceTimeFloor, hotspot1, startTrust } from '@p2p-hotspot/signing-keys';
import { entryOf, newTrustRecord } from '../../core/trust-record.ts';
import { metadataFileName, metadataVersion } from '../../cycle/first-root.ts';
import type { StateDocumentStore } from '../../ports/state-documents.ts';
import type { Store } from '../../ports/store.ts';
import type { TrustRecord, TrustStore } from '../../ports/trust-store.ts';
import { readBackedUpTrust } from './read-trust.ts';

export interface ApplyRestoreOptions {
  readonly documents: StateDocumentStore;
  readonly store: Store;
  readonly trustStore: TrustStore;
  readonly buildDate: string;
}

/** Receipts that the old card may have written after the backup was made. */
const receiptsAhead = 1000;

/** Settings that say how the old machine was built, not what the community wants. */
const ofTheMachine: ReadonlySet<string> = new Set([
  'DEVICE_TYPE',
  'STATUS_LED',
  'PORTAL_PORT',
  'CONTENT_PORT',
  'PORTAL_ADDRESS',
] satisfies VariableName[]);

const restoreDocuments = async (
  documents: StateDocumentStore,
  { settings, pin, device, deviceKey, consents, stewards }: BackupHead['documents'],
): Promise<void> => {
  if (settings !== undefined) {
    const entries = Object.entries(settings).filter(([name]) => !ofTheMachine.has(name));
    await documents.save('restoredSettings', Object.fromEntries(entries));
  }
  if (pin !== undefined) {
    // Set from outside on the old card; here it stays unless it is set from outside again.
    const origin = pin.origin === 'environment' ? 'steward' : pin.origin;
    await documents.save('pin', { ...pin, origin });
  }
  if (device !== undefined) await documents.save('device', device);
  if (deviceKey !== undefined) {
    const receipts = deviceKey.receipts + receiptsAhead;
    await documents.save('deviceKey', { ...deviceKey, receipts });
  }
  if (consents !== undefined) await documents.save('consents', consents);
  if (stewards !== undefined) await documents.save('stewards', stewards);
};

/** True when what the box trusts already is not older than the backup. */
const isAhead = (own: TrustRecord, backedUp: NonNullable<TrustRecord['metadata']>): boolean => {
  const { metadata } = own;
  if (metadata === undefined) return false;
  const versions = ({ root, timestamp }: NonNullable<TrustRecord['metadata']>) =>
    [metadataVersion(root), timestamp === undefined ? 0 : metadataVersion(timestamp)] as const;
  const [ownRoot, ownTimestamp] = versions(metadata);
  const [root, timestamp] = versions(backedUp);
  return ownRoot === root ? ownTimestamp >= timestamp : ownRoot > root;
};

/** Counters never fall: what this card committed while it waited for its restart counts as well. */
const highest = (
  own: TrustRecord['counters'],
  backedUp: TrustRecord['counters'],
): TrustRecord['counters'] => {
  const counters = { ...own };
  for (const [channel, theirs] of Object.entries(backedUp)) {
    const mine = entryOf(own, channel);
    const components = { ...mine?.components };
    for (const [name, counter] of Object.entries(theirs.components)) {
      components[name] = Math.max(counter, entryOf(components, name) ?? 0);
    }
    const isNewer = mine !== undefined && mine.release.counter > theirs.release.counter;
    counters[channel] = { release: isNewer ? mine.release : theirs.release, components };
  }
  return counters;
};

/** Counters, versions and the time floor never fall below what the box has. */
const restoreTrust = async (
  { store, trustStore, buildDate }: ApplyRestoreOptions,
  trust: NonNullable<BackupHead['trust']>,
): Promise<void> => {
  const { firstRootFingerprint, roots, metadata } = readBackedUpTrust(trust);
  for (const root of roots) await store.keepMetadata(metadataFileName('root', root), root);
  const own = (await trustStore.load()) ?? newTrustRecord(buildDate);
  await trustStore.save({
    ...own,
    firstRootFingerprint,
    metadata: isAhead(own, metadata) && own.metadata !== undefined ? own.metadata : metadata,
    timeFloor: advanceTimeFloor(own.timeFloor, startTrust(hotspot1, metadata.root)),
    counters: highest(own.counters, trust.counters),
    choices: trust.choices,
  });
};

/**
 * Puts a backup in place that a steward took up before the last restart. Each step can be repeated;
 * the last one says that it is done.
 *
 * @returns whether anything was restored
 */
export const applyRestore = async (options: ApplyRestoreOptions): Promise<boolean> => {
  const { documents, store } = options;
  const { pending, sealedSha256 } = (await documents.load('restore')) ?? {};
  if (pending === undefined || sealedSha256 === undefined) return false;
  await store.open();
  await restoreDocuments(documents, pending.documents);
  // The stick that it came from is this box's own.
  await documents.save('backups', { written: [sealedSha256] });
  if (pending.trust !== undefined) await restoreTrust(options, pending.trust);
  await documents.save('restore', {});
  return true;
};
