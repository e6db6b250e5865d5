import type { SourceKind } from '@p2p-hotspot/contract';

/**
 * A place that offers a repository: a folder, a stick, a bundle file, later a mirror, a neighbour, a
 * peer. It offers bytes and is never trusted: whoever reads verifies length and hash of what came
 * back, and never reads the same bytes twice expecting them to be equal.
 *
 * Obligations of an implementation (the contract suite holds each of them):
 *
 * - Names are repository names (docs/spec/repository-v1.md); any other name is a programming error
 *   of the caller. No name ever leads outside the repository's folder.
 * - Nothing but regular files is read: links, devices, FIFOs and folders are `SOURCE_FILE_REFUSED`,
 *   without blocking on them.
 * - `read` gives all bytes of a small file or none: a file beyond `maxBytes` is `SOURCE_DAMAGED`.
 * - `readRange` fills all of the caller's buffer or throws; a file that ends before is
 *   `SOURCE_DAMAGED`. The buffer is the caller's so that a copy of any size needs a fixed few.
 * - A missing file is `undefined` from `read` and `SOURCE_FILE_MISSING` from `readRange`.
 * - Once the medium is gone every call fails with `SOURCE_GONE`, soon and for ever: the same medium
 *   coming back is a new Source.
 * - Both may be called concurrently. Nothing is cached that grows with the size of the repository.
 */
export interface Source {
  /** Stable while the source is present, unique among those present. */
  readonly id: string;
  readonly kind: SourceKind;
  /**
   * How it came here: on a medium that somebody carried, or over a network, where whoever answers may
   * hold back what is new (docs/spec/metadata-v1.md §8.3).
   */
  readonly delivery: 'carried' | 'online';
  /** What a person would recognise: a file or folder name, never a full path. */
  readonly label: string;
  /** The stick that it lies on (ports/sticks.ts), where it lies on one. */
  readonly stickId?: string;
  read(name: string, maxBytes: number): Promise<Uint8Array | undefined>;
  readRange(name: string, offset: number, into: Uint8Array): Promise<void>;
  /**
   * Only of a source that has whole files and no packs: fills the buffer from the file of a component
   * with that SHA-256, with the obligations of `readRange`. It has the files of a list if it has the
   * list.
   */
  readFileRange?(sha256: string, offset: number, into: Uint8Array): Promise<void>;
  /**
   * Told that what it gave was not what it should be: it forgets what it keeps. A source that somebody
   * else can stand in for goes away then (`SOURCE_GONE`), to come back after a while.
   */
  distrust?(): void;
  /** Told that a piece of what it gave was what it should be; often. */
  trust?(): void;
  /** Lets go of everything that is open, so that the medium can be removed. */
  close(): Promise<void>;
}
