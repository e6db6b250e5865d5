import type { PhoneTraits } from '@p2p-hotspot/fdroid/routes';
import { visitorAndroid } from './android-release.ts';
import { visitorSystemOf } from './visitor-system.ts';

/** What Android calls the processors that browsers tell of. */
const abis: Readonly<Record<string, string>> = {
  arm64: 'arm64-v8a',
  armv7: 'armeabi-v7a',
  x86_64: 'x86_64',
  x86: 'x86',
};

/** The visitor's phone as far as its browser says; a computer's processor says nothing about a phone. */
export const visitorPhone = (userAgent: string): PhoneTraits => {
  const android = visitorAndroid(userAgent);
  const { platform, architecture } = visitorSystemOf(userAgent);
  const abi = platform === 'android' || platform === 'chromeos' ? abis[architecture] : undefined;
  return {
    ...(android && { apiLevel: android.apiLevel }),
    ...(abi !== undefined && { abi }),
  };
};
