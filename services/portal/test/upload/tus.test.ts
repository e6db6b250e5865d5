import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { stewardSocket } from '../fixtures/steward.ts';
import {
  bundleLike,
  createDropFolder,
  givenBytes,
  leftOver,
  tusClient,
  uploadsUrl,
} from '../fixtures/uploads.ts';

const pin = '123456';
const usual = { quietMs: 60_000, keptMs: 86_400_000, stretchMs: 60_000, leastBytes: 1 };

type Overrides = NonNullable<Parameters<typeof startPortal>[1]>;

const start = async (t: ExecutionContext, overrides: Overrides = {}) => {
  const dropFolder = overrides.dropFolder ?? (await createDropFolder(t));
  const portal = await startPortal(t, { ...overrides, dropFolder });
  await stewardSocket(t, portal.socketDir, pin);
  return { portal, dropFolder, tus: tusClient(portal.portalPort) };
};

/** Begins an upload of so many bytes. */
const begin = async (tus: ReturnType<typeof tusClient>, sizeBytes: number): Promise<string> => {
  const { headers } = await tus.create(sizeBytes, pin);
  return headers.location ?? '';
};

const offsetOf = async (tus: ReturnType<typeof tusClient>, url: string): Promise<number> =>
  Number((await tus.head(url)).headers['upload-offset']);

test('a release comes in pieces, and is a source only when it is whole', async (t) => {
  const { tus, dropFolder } = await start(t);
  const bytes = bundleLike(300_000);
  const created = await tus.create(bytes.length, pin);
  t.is(created.statusCode, 201);
  t.regex(created.headers.location ?? '', /^\/carry\/give\/uploads\/[\w-]{43}$/);
  t.truthy(Date.parse(String(created.headers['upload-expires'])));
  const url = created.headers.location ?? '';
  const half = await tus.patch(url, 0, bytes.subarray(0, 100_001));
  t.is(half.statusCode, 204);
  t.is(half.headers['upload-offset'], '100001');
  t.is(await givenBytes(dropFolder), undefined);
  const head = await tus.head(url);
  t.like(head.headers, { 'upload-offset': '100001', 'upload-length': '300000' });
  t.is((await tus.patch(url, 100_001, bytes.subarray(100_001))).statusCode, 204);
  t.deepEqual(await givenBytes(dropFolder), bytes);
  // The answer may have been lost: whoever asks again is told that all is there.
  t.is(await offsetOf(tus, url), bytes.length);
});

test('what came before a cut is kept to the byte, also when the old connection seems to live', async (t) => {
  const { tus, dropFolder } = await start(t);
  const bytes = bundleLike(200_000);
  const url = await begin(tus, bytes.length);
  const cut = tus.patchPart(url, 0, bytes.length, bytes.subarray(0, 70_000));
  const offset = await offsetOf(tus, url);
  await cut.ended;
  t.true(offset >= 0 && offset <= 70_000);
  t.is((await tus.patch(url, offset, bytes.subarray(offset))).statusCode, 204);
  t.deepEqual(await givenBytes(dropFolder), bytes);
});

test('an upload goes on in the next process', async (t) => {
  const first = await start(t);
  const bytes = bundleLike(50_000);
  const url = await begin(first.tus, bytes.length);
  await first.tus.patch(url, 0, bytes.subarray(0, 20_000));
  await first.portal.close();
  const second = await start(t, { dropFolder: first.dropFolder });
  t.is(await offsetOf(second.tus, url), 20_000);
  await second.tus.patch(url, 20_000, bytes.subarray(20_000));
  t.deepEqual(await givenBytes(first.dropFolder), bytes);
  await second.portal.close();
  const third = await start(t, { dropFolder: first.dropFolder });
  t.is(await offsetOf(third.tus, url), bytes.length);
});

