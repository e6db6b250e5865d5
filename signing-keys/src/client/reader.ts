/** Where metadata is read from: a stick, a bundle file, a mirror, a neighbour. Never trusted. */
export interface MetadataReader {
  /**
   * Reads a metadata file.
   *
   * @param name as in `metadata/`: `timestamp.json`, `3.root.json`, `7.snapshot.json`,
   *   `9.stable.json`. With the profile `tuf-1.0` a delegated role's name may hold any character: an
   *   adapter must quote it
   * @param maxBytes read no more than one byte beyond this; a longer file is refused, not cut
   * @returns undefined when there is no such file; failures of the medium are thrown, and end the
   *   refresh as they are
   */
  readonly read: (name: string, maxBytes: number) => Promise<Uint8Array | undefined>;
}

/**
 * What a client saved of its trust: the files as received. All but the root is verified again when
 * it is loaded, against what its delegator says today; what fails is as if it were absent.
 */
export interface StoredMetadata {
  readonly root: Uint8Array;
  readonly timestamp?: Uint8Array;
  readonly snapshot?: Uint8Array;
  readonly targets?: Uint8Array;
  readonly delegated: Readonly<Record<string, Uint8Array>>;
}

/** Reads what was saved, as if it were a repository: to take up trust again without any source. */
export const storedReader = (stored: StoredMetadata): MetadataReader => ({
  read: (name) => {
    const role = name.replace(/^\d+\./, '').replace(/\.json$/, '');
    const files: Record<string, Uint8Array | undefined> = {
      ...stored.delegated,
      timestamp: stored.timestamp,
      snapshot: stored.snapshot,
      targets: stored.targets,
      root: undefined,
    };
    return Promise.resolve(Object.hasOwn(files, role) ? files[role] : undefined);
  },
});
