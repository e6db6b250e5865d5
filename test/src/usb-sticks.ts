import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { inScratch } from './lab/scratch.ts';
import {
  hashOf,
  makeStickImage,
  onMountedImage,
  plugInImage,
  stickForms,
  type PluggedImage,
  type StickForm,
} from './lab/stick-image.ts';
import {
  startUsbHelper,
  type DescribedVolume,
  type UsbHelperProcess,
} from './lab/usb-helper-process.ts';
import type { SystemTest } from './system-test.ts';

const mebibyte = 1024 * 1024;
const sha = 'ab'.repeat(32);
const packName = `packs/ab/${sha}`;
const receiptName = `${'ab'.repeat(8)}-0000000007.receipt`;
const relay = Buffer.from('{"version":1,"relay":{}}');
const wanted = ['nosuid', 'nodev', 'noexec', 'nosymfollow'];

const expect = (is: unknown, should: unknown, what: string): void => {
  if (JSON.stringify(is) === JSON.stringify(should)) return;
  throw new Error(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
};

/** Options of the mount of a volume, undefined where there is none. */
const optionsOf = (table: string, id: string): string[] | undefined =>
  table
    .split('\n')
    .map((line) => line.split(' '))
    .find((fields) => fields[4]?.endsWith(`/${id}`) === true)?.[5]
    ?.split(',');

/** What a stick of ours carries, among what computers leave on sticks. */
const makeContent = async (directory: string, pack: Uint8Array): Promise<string> => {
  const content = path.join(directory, 'content');
  await mkdir(path.join(content, 'hotspot/packs/ab'), { recursive: true });
  await mkdir(path.join(content, 'hotspot/metadata'));
  await writeFile(path.join(content, 'hotspot/metadata/timestamp.json'), '{}');
  await writeFile(path.join(content, 'hotspot', packName), pack);
  await writeFile(path.join(content, 'Release für März.hotspot'), 'a bundle');
  await writeFile(path.join(content, '._Release.hotspot'), 'a twin from macOS');
  await writeFile(path.join(content, 'hotspot-stick.json'), relay);
  return content;
};

interface Plugged extends PluggedImage {
  readonly image: string;
  readonly form: StickForm;
  readonly hash: string;
}

/** Until it is unmounted: the answer to the last request may still be ending. */
const rest = async (helper: UsbHelperProcess, id: string): Promise<void> => {
  expect((await helper.ask('POST', `${id}/rest`)).status, 204, 'rest');
  await helper.volumesLike((all) => all.find((one) => one.id === id)?.isMounted === false);
};

/** Reads back every byte, with the options that must be there, seen by nobody else. */
const readStick = async (
  helper: UsbHelperProcess,
  { id, bundles }: DescribedVolume,
  pack: Buffer,
): Promise<string> => {
  expect(bundles, ['Release für März.hotspot'], 'bundles');
  const whole = await helper.ask('GET', `${id}/repository/${packName}`);
  expect([whole.status, whole.bytes.equals(pack)], [200, true], 'the pack');
  const bundle = await helper.ask('GET', `${id}/bundles/${encodeURIComponent(bundles[0] ?? '')}`);
  expect(bundle.bytes.toString(), 'a bundle', 'the bundle');
  const options = optionsOf(await helper.mountTable(), id);
  const missing = ['ro', ...wanted].filter((option) => options?.includes(option) !== true);
  expect(missing, [], `missing options among ${options?.join(',') ?? 'nothing'}`);
  const outside = await readFile('/proc/self/mountinfo', 'utf8');
  expect(outside.includes(id), false, 'seen outside of the helper');
  await rest(helper, id);
  expect(optionsOf(await helper.mountTable(), id), undefined, 'mounted after rest');
  return options?.join(',') ?? '';
};

/** @returns false where the kernel has no driver that may write */
const writeStick = async (helper: UsbHelperProcess, id: string): Promise<boolean> => {
  const content = randomBytes(3 * mebibyte);
  const put = await helper.ask('PUT', `${id}/receipts/${receiptName}`, Buffer.from('sealed'));
  if (put.code === 'STICK_READ_ONLY') return false;
  expect([put.status, put.code], [201, undefined], 'a receipt');
  const options = optionsOf(await helper.mountTable(), id);
  expect(
    ['rw', ...wanted].filter((one) => options?.includes(one) !== true),
    [],
    'while writing',
  );
  const file = `${id}/repository/packs/cd/${'cd'.repeat(32)}`;
  expect((await helper.ask('PUT', file, content)).status, 201, 'a pack');
  const read = await helper.ask('GET', file);
  expect(read.bytes.equals(content), true, 'what was written, read back after a mount');
  expect(optionsOf(await helper.mountTable(), id)?.includes('ro'), true, 'read-only again');
  await rest(helper, id);
  return true;
};

/** Looks for the receipt with another program than the one that wrote it. */
const readReceipt = async (form: StickForm, image: string): Promise<string> => {
  const file = `hotspot-receipts/${receiptName}`;
  if (form.startsWith('vfat')) {
    const target = form === 'vfat' ? image : `${image}@@1M`;
    return (await execa('mtype', ['-i', target, `::/${file}`])).stdout;
  }
  const tools: Readonly<Record<string, string>> = { exfat: 'mount.exfat-fuse', ntfs: 'ntfs-3g' };
  return onMountedImage(tools[form] ?? 'mount', image, (place) =>
    readFile(path.join(place, file), 'utf8'),
  );
};

/** Every form of stick at once: read, unchanged; then written, read back. */
const tryForms = async (directory: string, log: (line: string) => void): Promise<void> => {
  const pack = randomBytes(5 * mebibyte);
  const content = await makeContent(directory, pack);
  const sticks: Plugged[] = [];
  for (const form of stickForms) {
    const image = path.join(directory, `${form.replace(/[^a-z0-9]+/g, '-')}.img`);
    await makeStickImage(image, form, `STICK${sticks.length}`, content);
    const hash = await hashOf(image);
    sticks.push({ ...(await plugInImage(image)), image, form, hash });
  }
  const names = sticks.map(({ name }) => name);
  const helper = await startUsbHelper(path.join(directory, 'socket'), names, { USB_EXT4: 'on' });
  try {
    const areReady = (volumes: readonly DescribedVolume[]) =>
      volumes.length === sticks.length && volumes.every(({ state }) => state !== 'checking');
    const volumes = await helper.volumesLike(areReady);
    const labels = new Map(volumes.map((volume) => [volume.label, volume]));
    for (const [index, { form, image, hash }] of sticks.entries()) {
      const volume = labels.get(`STICK${index}`);
      if (volume?.state !== 'ready') throw new Error(`${form}: ${JSON.stringify(volumes)}`);
      const options = await readStick(helper, volume, pack);
      expect(await hashOf(image), hash, `${form}: the stick after it was read`);
      log(`${form}: read with ${options}, not a byte of the stick changed`);
    }
    for (const [index, { form, image }] of sticks.entries()) {
      if (!(await writeStick(helper, labels.get(`STICK${index}`)?.id ?? ''))) {
        log(`${form}: not written, this kernel has no driver of its own for it`);
        continue;
      }
      expect(await readReceipt(form, image), 'sealed', `${form}: the receipt`);
      log(`${form}: written, read back after a mount and by another program`);
    }
  } finally {
    await helper.stop();
    for (const stick of sticks) await stick.detach();
  }
};

const unmountLimitMs = 30_000;

/** A stick is told to be gone at once, and unmounted right after. */
const unmounted = async (helper: UsbHelperProcess, id: string): Promise<void> => {
  const start = performance.now();
  while (optionsOf(await helper.mountTable(), id) !== undefined) {
    if (performance.now() - start > unmountLimitMs) throw new Error(`${id} is left mounted`);
    await delay(50);
  }
};

/** The stick goes away in the middle of a file. */
const tryPull = async (directory: string, form: StickForm): Promise<void> => {
  const content = path.join(directory, `long-${form}`);
  await mkdir(path.join(content, 'hotspot/packs/ab'), { recursive: true });
  await mkdir(path.join(content, 'hotspot/metadata'));
  await writeFile(path.join(content, 'hotspot', packName), randomBytes(96 * mebibyte));
  const image = path.join(directory, `pulled-${form}.img`);
  await makeStickImage(image, form, 'PULLED', content, 160 * mebibyte);
  const stick = await plugInImage(image);
  const helper = await startUsbHelper(path.join(directory, `pull-${form}`), [stick.name], {
    USB_EXT4: 'on',
  });
  try {
    const [volume] = await helper.volumesLike((all) => all[0]?.state === 'ready');
    const place = `${volume?.id ?? ''}/repository/${packName}`;
    const response = await helper.open(place);
    let read = 0;
    let isPulled = false;
    const reading = (async () => {
      for await (const part of response as AsyncIterable<Buffer>) {
        read += part.length;
        if (isPulled) continue;
        isPulled = true;
        await stick.pull();
      }
    })();
    const isWhole = await reading.then(
      () => true,
      () => false,
    );
    expect(isWhole, false, `${form}: the rest of the file after ${read} bytes`);
    expect((await helper.ask('GET', place)).code, 'SOURCE_GONE', `${form}: asked again`);
    await helper.volumesLike((all) => all.length === 0);
    await unmounted(helper, volume?.id ?? '');
  } finally {
    await helper.stop();
    await stick.detach();
  }
};

/** Sticks that are not for us, or against us. */
const tryOthers = async (directory: string): Promise<void> => {
  const photos = path.join(directory, 'photos');
  await mkdir(path.join(photos, 'System Volume Information'), { recursive: true });
  await mkdir(path.join(photos, '.Trashes'));
  for (const name of ['holiday.jpg', 'Thumbs.db', '.DS_Store', '._a.hotspot', '~a.hotspot']) {
    await writeFile(path.join(photos, name), 'x');
  }
  const hostile = path.join(directory, 'hostile');
  await mkdir(path.join(hostile, 'hotspot/packs/ab'), { recursive: true });
  await symlink('/etc', path.join(hostile, 'hotspot/metadata'));
  await symlink('/etc/shadow', path.join(hostile, 'a.hotspot'));
  await symlink('b.hotspot', path.join(hostile, 'b.hotspot'));
  await execa('mkfifo', [path.join(hostile, 'hotspot', packName)]);
  await execa('mknod', [path.join(hostile, 'hotspot-backup.sealed'), 'c', '1', '5']);
  await execa('mknod', [path.join(hostile, 'hotspot-stick.json'), 'b', '1', '1']);
  await mkdir(path.join(hostile, 'c.hotspot'));
  await symlink('..', path.join(hostile, 'hotspot/lists'));
  const makers: Readonly<Record<string, (image: string) => Promise<unknown>>> = {
    photos: (image) => makeStickImage(image, 'vfat', 'PHOTOS', photos),
    hostile: (image) => makeStickImage(image, 'ext4', 'HOSTILE', hostile),
    blank: async (image) => {
      await writeFile(image, '');
      await truncate(image, mebibyte);
    },
    swap: async (image) => {
      await writeFile(image, '');
      await truncate(image, mebibyte);
      await execa('mkswap', ['-L', 'SWAP', image]);
    },
    system: (image) => makeStickImage(image, 'vfat', 'resin-boot', photos),
  };
  const sticks: PluggedImage[] = [];
  for (const [name, make] of Object.entries(makers)) {
    await make(path.join(directory, `${name}.img`));
    sticks.push(await plugInImage(path.join(directory, `${name}.img`)));
  }
  const run = async (
    label: string,
    ext4: 'on' | 'off',
    judge: (helper: UsbHelperProcess, volumes: readonly DescribedVolume[]) => Promise<void>,
  ) => {
    const names = sticks.map(({ name }) => name);
    const helper = await startUsbHelper(path.join(directory, label), names, { USB_EXT4: ext4 });
    try {
      const areKnown = (all: readonly DescribedVolume[]) =>
        all.length === sticks.length - 1 && all.every(({ state }) => state !== 'checking');
      const volumes = [...(await helper.volumesLike(areKnown))];
      await judge(
        helper,
        volumes.sort((one, other) => (one.label < other.label ? -1 : 1)),
      );
    } finally {
      await helper.stop();
    }
  };
  const verdicts = (volumes: readonly DescribedVolume[]) =>
    volumes.map(({ state, problem }) => problem?.code ?? state);
  try {
    await run('plain', 'off', (_helper, volumes) => {
      const [ext4, photo, swap, blank] = verdicts(volumes);
      expect(
        [ext4, photo, swap, blank],
        ['STICK_FORMAT_OFF', 'ready', 'STICK_FORMAT_UNKNOWN', 'STICK_FORMAT_UNKNOWN'],
        'verdicts',
      );
      const { hasRepository, bundles } = volumes[1] ?? {};
      expect([hasRepository, bundles], [false, []], 'a stick with nothing for us');
      return Promise.resolve();
    });
    await run('ext4', 'on', async (helper, [volume]) => {
      expect(volume?.state, 'ready', 'the hostile stick');
      expect(
        [volume?.hasRepository, volume?.bundles, volume?.marker],
        [false, [], undefined],
        'it offers',
      );
      const refused = [
        'repository/metadata/passwd.json',
        'repository/metadata/1.root.json',
        `repository/${packName}`,
        `repository/lists/${sha}`,
        'bundles/a.hotspot',
        'bundles/b.hotspot',
        'bundles/c.hotspot',
        'backup',
      ];
      const codes: (string | undefined)[] = [];
      for (const place of refused) {
        codes.push((await helper.ask('GET', `${volume?.id ?? ''}/${place}`)).code);
      }
      const others = refused.slice(1).map(() => 'SOURCE_FILE_REFUSED');
      expect(codes, ['REQUEST_INVALID', ...others], 'refusals');
    });
  } finally {
    for (const stick of sticks) await stick.detach();
  }
};

/** The real helper on real file systems; loop devices play the sticks. */
export const usbSticksTest: SystemTest = {
  name: 'usb-sticks',
  proves:
    'sticks of every file system are found, mounted safely where nobody sees it, read without changing a byte, written durably, and may be pulled at any time; hostile ones are refused',
  needs: [
    { tool: 'mkfs.vfat', debianPackage: 'dosfstools' },
    { tool: 'mcopy', debianPackage: 'mtools' },
    { tool: 'mkfs.exfat', debianPackage: 'exfatprogs' },
    { tool: 'mount.exfat-fuse', debianPackage: 'exfat-fuse' },
    { tool: 'ntfs-3g', debianPackage: 'ntfs-3g' },
    { tool: 'fusefat', debianPackage: 'fusefat' },
    { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
    { tool: 'sfdisk', debianPackage: 'fdisk' },
  ],
  isAlone: true,
  run: async (log) => {
    await inScratch(async (directory) => {
      await tryForms(directory, log);
      for (const form of ['vfat', 'exfat', 'ntfs', 'ext4'] as const) await tryPull(directory, form);
      log('vfat, exfat, ntfs and ext4 pulled in the middle of a file: told, nothing left mounted');
      await tryOthers(directory);
      const left = (await readdir('/media')).filter((name) => name === 'volumes');
      expect(left, [], 'left in the folder that the helper covers');
    });
  },
};