test('a photo is refused after its first piece, in the language of the page', async (t) => {
  const { tus, dropFolder } = await start(t);
  const photo = Buffer.alloc(100_000, 'JFIF');
  const url = await begin(tus, 50_000_000);
  const refused = await tus.patch(url, 0, photo);
  t.is(refused.statusCode, 415);
  t.regex(refused.text, /not a release.*\n.*"\.hotspot"/);
  t.is((await tus.head(url)).statusCode, 404);
  t.deepEqual(await leftOver(dropFolder), []);
  const tiny = await begin(tus, 100);
  t.is((await tus.patch(tiny, 0, bundleLike(1000).subarray(0, 100))).statusCode, 415);
  t.is(await givenBytes(dropFolder), undefined);
});

test('without the PIN nothing begins', async (t) => {
  const { tus, dropFolder } = await start(t);
  const wrong = await tus.create(1000, '654321', { 'accept-language': 'es' });
  t.is(wrong.statusCode, 401);
  t.is((await tus.create(1000, 'locked')).statusCode, 429);
  t.regex((await tus.create(1000, 'locked')).text, /Wait 30 seconds/);
  t.is((await tus.create(1000, '')).statusCode, 401);
  t.deepEqual(await leftOver(dropFolder), []);
});

test('lengths, offsets and ids that nobody gave out are refused', async (t) => {
  const { tus, dropFolder, portal } = await start(t);
  const tooMuch = ['-1', '0', '1e9', '99999999999999999', '0x10', ' ', '9007199254740992'];
  for (const length of tooMuch) t.is((await tus.create(length, pin)).statusCode, 400, length);
  const bytes = bundleLike(10_000);
  const url = await begin(tus, bytes.length);
  t.is((await tus.patch(url, 5, bytes)).statusCode, 409);
  t.is((await tus.patch(url, -1, bytes)).statusCode, 400);
  t.is((await tus.patch(url, 'NaN', bytes)).statusCode, 400);
  const longer = Buffer.concat([bytes, Buffer.from('x')]);
  t.is((await tus.patch(url, 0, longer)).statusCode, 413);
  for (const id of ['x', 'A'.repeat(43), '..%2f..%2fetc%2fpasswd', '%00', '.']) {
    t.is((await tus.head(`${uploadsUrl}/${id}`)).statusCode, 404, id);
    t.is((await tus.patch(`${uploadsUrl}/${id}`, 0, bytes)).statusCode, 404, id);
    t.is((await tus.stop(`${uploadsUrl}/${id}`)).statusCode, 404, id);
  }
  const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const without = await ask(portal.portalPort, url, { method: 'PATCH', headers, body: bytes });
  t.is(without.statusCode, 412);
  t.is(await givenBytes(dropFolder), undefined);
});

test('another site cannot use a browser to send, and reads no answer', async (t) => {
  const { tus, portal } = await start(t);
  for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${portal.sitePort}`]) {
    const { statusCode, headers } = await tus.create(1000, pin, { origin });
    t.is(statusCode, 403, origin);
    t.is(headers['access-control-allow-origin'], undefined);
  }
  const own = `http://127.0.0.1:${portal.portalPort}`;
  t.is(
    (await tus.create(1000, pin, { origin: own, 'sec-fetch-site': 'same-site' })).statusCode,
    403,
  );
  t.is((await tus.create(1000, pin, { origin: own })).statusCode, 201);
});

test('one upload at a time: a second one is told, until the first is quiet or stopped', async (t) => {
  const { tus } = await start(t);
  const url = await begin(tus, 1000);
  const second = await tus.create(1000, pin);
  t.is(second.statusCode, 423);
  t.regex(second.text, /Another file is being sent/);
  t.is((await tus.stop(url)).statusCode, 204);
  t.is((await tus.create(1000, pin)).statusCode, 201);
});

