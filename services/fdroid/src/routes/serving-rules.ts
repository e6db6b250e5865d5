import type { SendFileOptions } from '@p2p-hotspot/contract';

/** Types by extension. Phones install an APK from a browser only under its own type. */
const contentTypes: Readonly<Record<string, string>> = {
  apk: 'application/vnd.android.package-archive',
  jar: 'application/java-archive',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

const dayInSeconds = 86_400;

/** How one file of a repository is sent. Icons carry their hash in their name, so they may be kept. */
export const servingRules = (path: string): SendFileOptions => {
  const contentType = contentTypes[path.slice(path.lastIndexOf('.') + 1)];
  return {
    ...(contentType === undefined ? {} : { contentType }),
    ...(path.startsWith('icons/') ? { maxAgeSeconds: 30 * dayInSeconds } : {}),
  };
};
