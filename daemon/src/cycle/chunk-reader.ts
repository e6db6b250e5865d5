/** Somewhere bytes of chunks come from: a pack or a file of a source, or a file that the store has. */
export interface ChunkReader {
  /** Fills the buffer; false when that is not possible. */
  readRange(offset: number, into: Uint8Array): Promise<boolean>;
  /** What is read front to back: the same for copies of one pack. */
  readonly medium: unknown;
  /** True when others should be asked first. */
  isDoubtful(): boolean;
  /** Called when what was read is not the chunk that was promised. */
  reportDamage(): void;
  /** Called when some of what was read was as promised. */
  reportRight?(): void;
}
