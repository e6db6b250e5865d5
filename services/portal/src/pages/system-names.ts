import type { MessageCode } from '@p2p-hotspot/contract';
import type { VisitorSystem } from '../holdings/visitor-system.ts';

/** What people call each system. */
export const systemNames: Readonly<Record<VisitorSystem['platform'], MessageCode>> = {
  android: 'PAGE_SYSTEM_ANDROID',
  ios: 'PAGE_SYSTEM_IOS',
  windows: 'PAGE_SYSTEM_WINDOWS',
  macos: 'PAGE_SYSTEM_MACOS',
  linux: 'PAGE_SYSTEM_LINUX',
  chromeos: 'PAGE_SYSTEM_CHROMEOS',
  unknown: 'PAGE_SYSTEM_UNKNOWN',
};
