import type { VerifiedInstaller } from '@p2p-hotspot/installers/build';
import type { Collection } from '../collection/configuration.ts';
import { findTrackingState } from './collection-shelf.ts';
import { trackedApps } from './tracked-apps.ts';

/**
 * What tracking verified of a component's files, by name. A file that was on its way when the computer
 * stopped counts as well: it was verified before.
 *
 * @throws CatalogueError CATALOGUE_ENTRY_INVALID; InstallersError INSTALLERS_STATE_INVALID
 */
export const verifiedInstallers = async (
  collection: Collection,
  component: string,
): Promise<ReadonlyMap<string, VerifiedInstaller>> => {
  const { folder, configuration } = collection;
  const verified = new Map<string, VerifiedInstaller>();
  const entries = configuration.installers.filter((entry) => entry.component === component);
  const state = entries.length === 0 ? undefined : await findTrackingState(folder);
  if (state === undefined) return verified;
  const { appRecordOf, slotOf, updatesInRelease } =
    await import('@p2p-hotspot/installers/tracking');
  const apps = await trackedApps(
    collection,
    entries.map(({ app }) => app),
  );
  for (const { app, label, source } of entries) {
    const { files, isKept } = appRecordOf(state, app);
    const tracked = apps.find(({ name }) => name === app);
    const known = Object.entries(files).flatMap(([slot, { published }]) =>
      published === undefined ? [] : [{ slot, facts: published }],
    );
    const arriving = state.arriving?.app === app ? [state.arriving] : [];
    for (const { slot, facts } of [...known, ...arriving]) {
      const { name, sha256, version, level, proofs, signer } = facts;
      const rule = tracked?.files.find((file) => slotOf(file) === slot);
      // What the operator keeps at its version, boxes keep as well.
      const updates =
        tracked === undefined || rule === undefined || isKept
          ? undefined
          : updatesInRelease(tracked, rule, source, facts);
      const origin = {
        ...{ app, label: label ?? app, version, level, proofs },
        ...(signer === undefined ? {} : { signer }),
        ...(updates === undefined ? {} : { updates }),
      };
      verified.set(name, { sha256, origin });
    }
  }
  return verified;
};
