/** What a map may claim before it is refused: bounds of our memory and time, and of a phone's. */
export const limits = {
  /** Decompressed; directories of real maps have some 100 KB. */
  directoryBytes: 16 * 1024 * 1024,
  metadataBytes: 8 * 1024 * 1024,
  /** As it lies in the file. Tile makers stop at 500 KB by default. */
  tileBytes: 4 * 1024 * 1024,
  unpackedTileBytes: 16 * 1024 * 1024,
  /** Tiles of one MBTiles file: 8 bytes of memory each, twice while they are sorted. */
  convertedTiles: 16 * 1024 * 1024,
  /** Nothing finer is of use, and tile numbers stay exact in a double. */
  zoom: 24,
} as const;
