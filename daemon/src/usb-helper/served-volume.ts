import type { Feed } from '@p2p-hotspot/local-service';
import type { UsbVolume, UsbVolumes } from './protocol.ts';
import type { VolumeFolder } from './volume-folder.ts';

/** A volume as the server needs it. */
export interface ServedVolume {
  describe(): UsbVolume;
  /** False as soon as the kernel does not know the device any more. */
  isPresent(): boolean;
  /**
   * Mounts the volume where it is not, and keeps it so until the task has ended.
   *
   * @throws DaemonError SOURCE_GONE, STICK_READ_ONLY, STICK_MOUNT_FAILED, and what the task throws
   */
  use<T>(access: 'read' | 'write', task: (folder: VolumeFolder) => Promise<T>): Promise<T>;
  /** Unmounts now, or as soon as nothing is under way. */
  rest(): Promise<void>;
}

/** All volumes that are plugged in. */
export interface VolumeBoard extends Feed<UsbVolumes> {
  find(id: string): ServedVolume | undefined;
}
