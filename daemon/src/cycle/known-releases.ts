import { createHash } from 'node:crypto';
import { decodeManifest } from '@p2p-hotspot/bundle-format';
import type { ReleaseReference } from '../ports/trust-store.ts';
import type { Store, VerifiedRelease } from '../ports/store.ts';

/**
 * Opens a manifest that trusted metadata speaks of.
 *
 * @returns undefined when the bytes are not the ones that were signed for
 * @throws BundleError MANIFEST_INVALID when they are, and are no manifest of that channel
 */
export const openManifest = (
  channel: string,
  expected: { readonly length: number; readonly sha256: string },
  bytes: Uint8Array,
): VerifiedRelease | undefined => {
  if (bytes.length !== expected.length) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== expected.sha256) return undefined;
  const manifest = decodeManifest(bytes);
  return {
    manifest,
    bytes,
    reference: {
      channel,
      counter: manifest.counter,
      manifestSha256: sha256,
      manifestBytes: bytes.length,
    },
  };
};

/** Releases whose manifests this process has seen, and where else to look for one. */
export interface KnownReleases {
  add(release: VerifiedRelease): void;
  /** Newest release seen of each channel. */
  newest(): readonly VerifiedRelease[];
  /** Forgets what was seen: what may be installed has changed. */
  clear(): void;
  /** Finds a release: seen by this process, kept with its job, or in a generation of the store. */
  find(reference: ReleaseReference, jobId: string): Promise<VerifiedRelease | undefined>;
}

export const createKnownReleases = (store: Store): KnownReleases => {
  const seen = new Map<string, VerifiedRelease>();
  return {
    add: (release) => {
      const { channel, counter } = release.reference;
      const known = seen.get(channel);
      if (known === undefined || known.reference.counter <= counter) seen.set(channel, release);
    },
    newest: () => [...seen.values()],
    clear: () => {
      seen.clear();
    },
    find: async (reference, jobId) => {
      const { channel, manifestSha256, manifestBytes } = reference;
      const known = seen.get(channel);
      if (known?.reference.manifestSha256 === manifestSha256) return known;
      for (const generation of (await store.generations()).reverse()) {
        const found = (await store.readGeneration(generation))?.find(
          (release) => release.reference.manifestSha256 === manifestSha256,
        );
        if (found !== undefined) return found;
      }
      const job = await store.openJob(jobId);
      const bytes = await job.readManifest(manifestSha256);
      return bytes === undefined
        ? undefined
        : openManifest(channel, { length: manifestBytes, sha256: manifestSha256 }, bytes);
    },
  };
};
