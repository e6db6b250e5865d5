import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { hotspotProgram } from '@p2p-hotspot/examples';
import { withLoopStick, type LoopStick } from './lab/loop-stick.ts';
import { makeOperator, type Operator } from './lab/operator.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const mebibyte = 1024 * 1024;
const packCount = 4;
const packBytes = 12 * mebibyte;

/** Files that look like drives count as sticks. */
const environment = { HOTSPOT_LOOP_DRIVES: '1' };

interface Answer {
  readonly exitCode: number;
  readonly json: Readonly<Record<string, unknown>>;
}

const usb = async (...words: string[]): Promise<Answer> => {
  const { exitCode = -1, stdout } = await execa(hotspotProgram, ['usb', ...words, '--json'], {
    env: environment,
    reject: false,
  });
  return { exitCode, json: JSON.parse(stdout) as Answer['json'] };
};

const codeOf = ({ json }: Answer): unknown =>
  (json['error'] as { readonly code?: unknown } | undefined)?.code;

const ensure = (holds: boolean, reason: string): void => {
  if (!holds) throw new Error(reason);
};

const expectCode = (answer: Answer, code: string, exitCode: number): void => {
  const found = `${String(codeOf(answer))}, exit code ${answer.exitCode}`;
  ensure(codeOf(answer) === code && answer.exitCode === exitCode, `${code} expected: ${found}`);
};

const written = ({ json }: Answer): number => (json['packs'] as { written: number }).written;

/** A repository folder whose newest release lies in several packs. */
const publish = async (operator: Operator, directory: string): Promise<string> => {
  const published = path.join(directory, 'published');
  const content = path.join(operator.collection, 'content/films');
  await mkdir(content, { recursive: true });
  for (let release = 1; release <= packCount; release += 1) {
    await writeFile(path.join(content, `${release}.bin`), randomBytes(packBytes));
    if (release === 1) await operator.add(content);
    await operator.createBundle(published);
  }
  return published;
};

const isPack = (name: string): boolean => /^packs\/..\/[0-9a-f]{64}$/.test(name);

/** Complete packs on a mounted stick → which file it is and when it was written. */
const packsOn = async (folder: string): Promise<Map<string, string>> => {
  const repository = path.join(folder, 'hotspot');
  const names = await readdir(repository, { recursive: true }).catch(() => []);
  const packs = new Map<string, string>();
  for (const name of names.filter(isPack)) {
    const { ino, mtimeMs } = await stat(path.join(repository, name));
    packs.set(name, `${ino} ${mtimeMs}`);
  }
  return packs;
};

const hasRelease = async (folder: string): Promise<boolean> =>
  stat(path.join(folder, 'hotspot/metadata/timestamp.json')).then(
    () => true,
    () => false,
  );

/** Waits until a write has come so far; false when it ended before. */
const waitForPacks = async (
  folder: string,
  count: number,
  hasEnded: () => boolean,
): Promise<boolean> => {
  for (;;) {
    if ((await packsOn(folder)).size >= count) return true;
    if (hasEnded()) return false;
    await delay(5);
  }
};

/** Writes until so many packs are complete, then does something to the stick or the command. */
const writeUntil = async (
  source: string,
  folder: string,
  count: number,
  act: (kill: () => void) => Promise<void>,
): Promise<Answer> => {
  const words = ['usb', 'write', source, '--to', folder, '--json'];
  const child = execa(hotspotProgram, words, { env: environment, reject: false });
  let hasEnded = false;
  void child.finally(() => (hasEnded = true));
  const isThere = await waitForPacks(folder, count, () => hasEnded);
  if (isThere) await act(() => child.kill('SIGKILL'));
  const { exitCode = -1, stdout } = await child;
  return { exitCode, json: stdout === '' ? {} : (JSON.parse(stdout) as Answer['json']) };
};

/** Killed at several moments, then written to the end: no complete pack is written again. */
const killAndResume = async (source: string, stick: LoopStick): Promise<void> => {
  await stick.mounted(async (folder) => {
    for (let complete = 1; complete < packCount; complete += 1) {
      const before = await packsOn(folder);
      await writeUntil(source, folder, complete, (kill) => {
        kill();
        return Promise.resolve();
      });
      ensure(!(await hasRelease(folder)), 'a write that was killed looks like a release');
      const after = await packsOn(folder);
      for (const [name, when] of before) ensure(after.get(name) === when, `${name} was rewritten`);
    }
    const before = await packsOn(folder);
    const resumed = await usb('write', source, '--to', folder);
    ensure(resumed.exitCode === 0, JSON.stringify(resumed.json));
    ensure(written(resumed) === packCount - before.size, 'packs were written twice');
    ensure(resumed.json['readBack'] === 'stick', 'it was not read back from the stick');
    const after = await packsOn(folder);
    for (const [name, when] of before) ensure(after.get(name) === when, `${name} was rewritten`);
  });
};

