import type { KeyPurpose } from './key-folder.ts';

/** What each kind of key is for, in words. */
export const purposeWords: Readonly<Record<KeyPurpose, string>> = {
  root: 'signs the trust root',
  release: 'signs releases',
  fdroid: 'signs the app repository; phones know it for ever',
  receipt: 'opens receipts of boxes',
  minisign: 'signs checksums for people',
};