test('a thousand beginnings leave one upload', async (t) => {
  const { tus, dropFolder } = await start(t);
  const statuses = new Map<number, number>();
  for (let count = 0; count < 1000; count += 1) {
    const { statusCode } = await tus.create(1000, pin);
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
  }
  t.deepEqual(
    [...statuses],
    [
      [201, 1],
      [423, 999],
    ],
  );
  t.deepEqual((await leftOver(dropFolder)).sort(), ['part', 'record.json']);
});

test('one that has been quiet makes place for the next, and its address leads nowhere', async (t) => {
  const { tus, dropFolder } = await start(t, { patience: { ...usual, quietMs: 0 } });
  const first = await begin(tus, 1000);
  await tus.patch(first, 0, bundleLike(600));
  const second = await begin(tus, 2000);
  t.is((await tus.head(first)).statusCode, 404);
  t.is(await offsetOf(tus, second), 0);
  t.deepEqual((await leftOver(dropFolder)).sort(), ['part', 'record.json']);
});

test('what does not fit is refused with numbers before the first byte', async (t) => {
  const { tus, portal, dropFolder } = await start(t, {
    aroundFolder: (folder) => ({ ...folder, freeBytes: () => Promise.resolve(5_000_000) }),
  });
  const store = { freeBytes: 0, totalBytes: 0, reserveBytes: 1_000_000, damagedFiles: 0 };
  await createDaemon(t, portal.socketDir, boxStatus({ store })).start();
  const refused = await tus.create(4_000_001, pin);
  t.is(refused.statusCode, 507);
  t.regex(refused.text, /4\u00a0MB are needed, 4\u00a0MB are free/);
  t.deepEqual(await leftOver(dropFolder), []);
  t.is((await tus.create(4_000_000, pin)).statusCode, 201);
});

test('a disk that fills up in the middle gives the room back and says so', async (t) => {
  const { tus, dropFolder } = await start(t, {
    aroundFolder: (folder) => ({
      ...folder,
      open: async () => {
        const file = await folder.open();
        const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
        file.write = () => Promise.reject(full);
        return file;
      },
    }),
  });
  const url = await begin(tus, 100_000);
  const refused = await tus.patch(url, 0, bundleLike(100_000));
  t.is(refused.statusCode, 507);
  t.regex(refused.text, /Not enough room/);
  t.deepEqual(await leftOver(dropFolder), []);
  t.is((await tus.create(1000, pin)).statusCode, 201);
});

test('whoever sends next to nothing is let go, and goes on later', async (t) => {
  const patience = { ...usual, stretchMs: 1000, leastBytes: 1000 };
  const { tus } = await start(t, { patience });
  const bytes = bundleLike(20_000);
  const url = await begin(tus, bytes.length);
  await tus.patchPart(url, 0, bytes.length, bytes.subarray(0, 900)).ended;
  const offset = await offsetOf(tus, url);
  t.is(offset, 900);
  t.is((await tus.patch(url, offset, bytes.subarray(offset))).statusCode, 204);
});

test('what nobody goes on with for a day is gone at the next start', async (t) => {
  const first = await start(t);
  const url = await begin(first.tus, 1000);
  await first.portal.close();
  const second = await start(t, {
    dropFolder: first.dropFolder,
    patience: { ...usual, keptMs: -1 },
  });
  t.is((await second.tus.head(url)).statusCode, 404);
  t.deepEqual(await leftOver(first.dropFolder), []);
});

test('a box without a drop folder takes nothing', async (t) => {
  const portal = await startPortal(t);
  t.is((await ask(portal.portalPort, '/carry/give')).statusCode, 404);
  t.is((await tusClient(portal.portalPort).create(1000, pin)).statusCode, 405);
});

test('which extensions there are can be asked', async (t) => {
  const { portal } = await start(t);
  const { statusCode, headers } = await ask(portal.portalPort, uploadsUrl, { method: 'OPTIONS' });
  t.is(statusCode, 204);
  t.is(headers['tus-extension'], 'creation,expiration,termination');
});
