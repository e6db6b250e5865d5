import type { Architecture, Platform } from '../installer.ts';

/** Words that makers put into file names, the more exact ones first. */
const architectureWords: readonly (readonly [Architecture, RegExp])[] = [
  ['any', /universal|noarch|multiarch|_all(?=\.deb$)/],
  ['arm64', /arm64|aarch64|armv8|apple-?silicon/],
  ['armv7', /armhf|armv7|armeabi/],
  ['x86_64', /x86[_-]64|amd64|x64|win64|64-?bit|intel/],
  ['x86', /i[3-6]86|ia32|x86|win32|32-?bit/],
];

const platformWords: readonly (readonly [Platform, RegExp])[] = [
  ['android', /android/],
  ['macos', /darwin|mac|osx/],
  ['windows', /win(?:dows|32|64)?(?![a-z])/],
  ['linux', /linux|ubuntu|debian|fedora/],
];

const find = <Name>(words: readonly (readonly [Name, RegExp])[], name: string): Name | undefined =>
  words.find(([, word]) => word.test(name.toLowerCase()))?.[0];

/** The processor that a file name speaks of. */
export const architectureByName = (name: string): Architecture | undefined =>
  find(architectureWords, name);

/** The platform that a file name speaks of. */
export const platformByName = (name: string): Platform | undefined => find(platformWords, name);
