import type { DriveFile, SwarmDrive } from '@p2p-hotspot/contract';

/** A Hyperdrive that somebody else writes, as far as others in its swarm have it. */
export interface DriveNode {
  /** Asks whoever is there for the newest version, for some seconds. */
  look(): Promise<SwarmDrive>;
  /** Ends when the signal aborts: whoever has the rest may be gone. */
  files(version: number, signal: AbortSignal): AsyncIterable<DriveFile>;
  /** @returns undefined when there is no such file. What was read to its end is not kept here. */
  read(
    version: number,
    path: string,
    offset: number,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
  close(): Promise<void>;
}

/** Undefined where the libraries do not run on this machine. */
export type OpenDriveNode = (options: {
  /** 64 hex digits. */
  readonly key: string;
  /** Of this drive alone: thrown away when it grows too large, and filled anew. */
  readonly folder: string;
  readonly bootstrap?: readonly string[];
}) => Promise<DriveNode | undefined>;
