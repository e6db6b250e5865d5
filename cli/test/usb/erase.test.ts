import test, { type ExecutionContext } from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import type { Drive, UsbHost } from '../../src/usb/drives.ts';
import { eraseDrive } from '../../src/usb/erase.ts';
import { withStick } from '../../src/usb/stick-place.ts';

const stick: Drive = {
  name: 'sdb',
  path: '/dev/sdb',
  sizeBytes: 32_000_000_000,
  model: 'Ultra',
  bus: 'usb',
  isReadOnly: false,
  refusal: undefined,
  volumes: [
    {
      name: 'sdb1',
      path: '/dev/sdb1',
      sizeBytes: 31_000_000_000,
      fileSystem: 'vfat',
      label: 'PHOTOS',
      mountPoints: [],
    },
  ],
};

/** A computer with these drives, which tells what was erased. */
const computer = (drives: readonly Drive[], isPrivileged = true) => {
  const erased: string[] = [];
  const host: UsbHost = {
    isPrivileged,
    drives: () => Promise.resolve(drives),
    mount: () => Promise.reject(new Error('nothing is mounted here')),
    unmount: () => Promise.reject(new Error('nothing is mounted here')),
    sync: () => Promise.resolve(),
    forget: () => Promise.resolve(true),
    format: ({ name }, fileSystem) => {
      erased.push(`${name} ${fileSystem}`);
      return Promise.resolve();
    },
    powerOff: () => Promise.resolve(false),
  };
  return { host, erased };
};

const codeOf = async (t: ExecutionContext, act: Promise<unknown>): Promise<string> => {
  const error: unknown = await t.throwsAsync(act);
  return isCodedError(error) ? error.code : String(error);
};

const erase = (host: UsbHost, given: string, typed: string) =>
  eraseDrive(given, { host, fileSystem: 'fat32', confirm: () => Promise.resolve(typed) });

test('a drive is erased once its name was typed', async (t) => {
  const { host, erased } = computer([stick]);
  for (const typed of ['', 'y', 'sdc', 'sdb1', ' sdb']) {
    t.is(await codeOf(t, erase(host, 'sdb', typed)), 'USB_CONFIRM_WRONG');
  }
  t.deepEqual(erased, []);
  await erase(host, '/dev/sdb', 'sdb');
  t.deepEqual(erased, ['sdb fat32']);
});

test('what must not be erased is refused, whatever was typed', async (t) => {
  const [photos] = stick.volumes;
  const cases: readonly (readonly [Drive, string, string])[] = [
    [{ ...stick, refusal: 'system' }, 'sdb', 'USB_DRIVE_REFUSED'],
    [{ ...stick, refusal: 'internal' }, 'sdb', 'USB_DRIVE_REFUSED'],
    [{ ...stick, refusal: 'held' }, 'sdb', 'USB_DRIVE_REFUSED'],
    [{ ...stick, isReadOnly: true }, 'sdb', 'USB_READ_ONLY'],
    [
      { ...stick, volumes: photos === undefined ? [] : [{ ...photos, mountPoints: ['/media/a'] }] },
      'sdb',
      'USB_DRIVE_REFUSED',
    ],
    [stick, 'sdb1', 'USB_DRIVE_REFUSED'],
    [stick, 'sdc', 'USB_DRIVE_UNKNOWN'],
  ];
  for (const [drive, given, code] of cases) {
    const { host, erased } = computer([drive]);
    t.is(await codeOf(t, erase(host, given, 'sdb')), code);
    t.deepEqual(erased, []);
  }
});

test('only the administrator erases or mounts a drive', async (t) => {
  const { host, erased } = computer([stick], false);
  t.is(await codeOf(t, erase(host, 'sdb', 'sdb')), 'USB_NEEDS_ROOT');
  t.deepEqual(erased, []);
  const opened = withStick('sdb', '/nowhere/sdb', { host }, () => Promise.resolve());
  t.is(await codeOf(t, opened), 'USB_NEEDS_ROOT');
});

test('a drive with several file systems, or none, is not guessed about', async (t) => {
  const [photos] = stick.volumes;
  if (photos === undefined) throw new Error('a stick without a volume');
  const open = (volumes: Drive['volumes']) =>
    withStick('sdb', '/nowhere/sdb', { host: computer([{ ...stick, volumes }]).host }, () =>
      Promise.resolve(),
    );
  const second = { ...photos, name: 'sdb2' };
  t.is(await codeOf(t, open([photos, second])), 'USB_SEVERAL_PARTITIONS');
  t.is(await codeOf(t, open([])), 'USB_NOT_FORMATTED');
  t.is(await codeOf(t, open([{ ...photos, fileSystem: undefined }])), 'USB_NOT_FORMATTED');
});
