import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { mkdir, readFile, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  describeHealth,
  formatStickMarker,
  parseServiceHealth,
  serviceHealthPath,
  stickNames,
  type StickMarker,
} from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { usbSocketName, type UsbVolumes } from '../../src/usb-helper/protocol.ts';
import { createUsbServer } from '../../src/usb-helper/usb-server.ts';
import { createFolderVolumes } from '../fixtures/folder-volumes.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { askUsb, type UsbAsk } from '../fixtures/usb-request.ts';

const sha = 'ab'.repeat(32);
const packName = `packs/ab/${sha}`;
const content = Buffer.from('0123456789'.repeat(500_000));
const receipt = `${'0'.repeat(16)}-0000000001.receipt`;
const backupMarker: StickMarker = {
  version: 1,
  backup: { publicKey: 'A'.repeat(43), sealedKey: 'AAAA' },
};
const stewardMarker: StickMarker = { version: 1, steward: { secret: 'A'.repeat(43) } };

const setUp = async (t: ExecutionContext, marker?: StickMarker) => {
  const root = await makeFolder(t);
  const folder = path.join(root, 'stick');
  await mkdir(path.join(folder, 'hotspot/metadata'), { recursive: true });
  await mkdir(path.join(folder, 'hotspot/packs/ab'), { recursive: true });
  await writeFile(path.join(folder, 'hotspot/metadata/timestamp.json'), '{}');
  await writeFile(path.join(folder, 'hotspot', packName), content);
  await writeFile(path.join(folder, 'a b%ü.hotspot'), 'bundle');
  if (marker !== undefined) {
    await writeFile(path.join(folder, stickNames.marker), formatStickMarker(marker));
  }
  const volumes = createFolderVolumes();
  const server = createUsbServer(volumes);
  const socket = path.join(root, usbSocketName);
  await listenOnSocket(server, socket, 0o660);
  t.teardown(() => server.close());
  const stick = await volumes.plugIn({ folder });
  const ask = (method: string, place: string, options?: UsbAsk) =>
    askUsb(socket, method, `/v1/volumes/${stick.id}/${place}`, options);
  const refusal = async (method: string, place: string, options?: UsbAsk) => {
    const { status, body } = await ask(method, place, options);
    return `${status} ${(body as { code?: string } | undefined)?.code ?? ''}`;
  };
  return { folder, volumes, socket, stick, ask, refusal };
};

test('how the helper is, is told where somebody looks after it', async (t) => {
  const figures = { memoryBytes: 1, cpuSeconds: 1, uptimeSeconds: 1 };
  let isGood = true;
  const server = createUsbServer(createFolderVolumes(), () =>
    describeHealth('usb', '1.0.0', [{ name: 'looking', isGood, isVital: true }], figures),
  );
  t.teardown(() => server.close());
  const well = await server.inject(serviceHealthPath);
  t.is(well.statusCode, 200);
  t.is(parseServiceHealth(well.json())?.status, 'ok');
  isGood = false;
  t.is((await server.inject(serviceHealthPath)).statusCode, 503);
});

test('volumes are described, and each change is told', async (t) => {
  const { socket, stick, folder } = await setUp(t);
  const { body } = await askUsb(socket, 'GET', '/v1/volumes');
  const [volume] = (body as UsbVolumes).volumes;
  t.is(volume?.id, stick.id);
  t.is(volume?.state, 'ready');
  t.true(volume?.hasRepository);
  t.deepEqual(volume?.bundles, ['a b%ü.hotspot']);
  t.is(volume?.marker, undefined);

  const events = await fetchEvents(t, socket);
  t.is((await events.next()).volumes[0]?.bundles.length, 1);
  await writeFile(path.join(folder, 'second.hotspot'), 'x');
  await stick.look();
  t.is((await events.next()).volumes[0]?.bundles.length, 2);
  stick.pull();
  t.deepEqual((await events.next()).volumes, []);
});

