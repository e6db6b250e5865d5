import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { MountVolume } from '../../src/usb-helper/mount-volume.ts';
import type { RunTool } from '../../src/usb-helper/run-tool.ts';
import { createVolumeKeeper } from '../../src/usb-helper/volume-keeper.ts';
import { createDiskWatch } from '../../src/usb-helper/watch-disks.ts';
import { createFakeKernelTree } from '../fixtures/fake-kernel-tree.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const megabyte = 1024 * 1024;

/**
 * The helper above the kernel: what `blkid` says and where a device is mounted are given, by the
 * kernel's name of the device. Real devices: the system test `usb-sticks`.
 */
const setUp = async (t: ExecutionContext, claims: Readonly<Record<string, string>>) => {
  const root = await makeFolder(t);
  const kernel = await createFakeKernelTree(root);
  const nameIn = (text: string) => /(sd[a-z]\d*)-/.exec(path.basename(text))?.[1] ?? '';
  const folderOf = (name: string) => path.join(root, 'content', name);
  const mounts: string[] = [];
  const broken = new Set<string>();
  const run: RunTool = (tool, parameters) => {
    const claim = claims[nameIn(parameters.at(-1) ?? '')];
    if (tool !== 'blkid' || claim === undefined) return Promise.resolve({ code: 2, output: '' });
    return Promise.resolve({ code: 0, output: claim });
  };
  const mount: MountVolume = async ({ id, access, label }) => {
    const name = nameIn(id);
    if (broken.has(name)) throw new DaemonError('STICK_MOUNT_FAILED', { parameters: { label } });
    await mkdir(folderOf(name), { recursive: true });
    mounts.push(`${access} ${name}`);
    return {
      path: folderOf(name),
      unmount: (how) => {
        mounts.push(`${how} ${name}`);
        return Promise.resolve();
      },
    };
  };
  const keeper = createVolumeKeeper({
    tree: kernel.tree,
    watch: createDiskWatch({ tree: kernel.tree, also: [], mountFolder: root }),
    run,
    mount,
    nodeFolder: root,
    isExt4Allowed: false,
    patience: { readMs: 3_600_000, writeMs: 3_600_000 },
    onEvent: () => undefined,
  });
  const look = async () => {
    await keeper.look();
    await keeper.look();
    await keeper.settled();
    return keeper.read().volumes;
  };
  const plugIn = (name: string, ...partitions: readonly string[]) =>
    kernel.plugIn({
      name,
      sizeBytes: 64 * megabyte,
      partitions: Object.fromEntries(partitions.map((part) => [part, 16 * megabyte])),
    });
  return { kernel, keeper, look, plugIn, mounts, broken, folderOf };
};

test('a disk with a partition of a box system is left alone as a whole', async (t) => {
  for (const claim of ['LABEL=resin-boot', 'LABEL=balena-data', 'PART_ENTRY_NAME=rpi-root']) {
    const { look, plugIn, mounts } = await setUp(t, {
      sda1: 'TYPE=vfat\nLABEL=PHOTOS',
      sda2: `TYPE=vfat\n${claim}`,
    });
    await plugIn('sda', 'sda1', 'sda2');
    t.deepEqual(await look(), [], claim);
    t.deepEqual(mounts, []);
  }
});

test('two sticks and several partitions are volumes of their own; what cannot be used is told once', async (t) => {
  const { look, plugIn } = await setUp(t, {
    sda: 'TYPE=exfat\nLABEL=ONE',
    sdb1: 'TYPE=iso9660',
    sdb2: 'TYPE=vfat\nLABEL=TWO',
    sdb3: 'TYPE=ntfs\nLABEL=THREE',
    sdc1: 'TYPE=ext4\nLABEL=LINUX',
    sdc2: 'TYPE=swap',
    sdd: 'PTTYPE=dos',
  });
  await plugIn('sda');
  await plugIn('sdb', 'sdb1', 'sdb2', 'sdb3');
  await plugIn('sdc', 'sdc1', 'sdc2');
  await plugIn('sdd');
  const told = (await look()).map(({ label, state, problem }) => [label, state, problem?.code]);
  t.deepEqual(told, [
    ['ONE', 'ready', undefined],
    ['TWO', 'ready', undefined],
    ['THREE', 'ready', undefined],
    ['LINUX', 'unusable', 'STICK_FORMAT_OFF'],
    ['sdd', 'unusable', 'STICK_FORMAT_UNKNOWN'],
  ]);
});