/** One wrong byte on the medium, while the right one is still in the computer's memory. */
const findDamage = async (source: string, stick: LoopStick): Promise<void> => {
  await stick.mounted(async (folder) => {
    const [name = ''] = (await packsOn(folder)).keys();
    const part = (await readFile(path.join(folder, 'hotspot', name))).subarray(4096, 4160);
    const offset = (await readFile(stick.image)).indexOf(part);
    ensure(offset > 0, 'the pack was not found in the image');
    const image = await open(stick.image, 'r+');
    await image.write(Buffer.of((part[0] ?? 0) ^ 1), 0, 1, offset);
    await image.close();
    const checked = await usb('check', folder);
    ensure(checked.exitCode === 10, 'a wrong byte on the medium was not found');
    const mended = await usb('write', source, '--to', folder);
    ensure(mended.exitCode === 0 && written(mended) === 1, 'it was not mended');
  });
};

/** Other files fill the stick while it is written. */
const fillMeanwhile = async (source: string, stick: LoopStick): Promise<void> => {
  await stick.mounted(async (folder) => {
    await rm(path.join(folder, 'hotspot'), { recursive: true });
    const filler = path.join(folder, 'holiday.bin');
    const full = await writeUntil(source, folder, 1, async () => {
      await execa('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M'], { reject: false });
    });
    expectCode(full, 'USB_FULL', 13);
    ensure(!(await hasRelease(folder)), 'a stick that ran full looks like a release');
    expectCode(await usb('write', source, '--to', folder), 'USB_TOO_SMALL', 13);
    await rm(filler);
    ensure((await usb('write', source, '--to', folder)).exitCode === 0, 'it does not go on');
    await rm(path.join(folder, 'hotspot'), { recursive: true });
  });
};

/** The drive is named; the command mounts it, and it may be pulled when the command ends. */
const writeDrive = async (source: string, { device }: LoopStick): Promise<void> => {
  const done = await usb('write', source, '--to', device);
  ensure(done.exitCode === 0 && done.json['pullable'] === true, JSON.stringify(done.json));
  const checked = await usb('check', path.basename(device));
  ensure(checked.exitCode === 0 && checked.json['good'] === true, JSON.stringify(checked.json));
  const { stdout } = await execa('lsblk', ['-no', 'MOUNTPOINT', device]);
  ensure(stdout.trim() === '', 'the drive is still mounted');
  const refused = await execa(hotspotProgram, ['usb', 'write', source, '--to', device, '--json'], {
    reject: false,
  });
  ensure(refused.exitCode === 2, 'a file that looks like a drive was taken for a stick');
};

/** The device loses all of its size, as a card does that is taken out of its reader. */
const pull = async (source: string, stick: LoopStick): Promise<void> => {
  await stick.mounted(async (folder) => {
    await rm(path.join(folder, 'hotspot'), { recursive: true });
    const size = `/sys/class/block/${path.basename(stick.device)}/size`;
    const pulled = await writeUntil(source, folder, 1, async () => {
      // A write that was under way lets the file grow again.
      while (Number(await readFile(size, 'utf8')) > 0) {
        await truncate(stick.image, 0);
        await execa('losetup', ['--set-capacity', stick.device]);
      }
    });
    expectCode(pulled, 'DRIVE_UNPLUGGED', 13);
  });
};

/** A drive is erased once its name was given, and holds one sound file system then. */
const formatDrive = async ({ device, image }: LoopStick): Promise<void> => {
  const name = path.basename(device);
  const before = (await readFile(image)).subarray(0, mebibyte);
  const prepare = (kind: string, confirm: string) =>
    usb('prepare', '--to', name, '--format', kind, '--confirm', confirm);
  expectCode(await prepare('fat32', 'sda'), 'USB_CONFIRM_WRONG', 2);
  ensure((await readFile(image)).subarray(0, mebibyte).equals(before), 'something was written');
  try {
    for (const [kind, check] of [
      ['fat32', 'fsck.vfat'],
      ['exfat', 'fsck.exfat'],
    ] as const) {
      const prepared = await prepare(kind, name);
      ensure(prepared.exitCode === 0, JSON.stringify(prepared.json));
      await execa(check, ['-n', `${device}p1`]);
      const listed = JSON.stringify((await usb('list')).json);
      ensure(listed.includes(`"name":"${name}p1"`), 'the new partition is not listed');
    }
  } finally {
    await execa('partx', ['--delete', device], { reject: false });
  }
};

/** What an operator's sticks go through, on a real file system. */
export const usbWriteTest: SystemTest = {
  name: 'usb-write',
  proves:
    'usb write goes on after kill -9 without writing a complete pack twice, and finds a wrong byte, a full stick and a pulled one',
  needs: [
    { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
    { tool: 'losetup', debianPackage: 'mount' },
    { tool: 'lsblk', debianPackage: 'util-linux' },
    { tool: 'sfdisk', debianPackage: 'fdisk' },
    { tool: 'mkfs.vfat', debianPackage: 'dosfstools' },
    { tool: 'mkfs.exfat', debianPackage: 'exfatprogs' },
  ],
  isAlone: true,
  run: async (log) => {
    await inScratch(async (directory) => {
      const source = await publish(await makeOperator(directory), directory);
      const sizeBytes = packCount * packBytes + 48 * mebibyte;
      await withLoopStick(directory, sizeBytes, async (stick) => {
        const steps = { killAndResume, findDamage, fillMeanwhile, writeDrive, pull };
        for (const [name, step] of Object.entries(steps)) {
          await step(source, stick);
          log(`${name} holds`);
        }
      });
      await withLoopStick(directory, 128 * mebibyte, formatDrive);
      log('formatDrive holds');
    });
  },
};