test('a file is served whole, as a range, or as its size only', async (t) => {
  const { ask } = await setUp(t);
  const whole = await ask('GET', `repository/${packName}`);
  t.is(whole.status, 200);
  t.is(whole.headers['content-length'], String(content.length));
  t.true(whole.bytes.equals(content));

  const head = await ask('HEAD', `repository/${packName}`);
  t.is(head.status, 200);
  t.is(head.headers['content-length'], String(content.length));
  t.is(head.bytes.length, 0);

  const last = content.length - 1;
  for (const [from, to] of [
    [0, 0],
    [7, 4_000_001],
    [last, last],
    [0, last],
  ] as const) {
    const part = await ask('GET', `repository/${packName}`, {
      headers: { range: `bytes=${from}-${to}` },
    });
    t.is(part.status, 206);
    t.is(part.headers['content-range'], `bytes ${from}-${to}/${content.length}`);
    t.true(part.bytes.equals(content.subarray(from, to + 1)));
  }
  const bundle = await ask('GET', `bundles/${encodeURIComponent('a b%ü.hotspot')}`);
  t.is(bundle.bytes.toString(), 'bundle');
});

test('what no rule allows, what is missing and what is no range is refused with a code', async (t) => {
  const { refusal, folder } = await setUp(t);
  await writeFile(path.join(folder, '.hidden.hotspot'), 'x');
  await writeFile(path.join(folder, 'holiday.jpg'), 'x');
  const refused = [
    'repository/metadata/../../../../etc/passwd',
    'repository/metadata%2f..%2f..%2fholiday.jpg',
    'repository/SHA256SUMS',
    'bundles/holiday.jpg',
    'bundles/.hidden.hotspot',
    'bundles/~1.hotspot',
    'bundles/..%2fstick%2fa.hotspot',
    'bundles/a%00.hotspot',
    'bundles/a%1b[31m.hotspot',
    'bundles/%ff.hotspot',
    `bundles/${'a'.repeat(300)}.hotspot`,
    'marker',
    'pin',
    '',
  ];
  for (const place of refused) t.is(await refusal('GET', place), '400 REQUEST_INVALID', place);
  t.is(await refusal('GET', `repository/metadata/1.root.json`), '404 SOURCE_FILE_MISSING');
  t.is(await refusal('GET', `repository/lists/${sha}`), '404 SOURCE_FILE_MISSING');
  t.is(await refusal('GET', 'bundles/other.hotspot'), '404 SOURCE_FILE_MISSING');
  t.is(await refusal('GET', 'backup'), '404 SOURCE_FILE_MISSING');
  const range = (text: string) =>
    refusal('GET', 'repository/metadata/timestamp.json', { headers: { range: text } });
  for (const text of ['bytes=1-0', 'bytes=0-', 'bytes=-1', 'bytes=0-0,1-1', 'items=0-1', 'x']) {
    t.is(await range(text), '400 REQUEST_INVALID', text);
  }
  t.is(await range('bytes=0-2'), '416 SOURCE_DAMAGED');
  t.is(await range('bytes=999999999999999-999999999999999'), '416 SOURCE_DAMAGED');
});

test('links, FIFOs and folders in place of files are refused without waiting, also above the file', async (t) => {
  const { refusal, folder } = await setUp(t);
  const inRepository = (name: string) => path.join(folder, 'hotspot', name);
  await symlink('/etc/passwd', inRepository('metadata/1.root.json'));
  execFileSync('mkfifo', [inRepository('metadata/2.root.json')]);
  await mkdir(inRepository('metadata/3.root.json'));
  await mkdir(inRepository('elsewhere'));
  await writeFile(inRepository(`elsewhere/${sha}`), 'x');
  await symlink('elsewhere', inRepository('lists'));
  await symlink('/etc/passwd', path.join(folder, 'link.hotspot'));
  for (const version of [1, 2, 3]) {
    const place = `repository/metadata/${version}.root.json`;
    t.is(await refusal('GET', place), '409 SOURCE_FILE_REFUSED');
  }
  t.is(await refusal('GET', `repository/lists/${sha}`), '409 SOURCE_FILE_REFUSED');
  t.is(await refusal('GET', 'bundles/link.hotspot'), '409 SOURCE_FILE_REFUSED');
});

