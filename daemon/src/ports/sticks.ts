import type { CodedMessage, StickActivity, StickMarker } from '@p2p-hotspot/contract';
import type { Source } from './source.ts';

/**
 * A stick that is plugged in, or one partition of it. What it holds beside sources, and the few things
 * that a box writes (docs/spec/stick-v1.md).
 *
 * Obligations of an implementation:
 *
 * - A write resolves when it is durable on the medium; one that fails leaves what was there before.
 * - Writes throw DaemonErrors: `STICK_FULL`, `STICK_READ_ONLY`, `STICK_WRITE_FAILED`,
 *   `STICK_WRITE_REFUSED` (its marker does not allow it), `SOURCE_GONE`.
 */
export interface Stick {
  /** As long as it is plugged in. */
  readonly id: string;
  /** What a person would recognise. */
  readonly label: string;
  /** True for what was there when the box started. */
  readonly isFromStart: boolean;
  readonly marker: StickMarker | undefined;
  readonly sizeBytes: number;
  /** What may still be written, as far as it is known. */
  readonly freeBytes: number | undefined;
  /** Whether it carries a repository or a bundle file. */
  readonly hasRelease: boolean;
  isPresent(): boolean;
  /** The repository folder as a source, for reading back what was written; the caller closes it. */
  openRepository(): Source;
  writeReceipt(name: string, bytes: Uint8Array): Promise<void>;
  /** @param content exactly `sizeBytes` in all */
  writeRepositoryFile(
    name: string,
    sizeBytes: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<void>;
  /** Removes every file of the repository that is not named. */
  keepRepositoryFiles(names: readonly string[]): Promise<void>;
  writeMarker(marker: StickMarker): Promise<void>;
  writePin(text: string): Promise<void>;
  writeBackup(bytes: Uint8Array): Promise<void>;
  /** SHA-256 of the backup on it, in hex, without having all of it in memory. */
  backupSha256(): Promise<string | undefined>;
  readBackup(): Promise<Uint8Array | undefined>;
}

/** What is plugged in, as it is at this moment; also what is not looked into yet, or of no use. */
export interface SeenStick {
  readonly id: string;
  /** What a person would recognise. */
  readonly label: string;
  /** `ready`: whatever is on it has been told of (ports/source-watcher.ts). */
  readonly state: 'checking' | 'ready' | 'unusable';
  /** Why it is unusable. */
  readonly problem?: CodedMessage;
  /** False when it may be pulled out at any moment. */
  readonly isMounted: boolean;
  readonly isWriting: boolean;
  /** Present as soon as it can be read; the same object as long as the stick is plugged in. */
  readonly stick?: Stick;
  /** Lets go of it, so that it may be pulled out. Never fails: a stick that is gone is at rest. */
  rest(): Promise<void>;
}

/**
 * Something that a box does for a stick besides taking releases from it. For one stick duties are
 * asked one after the other, in the order of the list; different sticks are served at the same time.
 * A DaemonError or TrustError that a duty throws is told to people and is not the end.
 */
export interface StickDuty {
  readonly name: string;
  /** Before anything of it is judged. */
  arrived?(stick: Stick): Promise<void>;
  /**
   * Once the box has done with it what there is to do and nothing else is under way; before people are
   * told that it may be pulled out. Asked again when another generation is in force or the marker has
   * changed, and when it was interrupted: what is there already need not be done again.
   *
   * @param tell what people are told meanwhile
   * @param signal aborts when the box has something else to do, or stops: end soon, throw its reason
   * @returns what people are told at the end, where this duty has something to say
   */
  settled?(
    stick: Stick,
    tell: (activity: StickActivity, message: CodedMessage) => void,
    signal: AbortSignal,
  ): Promise<CodedMessage | undefined>;
}
