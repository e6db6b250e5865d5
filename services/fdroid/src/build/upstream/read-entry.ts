import { mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract/coded-error';
import { signerFingerprint } from '../signature/certificate.ts';
import { readJarManifest } from '../signature/jar-manifest.ts';
import { verifyJarSignature } from '../signature/jar-signature.ts';
import { readZipDirectory, type ZipDirectory } from '../zip/zip-directory.ts';
import { readZipEntry } from '../zip/zip-entry.ts';
import {
  countOf,
  fieldsOf,
  fileOf,
  invalidUpstream,
  parseJson,
  type UpstreamFile,
} from './fields.ts';

/** What the signed front page of another F-Droid repository says. */
export interface UpstreamEntry {
  /** SHA-256 of the certificate that signed it, 64 lower-case hex digits. */
  readonly fingerprint: string;
  /** Milliseconds; grows with every index. */
  readonly timestamp: number;
  readonly index: UpstreamFile;
  /** What brings an index of that time (milliseconds) up to date. */
  readonly diffs: ReadonlyMap<number, UpstreamFile>;
}

/** More than any `entry.jar` has. */
export const maxEntryBytes = 4 * 1024 * 1024;

/** F-Droid clients take no certificate that is shorter, in bytes of DER. */
const minCertificateBytes = 256;

const readPart = async (file: FileHandle, directory: ZipDirectory, name: string) => {
  const entry = directory.entries.get(name);
  if (entry === undefined) throw invalidUpstream(name);
  return readZipEntry(file, directory, entry, maxEntryBytes);
};

/** F-Droid clients refuse weak digests here, whatever else stands beside them. */
const refuseWeakDigests = (manifest: Uint8Array): void => {
  const attributes = readJarManifest(manifest).sections.get('entry.json')?.attributes;
  const names = [...(attributes?.keys() ?? [])];
  if (!names.includes('sha-256-digest') && !names.includes('sha-512-digest')) {
    throw invalidUpstream('SHA-256-Digest');
  }
  if (names.some((name) => /^(?:md5|sha-?1)-digest$/.test(name))) throw invalidUpstream('SHA1');
};

const readOpenEntry = async (file: FileHandle): Promise<UpstreamEntry> => {
  const directory = await readZipDirectory(file);
  const certificate = await verifyJarSignature(file, directory);
  if (certificate.der.byteLength < minCertificateBytes) throw invalidUpstream('certificate');
  refuseWeakDigests(await readPart(file, directory, 'META-INF/MANIFEST.MF'));
  const entry = fieldsOf(
    parseJson(await readPart(file, directory, 'entry.json'), 'entry.json'),
    'entry.json',
  );
  return {
    fingerprint: signerFingerprint(certificate.der),
    timestamp: countOf(entry['timestamp'], 'timestamp'),
    index: fileOf(entry['index'], 'index'),
    diffs: new Map(
      Object.entries(fieldsOf(entry['diffs'] ?? {}, 'diffs')).map(([time, diff]) => [
        countOf(Number(time), 'diffs'),
        fileOf(diff, 'diffs'),
      ]),
    ),
  };
};

/**
 * Verifies an `entry.jar` as F-Droid clients do, and reads it. Whether the signer is the right one is
 * for the caller to say.
 *
 * @param path of the file, absolute
 * @throws FdroidError FDROID_UPSTREAM_INVALID
 */
export const readEntryJar = async (path: string): Promise<UpstreamEntry> => {
  const file = await open(path, 'r');
  try {
    return await readOpenEntry(file);
  } catch (cause) {
    if (!isCodedError(cause) || cause.code === 'FDROID_UPSTREAM_INVALID') throw cause;
    throw invalidUpstream(`entry.jar: ${cause.code}`, cause);
  } finally {
    await file.close();
  }
};

/**
 * The same for an `entry.jar` that came over the network.
 *
 * @throws FdroidError FDROID_UPSTREAM_INVALID; errors of the file system
 */
export const readEntryJarBytes = async (bytes: Uint8Array): Promise<UpstreamEntry> => {
  const folder = await mkdtemp(join(tmpdir(), 'hotspot-'));
  try {
    const file = join(folder, 'entry.jar');
    await writeFile(file, bytes);
    return await readEntryJar(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
