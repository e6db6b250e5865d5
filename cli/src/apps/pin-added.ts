import type { Addition } from '../collection/add.ts';
import { developerSigner } from '@p2p-hotspot/fdroid/build';
import { openCollection } from '../collection/configuration.ts';
import { loadCuration, saveCuration } from './curation.ts';
import { examineApps } from './examine-apps.ts';

/**
 * Pins the signer of each app that comes in for the first time: what was there before, or was released
 * before, decides; else the file that came now.
 *
 * @throws OperatorError as `examineApps`; DISK_FULL, WRITE_FAILED
 */
export const pinAdded = async (
  collectionFolder: string,
  additions: readonly Addition[],
  nowMs: number,
  signal: AbortSignal,
): Promise<void> => {
  const added = additions.flatMap((addition) =>
    addition.status === 'refused' || addition.identified.kind !== 'apps'
      ? []
      : [{ path: addition.place.destination, apk: addition.identified.apk }],
  );
  if (added.length === 0) return;
  const collection = await openCollection(collectionFolder);
  const others = await examineApps(
    collection,
    nowMs,
    signal,
    new Set(added.map(({ path }) => path)),
  );
  const curation = await loadCuration(collectionFolder);
  const signers = { ...curation.signers };
  for (const { apk } of added) {
    signers[apk.applicationId] ??= [
      ...(others.signers[apk.applicationId] ?? [developerSigner(apk)]),
    ];
  }
  await saveCuration(collectionFolder, { ...curation, signers });
};