test('a name that a stick claims is one printable line, and ids never come again', async (t) => {
  const claim = 'TYPE=vfat\nLABEL=\\\u001b[31mBAD\u202Elive\\ \\ name' + 'x'.repeat(100);
  const { look, plugIn, kernel } = await setUp(t, { sda: claim });
  const ids = new Set<string>();
  for (let time = 1; time <= 3; time += 1) {
    await plugIn('sda');
    const [volume] = await look();
    t.is(volume?.label, `[31mBAD live name${'x'.repeat(47)}`);
    t.regex(volume?.id ?? '', /^[a-z0-9-]{1,64}$/);
    ids.add(volume?.id ?? '');
    await kernel.pull('sda');
    t.deepEqual(await look(), []);
  }
  t.is(ids.size, 3);
});

test('a volume is mounted while it is asked, rests when told so, and is read back from the medium', async (t) => {
  const { look, plugIn, keeper, mounts, folderOf } = await setUp(t, { sda: 'TYPE=vfat' });
  await plugIn('sda');
  await mkdir(folderOf('sda'), { recursive: true });
  await writeFile(path.join(folderOf('sda'), 'a.hotspot'), 'x');
  const [volume] = await look();
  t.deepEqual(volume?.bundles, ['a.hotspot']);
  t.true(volume?.isMounted);
  const served = keeper.find(volume?.id ?? '');
  if (served === undefined) throw new Error('not there');
  await served.rest();
  t.false(served.describe().isMounted);
  await served.use('write', async () => {
    t.true(served.describe().isWriting);
    await rm(path.join(folderOf('sda'), 'a.hotspot'));
    await served.use('read', () => Promise.resolve());
  });
  t.deepEqual(served.describe().bundles, []);
  await served.use('read', () => Promise.resolve());
  t.false(served.describe().isWriting);
  await keeper.close();
  t.deepEqual(mounts, ['read sda', 'now sda', 'write sda', 'now sda', 'read sda', 'now sda']);
});

test('resting waits for what is under way; pulling waits for nothing', async (t) => {
  const { look, plugIn, keeper, mounts, kernel } = await setUp(t, { sda: 'TYPE=vfat' });
  await plugIn('sda');
  const [volume] = await look();
  const served = keeper.find(volume?.id ?? '');
  if (served === undefined) throw new Error('not there');
  await served.use('read', async () => {
    await served.rest();
    t.true(served.describe().isMounted);
    await kernel.pull('sda');
    t.false(served.isPresent());
    await look();
    t.deepEqual(mounts, ['read sda', 'lazily sda']);
  });
  await t.throwsAsync(
    served.use('read', () => Promise.resolve()),
    { code: 'SOURCE_GONE' },
  );
  t.is(keeper.find(volume?.id ?? ''), undefined);
});

test('a stick that cannot be mounted says so and refuses to be read', async (t) => {
  const { look, plugIn, keeper, broken } = await setUp(t, { sda: 'TYPE=vfat', sdb: 'TYPE=xfs' });
  broken.add('sda');
  await plugIn('sda');
  await plugIn('sdb');
  const codes = ['STICK_MOUNT_FAILED', 'STICK_FORMAT_UNKNOWN'];
  const volumes = await look();
  t.deepEqual(
    volumes.map(({ problem }) => problem?.code),
    codes,
  );
  for (const [index, { id }] of volumes.entries()) {
    const reading = keeper.find(id)?.use('read', () => Promise.resolve());
    await t.throwsAsync(reading ?? Promise.resolve(), { code: codes[index] ?? '' });
  }
});
