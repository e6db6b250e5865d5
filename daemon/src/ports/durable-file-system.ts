/**
 * The one way to files for all that must survive a power cut: store and state. Small, so that a
 * crash simulator can stand in for it: what was written and not synced may be lost, kept or
 * reordered; what was synced is there.
 *
 * Obligations of an implementation:
 *
 * - Paths are absolute. Links are never followed in the last part.
 * - Failures are DaemonErrors: no space `STORE_FULL`, input/output `STORE_IO_FAILED`, read-only
 *   `STORE_READ_ONLY`. What a caller can expect and handle is a return value.
 * - Nothing is durable before `sync`, `syncDirectory` or `syncFileSystem` has returned.
 */
export interface DurableFileSystem {
  /** Creates the file, or empties the one that is there. */
  createFile(path: string, mode: number): Promise<WritableFile>;
  /** Opens for writing at the end; creates the file with mode 0600 when there is none. */
  appendFile(path: string): Promise<WritableFile>;
  /** `createFile`, write all, close. */
  writeFile(path: string, bytes: Uint8Array, mode: number): Promise<void>;
  truncateFile(path: string, sizeBytes: number): Promise<void>;
  /** Replaces what is at `to`. Both on one file system. */
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<'linked' | 'exists' | 'too-many-links'>;
  symlink(target: string, path: string): Promise<void>;
  /** Removes a file or a link; nothing happens when there is none. */
  unlink(path: string): Promise<void>;
  /** Nothing happens when it is there; its parent must be. */
  makeDirectory(path: string): Promise<void>;
  /** Removes a folder with all that is in it; nothing happens when there is none. */
  removeTree(path: string): Promise<void>;

  /** Makes the names in this folder durable. */
  syncDirectory(path: string): Promise<void>;
  /** Makes everything written to the file system that holds `path` durable. */
  syncFileSystem(path: string): Promise<void>;

  openFile(path: string): Promise<ReadableFile | undefined>;
  /** Whole content; `undefined` when there is no such file. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Names in a folder, in no order; none when there is no such folder. */
  readDirectory(path: string): Promise<string[]>;
  /** What is at the path itself; a link is a link. */
  stat(path: string): Promise<FileStatus | undefined>;
  readLink(path: string): Promise<string | undefined>;
  space(path: string): Promise<Space>;
}

export interface WritableFile {
  /** Writes all of the bytes after those written before. */
  write(bytes: Uint8Array): Promise<void>;
  changeMode(mode: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface ReadableFile {
  readonly sizeBytes: number;
  /**
   * @param offset in bytes from the beginning of the file
   * @returns how many bytes were read; fewer than fit only at the end of the file
   * @throws DaemonError STORE_IO_FAILED; Error, a bug, after `close`
   */
  read(offset: number, into: Uint8Array): Promise<number>;
  /** Waits for the reads under way. */
  close(): Promise<void>;
}

export interface FileStatus {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly sizeBytes: number;
  /** Two names of one file have the same. */
  readonly inode: number;
}

export interface Space {
  /** What an unprivileged writer may still use. */
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly blockBytes: number;
  /** Absent where the file system makes inodes as needed. */
  readonly freeFiles?: number;
}
