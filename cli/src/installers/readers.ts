import { decodeMinisignPublicKey, verifyMinisign } from '@p2p-hotspot/signing-keys';
import type { Readers } from '@p2p-hotspot/installers/tracking';

/** Formats that other packages read: apps by the package that makes repositories of them. */
export const readers: Readers = {
  readApk: async (file) => {
    const { readApk } = await import('@p2p-hotspot/fdroid/build');
    const { applicationId, versionCode, signer } = await readApk(file);
    return { applicationId, versionCode, signer };
  },
  verifyMinisign: (publicKey, signature, digest) => {
    const key = decodeMinisignPublicKey(`untrusted comment: \n${publicKey}\n`);
    verifyMinisign(key, signature, { prehashed: digest });
  },
};
