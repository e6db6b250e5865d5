import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createDiskWatch } from '../../src/usb-helper/watch-disks.ts';
import { findDisks, isStillThere } from '../../src/usb-helper/find-disks.ts';
import {
  createFakeKernelTree,
  usbPort,
  type FakeDisk,
  type FakeKernelTree,
} from '../fixtures/fake-kernel-tree.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const gigabyte = 1_024_000_000;
const stick: FakeDisk = {
  name: 'sda',
  sizeBytes: 16 * gigabyte,
  diskseq: 5,
  maker: 'Ultra',
  partitions: { sda1: 16 * gigabyte - 1024 * 1024 },
};
const systemCard: FakeDisk = {
  name: 'mmcblk0',
  at: 'platform/mmc0/block',
  sizeBytes: 32 * gigabyte,
  partitions: { mmcblk0p1: gigabyte, mmcblk0p2: 31 * gigabyte },
};

const setUp = async (t: ExecutionContext, also: readonly string[] = []) => {
  const kernel = await createFakeKernelTree(await makeFolder(t));
  const options = { tree: kernel.tree, also, mountFolder: '/media/volumes' };
  const names = async () => (await findDisks(options)).map(({ name }) => name);
  return { kernel, options, names, watch: createDiskWatch(options) };
};

test('sticks are found by their bus or by being removable, with or without partitions', async (t) => {
  const { kernel, options, names } = await setUp(t);
  await kernel.plugIn(systemCard);
  await kernel.plugIn(stick);
  const hub = 'pci0000:00/usb2/2-1/2-1.4/2-1.4:1.0/host3/block';
  await kernel.plugIn({ name: 'sdb', at: hub, sizeBytes: gigabyte });
  await kernel.plugIn({
    name: 'sdc',
    at: 'platform/dock/block',
    sizeBytes: gigabyte,
    removable: true,
  });
  t.deepEqual(await names(), ['sda', 'sdb', 'sdc']);
  const [first, second] = await findDisks(options);
  t.deepEqual(
    first?.partitions.map(({ name }) => name),
    ['sda1'],
  );
  t.is(first?.maker, 'Ultra');
  t.deepEqual(second?.partitions, []);
});

test('while the kernel lists the same disks little is looked at, and nothing that comes or goes is missed', async (t) => {
  const { kernel, watch } = await setUp(t);
  const list = (text: string) => writeFile(path.join(kernel.tree.proc, 'partitions'), text);
  const look = async (): Promise<string> => {
    const { gone, appeared } = await watch.look();
    return [
      ...gone.map(({ name }) => `-${name}`),
      ...appeared.map(({ name }) => `+${name}`),
    ].join();
  };
  await list('empty');
  t.deepEqual([await look(), await look()], ['', '']);
  await kernel.plugIn(stick);
  t.is(await look(), '', 'the list is the same');
  await list('empty, sda');
  t.deepEqual([await look(), await look(), await look()], ['', '+sda', '']);
  // Another disk takes the name between two looks: the list is the same, the disk is not.
  await kernel.pull('sda');
  await kernel.plugIn({ ...stick, diskseq: 6 });
  t.deepEqual([await look(), await look(), await look()], ['-sda', '+sda', '']);
  await kernel.pull('sda');
  t.is(await look(), '-sda');
  // What the list does not tell is seen a little later.
  await look();
  await kernel.plugIn(stick);
  const seen: string[] = [];
  for (let looks = 0; looks < 12; looks += 1) seen.push(await look());
  t.is(seen.join(''), '+sda');
});

test('a disk that the machine runs from is never a stick, also on USB', async (t) => {
  const uses: Readonly<Record<string, (kernel: FakeKernelTree) => Promise<void>>> = {
    'a partition is mounted on the host': (kernel) => kernel.mounted('1', ['8:3 /dev/root /']),
    'a partition is mounted in the container': (kernel) =>
      kernel.mounted('self', ['8:3 /dev/sdb2 /data']),
    'btrfs shows no number of a device': (kernel) => kernel.mounted('1', ['0:33 /dev/sdb2 /']),
    'it is swap': (kernel) => kernel.swap('/dev/sdb2'),
    'the host mounts where the helper would': (kernel) =>
      kernel.mounted('1', ['8:2 /dev/sdb1 /media/volumes/x']),
  };
  for (const [use, apply] of Object.entries(uses)) {
    const { kernel, names } = await setUp(t);
    await kernel.plugIn({
      name: 'sdb',
      sizeBytes: gigabyte,
      partitions: { sdb1: gigabyte / 2, sdb2: gigabyte / 2 },
    });
    t.deepEqual(await names(), ['sdb']);
    await apply(kernel);
    t.deepEqual(await names(), [], use);
  }
  const { kernel, names } = await setUp(t);
  await kernel.plugIn({ name: 'sdb', sizeBytes: gigabyte, holders: ['dm-0'] });
  t.deepEqual(await names(), [], 'encrypted, RAID or LVM');
});

