import type { TrackingState } from '../tracking-state.ts';

/**
 * Where tracking keeps what it knows and what it fetched. Everything is durable when a method returns,
 * and each can be called again after a crash in the middle of it.
 */
export interface Shelf {
  /** What `write` wrote last; empty before. */
  readonly read: () => Promise<TrackingState>;
  /** Replaces the state: the old one or the new one is read afterwards, never anything else. */
  readonly write: (state: TrackingState) => Promise<void>;
  /**
   * The absolute path of a file that is on its way. Its folder is there, and is on the file system of
   * all components.
   *
   * @param key names it among all that are on their way
   */
  readonly partial: (key: string) => Promise<string>;
  /** Forgets a file that was on its way. */
  readonly discard: (key: string) => Promise<void>;
  /** So many bytes a file may have that is fetched now; absent: as many as it has. */
  readonly room?: () => Promise<number>;
  /** Size of a component's file in bytes; undefined where there is none. */
  readonly sizeOf: (component: string, name: string) => Promise<number | undefined>;
  /** SHA-256 of a component's file, hex; undefined where there is none. */
  readonly hashOf: (component: string, name: string) => Promise<string | undefined>;
  /** SHA-256 of a file on its way; undefined where there is none. */
  readonly partialHash: (key: string) => Promise<string | undefined>;
  /** Gives a file that is on its way its place, instead of one of that name. */
  readonly place: (key: string, component: string, name: string) => Promise<void>;
  readonly remove: (component: string, name: string) => Promise<void>;
}
