import type { InstallerFormat, Platform } from '../installer.ts';

const platforms: Readonly<Record<Exclude<InstallerFormat, 'other'>, Platform>> = {
  exe: 'windows',
  msi: 'windows',
  dmg: 'macos',
  pkg: 'macos',
  appimage: 'linux',
  deb: 'linux',
  rpm: 'linux',
  elf: 'linux',
  apk: 'android',
};

/** The platform that a format alone tells. */
export const platformOf = (format: Exclude<InstallerFormat, 'other'>): Platform =>
  platforms[format];
