const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/**
 * Every limit of the formats (docs/spec/list-v1.md §5, docs/spec/repository-v1.md §8). Decoders check
 * them before they allocate; encoders refuse to make what a decoder would refuse.
 */
export const limits = {
  /** Largest number of any format: what a double holds exactly. */
  integer: Number.MAX_SAFE_INTEGER,
  pathBytes: 1024,
  pathPartBytes: 255,
  pathDepth: 32,
  treeFolders: 200_000,
  manifestBytes: 8 * MiB,
  metadataBytes: 8 * MiB,
  listBytes: 128 * MiB,
  listFiles: 1_000_000,
  chunkBytes: 4 * MiB,
  packBytes: GiB,
  tocBytes: 64 * MiB,
  packChunks: 1_000_000,
  packHintNames: 65_536,
  /** What a frame of a patch makes. */
  frameBytes: 8 * MiB,
  deltaBytes: 4 * MiB,
  patchHeadBytes: 256 * KiB,
  patchHintLines: 64,
  /** News, unpacked. */
  newsBytes: 2 * MiB,
  newsStoredBytes: 512 * KiB,
  bundleEntries: 65_536,
} as const;
