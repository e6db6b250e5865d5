import { randomBytes } from 'node:crypto';
import type { DeviceDescription, Settings } from '@p2p-hotspot/contract';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import { daemonVersion } from '../version.ts';

/** Names of processor kinds as container images and releases have them. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * What this box is. Its id is made at the first start: random, so that nobody can guess it from a
 * salted hash of it.
 *
 * @param hostType device type as the host tells it, where the settings do not
 */
export const provideDevice = async (
  documents: StateDocumentStore,
  settings: Settings,
  hostType: string | undefined,
): Promise<DeviceDescription> => {
  const kept = await documents.load('device');
  const { id } = kept ?? { id: randomBytes(16).toString('hex') };
  if (kept === undefined) await documents.save('device', { id });
  const deviceType = settings.DEVICE_TYPE ?? hostType;
  return {
    id,
    arch: architectures[process.arch] ?? process.arch,
    groups: settings.DEVICE_GROUPS ?? [],
    daemonVersion,
    ...(deviceType === undefined || deviceType === '' ? {} : { deviceType }),
  };
};
