import type { DeviceDescription } from '@p2p-hotspot/contract';
import type { SigningKey } from '@p2p-hotspot/signing-keys';
import { provideDevice } from '../api/provide-device.ts';
import { provideDeviceKey } from '../api/provide-device-key.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import type { Kept } from './open-kept.ts';

/** Who this box is, for itself and for those it writes to. */
export interface Identity {
  readonly device: DeviceDescription;
  readonly deviceKey: SigningKey;
  /** What people call it, where the settings say so. */
  readonly names: { readonly name?: string; readonly community?: string };
}

export const provideIdentity = async (
  { environment }: DaemonOptions,
  { documents, settings }: Kept,
): Promise<Identity> => ({
  device: await provideDevice(documents, settings, environment['BALENA_DEVICE_TYPE']),
  deviceKey: await provideDeviceKey(documents),
  names: {
    ...(settings.DEVICE_NAME === undefined ? {} : { name: settings.DEVICE_NAME }),
    ...(settings.COMMUNITY_NAME === undefined ? {} : { community: settings.COMMUNITY_NAME }),
  },
});