test('a bad place of a stick and a stick that went away are told apart', async (t) => {
  const { refusal, stick, ask } = await setUp(t);
  stick.faults.unreadable = (name) => name.endsWith('timestamp.json');
  t.is(await refusal('GET', 'repository/metadata/timestamp.json'), '500 SOURCE_READ_FAILED');
  t.is((await ask('HEAD', 'repository/metadata/timestamp.json')).status, 200);
  stick.pull();
  t.is(await refusal('GET', 'repository/metadata/timestamp.json'), '410 SOURCE_GONE');
  t.is(await refusal('POST', 'rest'), '410 SOURCE_GONE');
  t.is(await refusal('PUT', `receipts/${receipt}`, { body: 'x' }), '410 SOURCE_GONE');
});

test('an error in the middle of a file ends the answer short of its length', async (t) => {
  const { ask, stick, folder } = await setUp(t);
  let reads = 0;
  stick.faults.unreadable = () => (reads += 1) > 1;
  await t.throwsAsync(ask('GET', `repository/${packName}`));
  stick.faults.unreadable = () => false;
  await truncate(path.join(folder, 'hotspot', packName), 3);
  t.is((await ask('GET', `repository/${packName}`)).bytes.length, 3);
});

test('a receipt is written whole or not at all, and eight of each writer are kept', async (t) => {
  const { ask, refusal, folder, stick } = await setUp(t);
  const name = (writer: string, number: number) =>
    `${writer.repeat(16)}-${String(number).padStart(10, '0')}.receipt`;
  for (let number = 1; number <= 10; number += 1) {
    const body = `receipt ${number}`;
    t.deepEqual((await ask('PUT', `receipts/${name('a', number)}`, { body })).body, {});
  }
  t.is((await ask('PUT', `receipts/${name('b', 1)}`, { body: 'other' })).status, 201);
  const written = await readdir(path.join(folder, stickNames.receipts));
  t.deepEqual(
    written.sort(),
    [3, 4, 5, 6, 7, 8, 9, 10].map((number) => name('a', number)).concat(name('b', 1)),
  );
  t.is(await readFile(path.join(folder, stickNames.receipts, name('a', 10)), 'utf8'), 'receipt 10');

  for (const bad of ['x.receipt', `${name('a', 1)}.txt`, '..%2f..%2fx', 'A.receipt']) {
    t.is(await refusal('PUT', `receipts/${bad}`, { body: 'x' }), '400 REQUEST_INVALID', bad);
  }
  const tooMuch = Buffer.alloc(5 * 1024 * 1024 + 1);
  const place = `receipts/${name('c', 1)}`;
  t.is(await refusal('PUT', place, { body: tooMuch }), '400 REQUEST_INVALID');
  await ask('PUT', `receipts/${name('a', 10)}`, {
    body: 'rece',
    headers: { 'content-length': '10' },
    hangUp: true,
  }).catch(() => undefined);
  stick.faults.roomBytes = 3;
  t.is(await refusal('PUT', `receipts/${name('a', 10)}`, { body: 'long' }), '507 STICK_FULL');
  stick.faults.isReadOnly = true;
  t.is(await refusal('PUT', `receipts/${name('a', 10)}`, { body: 'l' }), '507 STICK_READ_ONLY');
  t.is(await readFile(path.join(folder, stickNames.receipts, name('a', 10)), 'utf8'), 'receipt 10');
  t.false(existsSync(path.join(folder, stickNames.receipts, '.hotspot-writing.tmp')));
});

test('a link where a box would write leads nowhere', async (t) => {
  const { refusal, folder } = await setUp(t);
  const outside = await makeFolder(t);
  await symlink(outside, path.join(folder, stickNames.receipts));
  t.is(await refusal('PUT', `receipts/${receipt}`, { body: 'x' }), '507 STICK_WRITE_FAILED');
  await symlink(path.join(outside, 'x'), path.join(folder, stickNames.marker));
  t.is(
    await refusal('PUT', 'marker', { body: formatStickMarker(stewardMarker) }),
    '201 ',
    'the link is replaced',
  );
  t.deepEqual(await readdir(outside), []);
});

