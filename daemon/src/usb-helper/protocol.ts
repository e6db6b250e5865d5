import type { CodedMessage, StickMarker } from '@p2p-hotspot/contract';

/** What the `usb` helper and the daemon say to each other (docs/spec/usb-helper-v1.md). */
export const usbSocketName = 'usb.sock';

export type UsbFileSystem = 'vfat' | 'exfat' | 'ntfs' | 'ext4';

/** A partition of a stick, or a stick without partitions. */
export interface UsbVolume {
  /** `[a-z0-9-]`, at most 64; never used again for another appearance, also after a restart. */
  readonly id: string;
  /** Name of the file system or of the maker: printable, one line, at most 64 characters. */
  readonly label: string;
  readonly fileSystem?: UsbFileSystem;
  readonly sizeBytes: number;
  /** True for what was there when the box started: nobody has just plugged it in. */
  readonly isFromStart: boolean;
  /** `checking`: not looked into yet. `unusable`: see `problem`. */
  readonly state: 'checking' | 'ready' | 'unusable';
  readonly problem?: CodedMessage;
  /** False when it may be pulled out at any moment. */
  readonly isMounted: boolean;
  /** True when pulling it out now may lose what is being written. */
  readonly isWriting: boolean;
  /** Whether `hotspot/metadata` is there. */
  readonly hasRepository: boolean;
  /** Names of `*.hotspot` files in the top folder, sorted, at most 64. */
  readonly bundles: readonly string[];
  readonly marker?: StickMarker;
  readonly freeBytes?: number;
}

export interface UsbVolumes {
  readonly apiVersion: 1;
  readonly volumes: readonly UsbVolume[];
}
