import { loadCuration, saveCuration } from './curation.ts';
import { AppsError } from './errors.ts';
import type { ExaminedApps } from './examine-apps.ts';

export interface PinOptions {
  readonly collectionFolder: string;
  readonly examined: ExaminedApps;
  readonly applicationId: string;
  /** Certificates that may sign it from now on, or how they begin; none: as it is. */
  readonly signers: readonly string[];
  /** Version codes that may come in although newer ones were listed. */
  readonly older: readonly number[];
  readonly dryRun: boolean;
}

export interface Pinned {
  readonly signers: readonly string[];
  /** SHA-256 of the older APKs that were allowed now. */
  readonly allowedOlder: readonly string[];
}

/** Shorter beginnings could be met by trying. */
const fewestDigits = 16;

/**
 * Decides who may sign an app, and which older versions may come in all the same.
 *
 * @throws AppsError APP_UNKNOWN, APP_SIGNER_UNKNOWN, APP_VERSION_UNKNOWN
 */
export const pinApp = async ({
  collectionFolder,
  examined,
  applicationId,
  signers,
  older,
  dryRun,
}: PinOptions): Promise<Pinned> => {
  const apks = examined.apks.flatMap((apk) =>
    'applicationId' in apk && apk.applicationId === applicationId ? [apk] : [],
  );
  const trusted = examined.signers[applicationId];
  if (trusted === undefined && apks.length === 0 && signers.length === 0) {
    throw new AppsError('APP_UNKNOWN', { parameters: { applicationId } });
  }
  const seen = [...new Set([...apks.map(({ signer }) => signer), ...(trusted ?? [])])];
  const chosen = signers.map((given) => {
    const wanted = given.replaceAll(/[\s:]/g, '').toLowerCase();
    if (/^[0-9a-f]{64}$/.test(wanted)) return wanted;
    const found = seen.filter((signer) => signer.startsWith(wanted));
    const [signer] = found;
    if (wanted.length >= fewestDigits && found.length === 1 && signer !== undefined) return signer;
    throw new AppsError('APP_SIGNER_UNKNOWN', { parameters: { applicationId, signer: given } });
  });
  const allowedOlder = older.flatMap((versionCode) => {
    const found = apks.filter((apk) => apk.versionCode === versionCode);
    if (found.length > 0) return found.map(({ sha256 }) => sha256);
    throw new AppsError('APP_VERSION_UNKNOWN', { parameters: { applicationId, versionCode } });
  });
  const pinned = { signers: chosen.length > 0 ? chosen : (trusted ?? []), allowedOlder };
  if (dryRun) return pinned;
  const curation = await loadCuration(collectionFolder);
  await saveCuration(collectionFolder, {
    ...curation,
    signers: { ...curation.signers, [applicationId]: [...new Set(pinned.signers)] },
    allowedOlder: [...curation.allowedOlder, ...allowedOlder],
  });
  return pinned;
};
