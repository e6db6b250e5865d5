import { mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { exists } from '../../src/files/durable.ts';
import { withRepository } from '../../src/repository/open.ts';
import { silentWork, type Work } from '../../src/ui/progress.ts';
import type { UsbHost } from '../../src/usb/drives.ts';
import { putRelease, type PutResult } from '../../src/usb/put-release.ts';
import { withStick } from '../../src/usb/stick-place.ts';
import { makeReleased, packBytes, type Released } from '../fixtures/released.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const refused = () => Promise.reject(new Error('a folder needs no drives'));

/** A system that only has folders; what it is asked to forget is told. */
const folderHost = (forget: UsbHost['forget'] = () => Promise.resolve(true)): UsbHost => ({
  isPrivileged: false,
  drives: refused,
  mount: refused,
  unmount: refused,
  sync: () => Promise.resolve(),
  forget,
  format: refused,
  powerOff: refused,
});

interface PutHow {
  readonly host?: UsbHost;
  readonly signal?: AbortSignal;
  readonly work?: (code: string) => Work;
  readonly replaces?: boolean;
}

const put = async (
  source: string,
  stick: string,
  { host = folderHost(), signal, work = () => silentWork, replaces = false }: PutHow = {},
): Promise<PutResult> =>
  withStick(stick, stick, { host }, (place) =>
    withRepository(source, (reader) =>
      putRelease(place, reader, {
        host,
        expected: undefined,
        replaces,
        acceptsDelta: false,
        readsBack: true,
        dryRun: false,
        nowMs: Date.now(),
        signal: signal ?? new AbortController().signal,
        work,
      }),
    ),
  );

/** Made once: opening keys takes long on purpose. */
const releases = await mkdtemp(path.join(tmpdir(), 'hotspot-test-'));
let released: Released;

test.before('three releases', async () => {
  released = await makeReleased(releases);
});
test.after.always('nothing is left', async () => {
  await rm(releases, { recursive: true, force: true });
});

const timestampOf = (stick: string): string => path.join(stick, 'hotspot/metadata/timestamp.json');

const isPackFile = (name: string): boolean => /^packs\/..\/[0-9a-f]{64}$/.test(name);

/** Pack files of a stick → when and where each was written. */
const packsOn = async (stick: string): Promise<Map<string, string>> => {
  const folder = path.join(stick, 'hotspot');
  if (!(await exists(folder))) return new Map();
  const names = (await readdir(folder, { recursive: true })).filter(isPackFile);
  const found = new Map<string, string>();
  for (const name of names.sort()) {
    const { ino, mtimeMs } = await stat(path.join(folder, name));
    found.set(name, `${ino} ${mtimeMs}`);
  }
  return found;
};

const codeOf = (error: unknown): string => (isCodedError(error) ? error.code : String(error));

const failure = async (t: ExecutionContext, act: Promise<unknown>): Promise<string> => {
  const error: unknown = await t.throwsAsync(act);
  return codeOf(error);
};

const flip = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, 1000);
  byte.writeUInt8(byte.readUInt8() ^ 1);
  await handle.write(byte, 0, 1, 1000);
  await handle.close();
};

/** Aborts once so many bytes were written, as Ctrl-C would. */
const abortAfter = (bytes: number) => {
  const interruption = new AbortController();
  let done = 0;
  const work = (code: string): Work => ({
    ...silentWork,
    advance: (advanced) => {
      if (code !== 'WORK_USB_WRITING') return;
      done += advanced;
      if (done > bytes) interruption.abort(new Error('interrupted'));
    },
  });
  return { signal: interruption.signal, work };
};

test('a write that is interrupted leaves no release, and goes on without writing anything twice', async (t) => {
  const stick = await temporaryFolder(t);
  for (const [complete, bytes] of [10, packBytes + 10, packBytes + 10].entries()) {
    const before = await packsOn(stick);
    await t.throwsAsync(put(released.published, stick, abortAfter(bytes)));
    t.false(await exists(timestampOf(stick)));
    const after = await packsOn(stick);
    t.is(after.size, complete);
    for (const [name, written] of before) t.is(after.get(name), written);
  }
  const before = await packsOn(stick);
  const { plan, found } = await put(released.published, stick);
  t.is(plan.keeping.length, 2);
  t.is(plan.writing.length, 1);
  t.true(found?.isFromMedium);
  const after = await packsOn(stick);
  for (const [name, written] of before) t.is(after.get(name), written);
  const names = await readdir(path.join(stick, 'hotspot'), { recursive: true });
  t.deepEqual(
    names.filter((name) => name.endsWith('.partial')),
    [],
  );
});

