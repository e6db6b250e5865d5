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
