import type { DriveFile, SwarmDrive } from '@p2p-hotspot/contract';

/** The community's own drive, as the swarm's service offers it. Nothing of it is signed. */
export interface DriveSource {
  /** @returns undefined while the service is away, or does not look for the drive now */
  look(signal: AbortSignal): Promise<SwarmDrive | undefined>;
  /**
   * All files of that version, at most `mostDriveFiles` and one more.
   *
   * @throws DaemonError MIRROR_UNREACHABLE when whoever has the drive left
   */
  files(version: number, signal: AbortSignal): Promise<readonly DriveFile[]>;
  /**
   * Bytes of a file from `offset` on.
   *
   * @throws DaemonError MIRROR_UNREACHABLE, also in the middle
   */
  read(
    version: number,
    path: string,
    offset: number,
    signal: AbortSignal,
  ): AsyncIterable<Uint8Array>;
}
