/** A file system on a drive: a partition of it, or all of it. */
export interface Volume {
  /** As in `/dev`: `sdb1`. */
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  /** As the system names it: `vfat`, `exfat`, `ext4`. */
  readonly fileSystem: string | undefined;
  readonly label: string | undefined;
  readonly mountPoints: readonly string[];
}

/**
 * Why a drive is never written to as a whole.
 *
 * - `system`: this computer runs from it, or swaps to it
 * - `internal`: it is built in
 * - `held`: something lies between it and its file systems: encryption, a volume group, a RAID
 * - `virtual`: memory or a file that looks like a drive
 * - `empty`: a reader without a card
 */
export type DriveRefusal = 'system' | 'internal' | 'held' | 'virtual' | 'empty';

/** A drive of this computer. */
export interface Drive {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  /** Maker and model, as it says itself; may be empty. */
  readonly model: string;
  /** `usb`, `sata`, `nvme`; absent where the system does not say. */
  readonly bus: string | undefined;
  readonly isReadOnly: boolean;
  /** Absent for what may be used as a stick. */
  readonly refusal: DriveRefusal | undefined;
  readonly volumes: readonly Volume[];
}

/** What commands for sticks need of the operating system. */
export interface UsbHost {
  /** True when drives may be mounted, formatted and switched off. */
  readonly isPrivileged: boolean;
  /** @throws UsbError USB_LIST_UNSUPPORTED */
  drives(): Promise<readonly Drive[]>;
  /** @throws UsbError USB_PROGRAM_FAILED */
  mount(volume: string, folder: string, isReadOnly?: boolean): Promise<void>;
  /** @throws UsbError USB_UNMOUNT_FAILED */
  unmount(folder: string): Promise<void>;
  /** Waits until everything written below a folder is on its medium. */
  sync(folder: string): Promise<void>;
  /**
   * Drops what this computer's memory holds of a file, so that it is read from its medium next time.
   *
   * @returns false where the system has no way to do that
   */
  forget(file: string): Promise<boolean>;
  /** One partition and a file system on it; everything on the drive is lost. */
  format(drive: Drive, fileSystem: FormatKind): Promise<void>;
  /** @returns false where the drive cannot be switched off; it may be pulled all the same */
  powerOff(drive: Drive): Promise<boolean>;
}

export type FormatKind = 'fat32' | 'exfat';
