import type { Settings } from '@p2p-hotspot/contract';

/** What the settings of a box say about its captive portal. */
export interface CaptiveSettings {
  /** `CAPTIVE_PORTAL`. */
  readonly isOn: boolean;
  readonly releaseHours: number;
  /** For how long one visitor may use the shared Internet; absent: it is not shared. */
  readonly sharingMinutes?: number;
  /** Hosts besides those of the network service that are the box. */
  readonly hosts: readonly string[];
}

const usualReleaseHours = 12;
const usualSharingMinutes = 60;

export const captiveSettings = ({
  CAPTIVE_PORTAL,
  CAPTIVE_RELEASE_HOURS,
  INTERNET_SHARING,
  INTERNET_SHARING_MINUTES,
  PORTAL_URL,
}: Settings): CaptiveSettings => ({
  isOn: CAPTIVE_PORTAL !== 'off',
  releaseHours: CAPTIVE_RELEASE_HOURS ?? usualReleaseHours,
  ...(INTERNET_SHARING === 'on' && {
    sharingMinutes: INTERNET_SHARING_MINUTES ?? usualSharingMinutes,
  }),
  hosts: PORTAL_URL === undefined ? [] : [new URL(PORTAL_URL).hostname],
});