test('the release that is there stays until the new one is complete', async (t) => {
  const stick = await temporaryFolder(t);
  await put(released.olderBundle, stick);
  const before = await readFile(timestampOf(stick));
  await t.throwsAsync(put(released.bundle, stick, abortAfter(10)));
  t.deepEqual(await readFile(timestampOf(stick)), before);
  await withRepository(stick, async (reader) => {
    t.truthy(await reader.read('metadata/timestamp.json', 10_000));
  });
  await put(released.bundle, stick);
  t.notDeepEqual(await readFile(timestampOf(stick)), before);
});

test('a byte that changed on the medium after it was written is found, and written again next time', async (t) => {
  const stick = await temporaryFolder(t);
  let isDamaged = false;
  const host = folderHost(async (file) => {
    if (isDamaged || !isPackFile(path.relative(path.join(stick, 'hotspot'), file))) return true;
    isDamaged = true;
    await flip(file);
    return true;
  });
  t.is(await failure(t, put(released.published, stick, { host })), 'USB_DAMAGED');
  t.true(isDamaged);
  t.false(await exists(timestampOf(stick)), 'nobody shall carry this stick to a box');
  const { plan } = await put(released.published, stick, { host });
  t.is(plan.writing.length, 1);
  t.is(plan.keeping.length, 2);
});

test('a pack that went bad on the stick is written again, the others are kept', async (t) => {
  const stick = await temporaryFolder(t);
  await put(released.published, stick);
  const [first = ''] = (await packsOn(stick)).keys();
  await flip(path.join(stick, 'hotspot', first));
  const { plan } = await put(released.published, stick);
  t.deepEqual(
    plan.writing.map(({ sha256 }) => sha256),
    [first.slice(-64)],
  );
  t.is(plan.keeping.length, 2);
});

test('what the stick has in other packs is not written again', async (t) => {
  const stick = await temporaryFolder(t);
  await put(released.published, stick);
  const before = await packsOn(stick);
  const { plan } = await put(released.bundle, stick);
  t.deepEqual(plan.writing, []);
  t.deepEqual(await packsOn(stick), before);
});

test('packs that no release needs any more are removed, and nothing else', async (t) => {
  const stick = await temporaryFolder(t);
  await put(released.olderBundle, stick);
  const [old = ''] = (await packsOn(stick)).keys();
  await writeFile(path.join(stick, 'holiday.jpg'), 'mine');
  await writeFile(path.join(stick, 'hotspot', 'notes.txt'), 'mine, too');
  await put(released.bundle, stick);
  t.false((await packsOn(stick)).has(old));
  t.true(await exists(path.join(stick, 'holiday.jpg')));
  t.true(await exists(path.join(stick, 'hotspot', 'notes.txt')));
});

test('something newer is left alone unless it is to be replaced', async (t) => {
  const stick = await temporaryFolder(t);
  await put(released.bundle, stick);
  const before = await readFile(timestampOf(stick));
  t.is(await failure(t, put(released.olderBundle, stick)), 'USB_DOWNGRADE');
  t.deepEqual(await readFile(timestampOf(stick)), before);
  const { plan } = await put(released.olderBundle, stick, { replaces: true });
  t.true(plan.clearsFirst);
});

test('a community’s release that waits on the stick is not written over', async (t) => {
  const stick = await temporaryFolder(t);
  await put(released.bundle, stick);
  await writeFile(path.join(stick, 'hotspot/metadata/7.site-north.json'), '{}');
  t.is(await failure(t, put(released.bundle, stick)), 'USB_DOWNGRADE');
});

test('a link or a file in place of the folder is not followed', async (t) => {
  const stick = await temporaryFolder(t);
  const home = await temporaryFolder(t);
  await symlink(home, path.join(stick, 'hotspot'));
  t.is(await failure(t, put(released.bundle, stick)), 'USB_NAME_TAKEN');
  t.deepEqual(await readdir(home), []);
});