test('what the helper mounts itself stays a stick', async (t) => {
  const { kernel, names } = await setUp(t);
  await kernel.plugIn(stick);
  await kernel.mounted('self', ['8:2 /media/nodes/sda1 /media/volumes/sda1-0']);
  t.deepEqual(await names(), ['sda']);
});

test('loop devices, CD drives and memory count only when the deployment names them', async (t) => {
  const { kernel, names } = await setUp(t, ['loop7']);
  for (const name of ['loop6', 'loop7', 'sr0', 'zram0', 'dm-0', 'mmcblk0boot0']) {
    await kernel.plugIn({ name, at: `virtual/usb1/${name}`, sizeBytes: gigabyte, removable: true });
  }
  t.deepEqual(await names(), ['loop7']);
});

test('a stick counts from the second look, and its going is told', async (t) => {
  const { kernel, watch } = await setUp(t);
  t.deepEqual(await watch.look(), { gone: [], appeared: [] });
  await kernel.plugIn(stick);
  t.deepEqual((await watch.look()).appeared, []);
  const [found] = (await watch.look()).appeared;
  t.is(found?.name, 'sda');
  t.is(found?.isFromStart, false);
  t.deepEqual(await watch.look(), { gone: [], appeared: [] });
  t.true(found !== undefined && isStillThere(kernel.tree, found));
  await kernel.pull('sda');
  t.false(found !== undefined && isStillThere(kernel.tree, found));
  t.deepEqual(
    (await watch.look()).gone.map(({ name }) => name),
    ['sda'],
  );
  t.deepEqual(await watch.look(), { gone: [], appeared: [] });
});

test('partitions that show up late belong to the stick from the start', async (t) => {
  const { kernel, watch } = await setUp(t);
  await watch.look();
  await kernel.plugIn({ ...stick, partitions: {} });
  await watch.look();
  await kernel.pull('sda');
  await kernel.plugIn(stick);
  t.deepEqual((await watch.look()).appeared, []);
  t.is((await watch.look()).appeared[0]?.partitions.length, 1);
});

test('a stick that takes the place of an equal one between two looks is another one', async (t) => {
  const { kernel, watch } = await setUp(t);
  await kernel.plugIn(stick);
  await watch.look();
  const [first] = (await watch.look()).appeared;
  await kernel.pull('sda');
  await kernel.plugIn({ ...stick, diskseq: 6 });
  t.false(first !== undefined && isStillThere(kernel.tree, first));
  t.deepEqual(
    (await watch.look()).gone.map(({ key }) => key),
    [first?.key ?? ''],
  );
  t.is((await watch.look()).appeared.length, 1);
});

test('an empty card reader is nothing; a card in it is a stick', async (t) => {
  const { kernel, watch, names } = await setUp(t);
  await kernel.plugIn({ name: 'sdb', at: usbPort('2'), sizeBytes: 0, removable: true });
  t.deepEqual(await names(), []);
  await watch.look();
  await kernel.resize('sdb', gigabyte);
  await watch.look();
  t.is((await watch.look()).appeared[0]?.name, 'sdb');
  await kernel.resize('sdb', 0);
  t.is((await watch.look()).gone[0]?.name, 'sdb');
});

test('what was there at the start of the machine or of the helper was not just plugged in', async (t) => {
  const early = await setUp(t);
  await early.kernel.uptime(20);
  await early.watch.look();
  await early.kernel.plugIn(stick);
  await early.watch.look();
  t.is((await early.watch.look()).appeared[0]?.isFromStart, true);

  const restarted = await setUp(t);
  await restarted.kernel.plugIn(stick);
  await restarted.watch.look();
  t.is((await restarted.watch.look()).appeared[0]?.isFromStart, true);
});
