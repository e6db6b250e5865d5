import type { VerifiedInstaller } from '@p2p-hotspot/installers/build';
import type { Collection } from '../collection/configuration.ts';
import { findTrackingState } from './collection-shelf.ts';

/**
 * What tracking verified of a component's files, by name. A file that was on its way when the computer
 * stopped counts as well: it was verified before.
 */
export const verifiedInstallers = async (
  { folder, configuration }: Collection,
  component: string,
): Promise<ReadonlyMap<string, VerifiedInstaller>> => {
  const verified = new Map<string, VerifiedInstaller>();
  const entries = configuration.installers.filter((entry) => entry.component === component);
  const state = entries.length === 0 ? undefined : await findTrackingState(folder);
  if (state === undefined) return verified;
  const { appRecordOf } = await import('@p2p-hotspot/installers/tracking');
  for (const { app, label } of entries) {
    const { files } = appRecordOf(state, app);
    const published = Object.values(files).flatMap((record) => record.published ?? []);
    const arriving = state.arriving?.app === app ? [state.arriving.facts] : [];
    for (const { name, sha256, version, level, proofs, signer } of [...published, ...arriving]) {
      const origin = {
        ...{ app, label: label ?? app, version, level, proofs },
        ...(signer === undefined ? {} : { signer }),
      };
      verified.set(name, { sha256, origin });
    }
  }
  return verified;
};
