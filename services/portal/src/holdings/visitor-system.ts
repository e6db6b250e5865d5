import type { Architecture, Installer, Platform } from '@p2p-hotspot/installers/routes';

/** What a visitor's browser says about the device. */
export interface VisitorSystem {
  readonly platform: Platform | 'ios' | 'chromeos';
  /** `unknown` where browsers do not tell: Macs, most phones. */
  readonly architecture: Architecture;
}

const platformOf = (userAgent: string): VisitorSystem['platform'] => {
  if (/Android/i.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Windows/.test(userAgent)) return 'windows';
  if (/Macintosh|Mac OS X/.test(userAgent)) return 'macos';
  if (/\bCrOS\b/.test(userAgent)) return 'chromeos';
  if (/Linux|X11/.test(userAgent)) return 'linux';
  return 'unknown';
};

const architectureOf = (userAgent: string, platform: VisitorSystem['platform']): Architecture => {
  if (platform === 'macos') return 'unknown';
  if (/aarch64|arm64/i.test(userAgent)) return 'arm64';
  if (/armv[678]l?/i.test(userAgent)) return 'armv7';
  if (/x86_64|Win64|WOW64|x64|amd64/i.test(userAgent)) return 'x86_64';
  if (/i[36]86/.test(userAgent) || platform === 'windows') return 'x86';
  return 'unknown';
};

/** Reads a `User-Agent`. It may lie: it only decides what comes first, never what is shown. */
export const visitorSystemOf = (userAgent: string): VisitorSystem => {
  const platform = platformOf(userAgent);
  return { platform, architecture: architectureOf(userAgent, platform) };
};

/** What each system installs of its own and of others. A Chromebook: Linux first, Android then. */
const installs: Readonly<Record<VisitorSystem['platform'], readonly Platform[]>> = {
  android: ['android'],
  ios: [],
  windows: ['windows'],
  macos: ['macos'],
  linux: ['linux'],
  chromeos: ['linux', 'android'],
  unknown: [],
};

/** How well an installer fits a device: 0 not at all, more is better. */
export const fitness = (
  { platform, architecture }: Pick<Installer, 'platform' | 'architecture'>,
  visitor: VisitorSystem,
): number => {
  const choices = installs[visitor.platform];
  if (!choices.includes(platform)) return 0;
  if (platform !== choices[0]) return 1;
  if (architecture === visitor.architecture && architecture !== 'unknown') return 4;
  if (architecture === 'any') return 3;
  if (architecture === 'unknown' || visitor.architecture === 'unknown') return 2;
  // A 64 bit Windows or Linux on Intel mostly runs 32 bit programs too.
  return architecture === 'x86' && visitor.architecture === 'x86_64' ? 2 : 1;
};
