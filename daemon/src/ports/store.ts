import { chunksOf, type Chunk, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { Component, Manifest, OmittedComponent, ReleaseSummary } from '@p2p-hotspot/contract';
import type { Space } from './durable-file-system.ts';
import type { ReleaseReference } from './trust-store.ts';

/** A file of the store, named by what it holds. Files with and without `x` are two objects. */
export interface StoreObject {
  readonly sha256: string;
  readonly executable: boolean;
  readonly sizeBytes: number;
}

/** An object and the chunks it is made of, in order; none for an empty file. */
export interface Recipe {
  readonly object: StoreObject;
  readonly chunks: readonly Chunk[];
}

/** A release and the exact bytes of its manifest. */
export interface VerifiedRelease {
  readonly reference: ReleaseReference;
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
}

/** What a box takes of a manifest. */
export interface Selection {
  /** Components that are for this box, in the manifest's order. */
  readonly components: readonly Component[];
  readonly omitted: readonly OmittedComponent[];
}

/** A release as a generation has it: with what this box takes of it. */
export interface StoredRelease extends VerifiedRelease, Selection {}

/** What people are told of a release. */
export const summarizeRelease = ({
  manifest: { channel, counter, label, notes, issued },
  omitted,
}: StoredRelease): ReleaseSummary => ({
  channel,
  counter,
  label,
  notes,
  issued,
  ...(omitted.length === 0 ? {} : { omitted }),
});

/** What of the store an update under way needs, beside what is in force. */
export interface Wanted {
  /** Hashes of files that it would otherwise have to bring again. */
  readonly files: ReadonlySet<string>;
  /** Components whose trees are there already. */
  readonly trees: readonly Component[];
}

/** The name of an object below `files/<aa>/`. */
export const objectName = ({ sha256, executable }: Omit<StoreObject, 'sizeBytes'>): string =>
  executable ? `${sha256}.x` : sha256;

/**
 * What the box keeps (docs/spec/store-v1.md). Every method can be repeated after a crash. Failures
 * are DaemonErrors, mostly `STORE_FULL` and `STORE_IO_FAILED`; what is damaged is a return value.
 */
export interface Store {
  /** Makes the folders and removes what an interrupted step left at the top. */
  open(): Promise<void>;
  space(): Promise<Space>;

  /** Complete generations, ascending. */
  generations(): Promise<number[]>;
  /** The generation `current` leads to; `undefined` when it is absent or leads nowhere. */
  current(): Promise<number | undefined>;
  /** @returns undefined when the generation is absent or its manifests do not decode */
  readGeneration(generation: number): Promise<StoredRelease[] | undefined>;
  /** Makes `current` lead there, at once and durably; `undefined` removes it. */
  switchTo(generation: number | undefined): Promise<void>;
  linkPrevious(generation: number | undefined): Promise<void>;

  hasTree(digest: string): Promise<boolean>;
  /** Bytes of a list that is kept, checked against its hash. */
  readList(sha256: string): Promise<Uint8Array | undefined>;
  /** Keeps a verified metadata file beside the store's content, durably: for neighbours, and for a box that lost its state. */
  keepMetadata(name: string, bytes: Uint8Array): Promise<void>;
  readMetadata(name: string): Promise<Uint8Array | undefined>;
  /** Names of the undamaged objects. */
  storedObjects(): Promise<Set<string>>;
  /** Their sizes in bytes, by name. */
  objectSizes(): Promise<ReadonlyMap<string, number>>;
  /** Hashes of the files that the trees of these components hold. */
  filesOf(components: readonly Component[]): Promise<Set<string>>;
  /** Bytes of a stored file, to cut chunks from; whoever reads verifies them. */
  openObject(sha256: string): Promise<ObjectReader | undefined>;

  /** The folder of a job, made or found again. */
  openJob(id: string): Promise<StoreJob>;
  discardJob(id: string): Promise<void>;
  /** Ids of jobs that left something behind. */
  jobs(): Promise<string[]>;
  /** Removes whatever neither these generations need nor an update that is under way. */
  collectGarbage(keep: {
    readonly generations: readonly number[];
    readonly wanted?: Wanted;
  }): Promise<void>;

  /** Where a component's files are served from, below the store. */
  readonly directory: string;
  readonly care: StoreCare;
}

export interface ObjectReader {
  /** Fills all of the buffer; false when the file is shorter or unreadable. */
  readRange(offset: number, into: Uint8Array): Promise<boolean>;
  close(): Promise<void>;
}

/** What one update gathers before anything of it can be seen. */
export interface StoreJob {
  keepManifest(release: VerifiedRelease): Promise<void>;
  readManifest(sha256: string): Promise<Uint8Array | undefined>;
  keepList(sha256: string, bytes: Uint8Array): Promise<void>;
  readList(sha256: string): Promise<Uint8Array | undefined>;

  /**
   * How many leading chunks of the object are there. What an earlier process left is read again and
   * verified; what this process wrote is not.
   */
  chunksDone(recipe: Recipe): Promise<number>;
  /** True when every byte is there and the whole has the right hash. */
  isComplete(object: StoreObject): boolean;
  /** Writes an object of one chunk, or of none; the caller has verified the bytes. */
  writeWhole(object: StoreObject, bytes: Uint8Array): Promise<void>;
  /**
   * Adds the next verified chunks to an object of several.
   *
   * @throws DaemonError RELEASE_INCONSISTENT sha256 when all chunks are there and the whole is not the
   *   object that was named
   */
  append(recipe: Recipe, bytes: Uint8Array, chunkCount: number): Promise<void>;
  /** Closes open files. */
  pause(): Promise<void>;

  /**
   * Moves the objects into the store, builds trees and the generation's folder, each step durable
   * before the next (docs/spec/store-v1.md §5).
   */
  stage(generation: number, releases: readonly StoredRelease[]): Promise<void>;
  /**
   * Lays out a generation whose trees are all there, in the place of one of this number that is not
   * in force.
   */
  layOut(generation: number, releases: readonly StoredRelease[]): Promise<void>;
  /**
   * Moves repaired objects into the store and into every tree whose list names them; only then are
   * they no longer marked as damaged.
   */
  publishRepairs(repairs: readonly Repair[]): Promise<void>;
}

/** A file that is served from somewhere, and how to make it again. */
export interface Repair {
  readonly recipe: Recipe;
  /** The lists that name it. */
  readonly lists: readonly string[];
  /** Where it is served: tree digest and path. */
  readonly places: readonly { readonly tree: string; readonly path: string }[];
}

/** Finding damage and keeping it from being served. */
export interface StoreCare {
  /**
   * Every file that is served, once per inode: what a scrub has to read.
   *
   * @param after position of an item; those up to it are left out, also when it is not there any more
   */
  inventory(after?: string): AsyncIterable<CareItem>;
  /** Files of one tree; none where there is no such tree. */
  filesOf(tree: string): Promise<readonly CareItem[]>;
  /** Re-reads a file. */
  isSound(item: CareItem, signal: AbortSignal): Promise<boolean>;
  /** Marks the file as damaged, durably, and takes it out of every tree. */
  condemn(sha256: string): Promise<void>;
  /** Hashes of the files known to be damaged. */
  damaged(): Promise<string[]>;
  /** How to make these files again, from the lists of the generations that are kept. */
  findRepairs(sha256s: ReadonlySet<string>): Promise<Repair[]>;
}

export interface CareItem {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Where to read it. */
  readonly path: string;
  /** Where the inventory can go on from later; items with the same one follow each other. */
  readonly position: string;
}

/** The object that a file of a tree is, and what it is made of. */
export const recipeOf = (file: FileEntry): Recipe => ({
  object: { sha256: file.sha256, executable: file.executable, sizeBytes: file.sizeBytes },
  chunks: chunksOf(file),
});