test('a stick gets a release, a PIN or a backup only with the marker for it', async (t) => {
  const { ask, refusal, folder } = await setUp(t);
  const puts = [`repository/${packName}`, 'pin', 'backup'] as const;
  const written = async (place: (typeof puts)[number]) => refusal('PUT', place, { body: 'new' });
  const keep = (names: readonly string[]) =>
    refusal('POST', 'repository/keep', { body: JSON.stringify({ names }) });
  for (const place of puts) t.is(await written(place), '403 STICK_WRITE_REFUSED', place);
  t.is(await keep([]), '403 STICK_WRITE_REFUSED');

  t.is(await refusal('PUT', 'marker', { body: '{"version":2}' }), '400 MARKER_INVALID');
  t.is(await refusal('PUT', 'marker', { body: 'x'.repeat(5000) }), '400 REQUEST_INVALID');
  const allowed: readonly (readonly [StickMarker, (typeof puts)[number], string])[] = [
    [{ version: 1, relay: {} }, `repository/${packName}`, `hotspot/${packName}`],
    [stewardMarker, 'pin', stickNames.pin],
    [backupMarker, 'backup', stickNames.backup],
  ];
  for (const [marker, place, file] of allowed) {
    t.is((await ask('PUT', 'marker', { body: formatStickMarker(marker) })).status, 201);
    for (const other of puts) {
      t.is(await written(other), other === place ? '201 ' : '403 STICK_WRITE_REFUSED', other);
    }
    t.is(await readFile(path.join(folder, file), 'utf8'), 'new');
  }
  t.is((await ask('GET', 'backup')).bytes.toString(), 'new');
});

test('a relay stick keeps what is named and loses the rest of the repository, and nothing else', async (t) => {
  const { refusal, folder } = await setUp(t, { version: 1, relay: {} });
  await writeFile(path.join(folder, 'hotspot/SHA256SUMS'), 'old');
  await symlink('/etc/passwd', path.join(folder, 'hotspot/metadata/link'));
  await writeFile(path.join(folder, 'photo.jpg'), 'mine');
  const keep = (body: string) => refusal('POST', 'repository/keep', { body });
  for (const body of ['', '[]', 'null', '{"names":[1]}', '{"names":{}}', '{']) {
    t.is(await keep(body), '400 REQUEST_INVALID', body);
  }
  t.is(await keep(JSON.stringify({ names: [packName, '../photo.jpg'] })), '201 ');
  t.deepEqual(await readdir(path.join(folder, 'hotspot/metadata')), []);
  t.false(existsSync(path.join(folder, 'hotspot/SHA256SUMS')));
  t.true(existsSync(path.join(folder, 'hotspot', packName)));
  t.true(existsSync(path.join(folder, 'photo.jpg')));
});

test('a body without a length is refused', async (t) => {
  const { refusal } = await setUp(t);
  const headers = { 'transfer-encoding': 'chunked' };
  t.is(await refusal('PUT', `receipts/${receipt}`, { headers }), '400 REQUEST_INVALID');
});

/** Server-sent events, one after the other; states that came meanwhile are passed over. */
const fetchEvents = async (t: ExecutionContext, socketPath: string) => {
  const call = request({ socketPath, path: '/v1/events' }).end();
  t.teardown(() => call.destroy());
  const response = await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    call.on('response', resolve).on('error', reject);
  });
  const parts = response[Symbol.asyncIterator]();
  let text = '';
  return {
    next: async (): Promise<UsbVolumes> => {
      while (!text.includes('\n\n')) {
        const part = await parts.next();
        if (part.done === true) throw new Error('the events ended');
        text += part.value.toString('utf8');
      }
      const events = text.split('\n\n');
      text = events.slice(1).join('\n\n');
      return JSON.parse(/^data: (.*)$/m.exec(events[0] ?? '')?.[1] ?? '') as UsbVolumes;
    },
  };
};
