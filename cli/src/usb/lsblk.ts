import { z } from 'zod';
import type { Drive, DriveRefusal, Volume } from './drives.ts';

/** Columns that are asked for; older versions know `mountpoint` only. */
export const lsblkColumns = [
  'NAME',
  'PATH',
  'TYPE',
  'SIZE',
  'RM',
  'RO',
  'HOTPLUG',
  'TRAN',
  'VENDOR',
  'MODEL',
  'FSTYPE',
  'LABEL',
  'MOUNTPOINT',
] as const;

// Older versions print numbers and flags as text.
const flag = z.union([z.boolean(), z.enum(['0', '1']).transform((text) => text === '1')]);
const text = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').trim());

const device = z.object({
  name: z.string(),
  path: z.string(),
  type: z.string(),
  size: z.coerce.number().nullable(),
  rm: flag,
  ro: flag,
  hotplug: flag,
  tran: text,
  vendor: text,
  model: text,
  fstype: text,
  label: text,
  mountpoint: text,
  mountpoints: z.array(z.string().nullable()).optional(),
  get children() {
    return z.array(device).optional();
  },
});
type Device = z.infer<typeof device>;

const output = z.object({ blockdevices: z.array(device) });

/** Where no stick of an operator is ever mounted, but what this computer runs from is. */
const systemPlaces =
  /^(?:\[SWAP\]|\/(?:(?:boot|efi|home|usr|var|opt|etc|root|nix|snap|cdrom|isodevice|lib\/live|run\/live|run\/initramfs)(?:\/.*)?)?)$/;

const mountPointsOf = ({ mountpoint, mountpoints = [] }: Device): string[] => {
  const all = [...mountpoints, mountpoint].filter((place): place is string => Boolean(place));
  return [...new Set(all)];
};

const withChildren = (parent: Device): Device[] => [
  parent,
  ...(parent.children ?? []).flatMap(withChildren),
];

const refusalOf = (drive: Device, allowsLoops: boolean): DriveRefusal | undefined => {
  const all = withChildren(drive);
  if (all.some((child) => mountPointsOf(child).some((place) => systemPlaces.test(place)))) {
    return 'system';
  }
  const isAllowedLoop = drive.type === 'loop' && allowsLoops;
  if (!isAllowedLoop && (drive.type !== 'disk' || /^(?:zram|ram|nbd|md|dm-)/.test(drive.name))) {
    return 'virtual';
  }
  if (all.slice(1).some(({ type }) => type !== 'part')) return 'held';
  if (drive.size === null || drive.size === 0) return 'empty';
  const isPluggable = drive.rm || drive.hotplug || drive.tran === 'usb';
  return isPluggable || isAllowedLoop ? undefined : 'internal';
};

const volumeOf = (part: Device): Volume => ({
  name: part.name,
  path: part.path,
  sizeBytes: part.size ?? 0,
  fileSystem: part.fstype === '' ? undefined : part.fstype,
  label: part.label === '' ? undefined : part.label,
  mountPoints: mountPointsOf(part),
});

/**
 * Reads what `lsblk --json --bytes` says of this computer's drives.
 *
 * @param allowsLoops files that look like drives count as sticks: for tests
 * @throws SyntaxError, ZodError when it says something else
 */
export const drivesOf = (json: string, allowsLoops: boolean): Drive[] =>
  output.parse(JSON.parse(json)).blockdevices.map((found) => ({
    name: found.name,
    path: found.path,
    sizeBytes: found.size ?? 0,
    model: [found.vendor, found.model].filter((part) => part !== '').join(' '),
    bus: found.tran === '' ? undefined : found.tran,
    isReadOnly: found.ro,
    refusal: refusalOf(found, allowsLoops),
    // A drive without partitions may hold one file system on all of it.
    volumes: (found.children === undefined || found.children.length === 0
      ? [found]
      : found.children
    ).map(volumeOf),
  }));
