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
  /** @param label of the source that offered it; who offered it first brought it */
  add(release: VerifiedRelease, label: string): void;
  /** Newest release seen of each channel. */
  newest(): readonly VerifiedRelease[];
  /** Labels of the sources that brought these, each once. */
  cameFrom(releases: readonly ReleaseReference[]): readonly string[];
  /** Forgets what was seen: what may be installed has changed. */
  clear(): void;
  /** Finds a release: seen by this process, kept with its job, or in a generation of the store. */
  find(reference: ReleaseReference, jobId: string): Promise<VerifiedRelease | undefined>;
}

export const createKnownReleases = (store: Store): KnownReleases => {
  const seen = new Map<string, { readonly release: VerifiedRelease; readonly label: string }>();
  const isSame = (one: ReleaseReference, other: ReleaseReference | undefined): boolean =>
    one.manifestSha256 === other?.manifestSha256;
  return {
    add: (release, label) => {
      const { reference } = release;
      const known = seen.get(reference.channel)?.release.reference;
      if (known !== undefined && known.counter > reference.counter) return;
      if (!isSame(reference, known)) seen.set(reference.channel, { release, label });
    },
    newest: () => [...seen.values()].map(({ release }) => release),
    cameFrom: (references) => {
      const labels = [...seen.values()]
        .filter(({ release }) => references.some((one) => isSame(one, release.reference)))
        .map(({ label }) => label);
      return [...new Set(labels)];
    },
    clear: () => {
      seen.clear();
    },
    find: async (reference, jobId) => {
      const { channel, manifestSha256, manifestBytes } = reference;
      const known = seen.get(channel)?.release;
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
