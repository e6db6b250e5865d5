import test from 'ava';
import { drivesOf } from '../../src/usb/lsblk.ts';

const device = (given: Record<string, unknown>) => ({
  path: `/dev/${String(given['name'])}`,
  type: 'disk',
  size: 32_000_000_000,
  rm: false,
  ro: false,
  hotplug: false,
  tran: null,
  vendor: null,
  model: null,
  fstype: null,
  label: null,
  mountpoint: null,
  ...given,
});

const listed = (...devices: Record<string, unknown>[]) =>
  drivesOf(JSON.stringify({ blockdevices: devices.map(device) }), false);

const part = (given: Record<string, unknown>) => device({ type: 'part', ...given });

test('a stick shows its maker, its file system and where it is mounted', (t) => {
  const [stick] = listed({
    name: 'sdb',
    rm: true,
    hotplug: true,
    tran: 'usb',
    vendor: 'SanDisk ',
    model: 'Ultra',
    children: [
      part({ name: 'sdb1', fstype: 'vfat', label: 'HOTSPOT', mountpoints: ['/media/x/HOTSPOT'] }),
    ],
  });
  t.like(stick, { name: 'sdb', model: 'SanDisk Ultra', bus: 'usb', refusal: undefined });
  t.like(stick?.volumes[0], {
    name: 'sdb1',
    fileSystem: 'vfat',
    label: 'HOTSPOT',
    mountPoints: ['/media/x/HOTSPOT'],
  });
});

test('what a computer runs from is never a stick, however it is plugged in', (t) => {
  const places = ['/', '/boot/efi', '/home', '/var/lib/docker', '[SWAP]', '/run/live/medium'];
  for (const place of places) {
    const [drive] = listed({
      name: 'sdb',
      rm: true,
      hotplug: true,
      tran: 'usb',
      children: [part({ name: 'sdb1' }), part({ name: 'sdb2', mountpoints: [null, place] })],
    });
    t.is(drive?.refusal, 'system', place);
  }
});

test('a system below encryption and volume groups is found', (t) => {
  const [drive] = listed({
    name: 'sdb',
    tran: 'usb',
    children: [
      part({
        name: 'sdb3',
        children: [
          device({
            name: 'luks-1',
            type: 'crypt',
            children: [device({ name: 'vg-root', type: 'lvm', mountpoints: ['/'] })],
          }),
        ],
      }),
    ],
  });
  t.is(drive?.refusal, 'system');
});

test('an encrypted stick, a built-in disk, an empty reader and drives of memory are refused', (t) => {
  const drives = listed(
    {
      name: 'sdb',
      tran: 'usb',
      children: [part({ name: 'sdb1', children: [device({ name: 'luks-2', type: 'crypt' })] })],
    },
    { name: 'nvme0n1', tran: 'nvme' },
    { name: 'sdc', rm: true, hotplug: true, tran: 'usb', size: 0 },
    { name: 'zram0', rm: true },
    { name: 'loop0', type: 'loop', mountpoints: ['/media/image'] },
    { name: 'sr0', type: 'rom', rm: true, tran: 'usb' },
  );
  t.deepEqual(
    drives.map(({ refusal }) => refusal),
    ['held', 'internal', 'empty', 'virtual', 'virtual', 'virtual'],
  );
});

test('a card in a built-in reader is a stick', (t) => {
  const [card] = listed({ name: 'mmcblk0', hotplug: true });
  t.is(card?.refusal, undefined);
});

test('older versions, which print flags and sizes as text, are understood', (t) => {
  const [drive] = listed({
    name: 'sdb',
    rm: '1',
    ro: '0',
    hotplug: '1',
    size: '8000000000',
    tran: 'usb',
    children: [part({ name: 'sdb1', rm: '1', ro: '0', hotplug: '1', mountpoint: '/media/a' })],
  });
  t.like(drive, { sizeBytes: 8_000_000_000, refusal: undefined, isReadOnly: false });
  t.deepEqual(drive?.volumes[0]?.mountPoints, ['/media/a']);
});

test('something else than a list of drives is refused', (t) => {
  t.throws(() => drivesOf('lsblk: not permitted', false));
  t.throws(() => drivesOf('{"blockdevices":[{"name":"sdb"}]}', false));
});

test('files that look like drives count as sticks only where a test says so', (t) => {
  const json = JSON.stringify({ blockdevices: [device({ name: 'loop0', type: 'loop' })] });
  t.is(drivesOf(json, false)[0]?.refusal, 'virtual');
  t.is(drivesOf(json, true)[0]?.refusal, undefined);
});
