import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { correctionLimits, receiptNamePattern, stickNames } from '@p2p-hotspot/contract';
import {
  createReceiptKey,
  decodeReceiptPayload,
  isTrustError,
  openReceipt,
} from '@p2p-hotspot/signing-keys';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { provideDeviceKey } from '../../src/api/provide-device-key.ts';
import { readCorrections } from '../../src/duties/read-corrections.ts';
import { createReceiptDuty } from '../../src/duties/write-receipts.ts';
import { DaemonError, type DaemonErrorCode } from '../../src/ports/daemon-error.ts';
import type { Stick } from '../../src/ports/sticks.ts';
import { createUsageKeeper } from '../../src/usage/usage-keeper.ts';
import type { FolderVolumeFaults } from '../fixtures/folder-volumes.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createMemoryStick, type MemoryStick } from '../fixtures/memory-stick.ts';
import { createPublisher, writeRepository, type Repository } from '../fixtures/publisher.ts';
import { makeBoxFolders, makeFolder, openTestBox, unsyncedDisk } from '../fixtures/test-box.ts';
import { startUsbHelper, usbWatcher } from '../fixtures/usb-sticks.ts';

const operator = createReceiptKey(createHash('sha256').update('operator').digest());
const receiptKey = Buffer.from(operator.publicKey).toString('hex');

const books = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `release ${counter}` } }],
});

const makePublisher = () => {
  const publisher = createPublisher();
  publisher.rotate({ custom: { receiptKey } });
  return publisher;
};

/** A box that trusts the publisher, and what its steward allows. */
const setUp = async (t: ExecutionContext, publisher = makePublisher()) => {
  const folders = await makeBoxFolders(t);
  const documents = createDocumentFiles(unsyncedDisk, folders.state);
  const consent = { isGiven: true };
  const events: unknown[] = [];
  const community = path.join(folders.root, 'local/community');
  const clock = createManualClock();
  const usage = await createUsageKeeper({
    documents,
    clock,
    initial: { isCounting: true, isInReceipts: false },
  });
  t.teardown(() => usage.stop());
  const open = async () => {
    const deviceKey = await provideDeviceKey(documents);
    const box = await openTestBox(folders, {
      pinnedRoot: publisher.rootFingerprint,
      makeStickDuties: (parts) => [
        createReceiptDuty({
          ...parts,
          isAllowed: () => consent.isGiven,
          deviceKey,
          names: { name: 'aldeia-3', community: 'Aldeia do Sol' },
          readUsage: () => usage.forReceipts(),
          readCorrections: () =>
            readCorrections(path.dirname(community), (event, details) => {
              events.push([event, details]);
            }),
        }),
      ],
    });
    const visit = async (stick: MemoryStick, repository?: Repository): Promise<string[]> => {
      box.updates.onSource({ kind: 'sticks', sticks: [stick.seen()] });
      if (repository !== undefined) {
        const source = createMemorySource(repository, { id: `stick:${stick.id}` });
        box.updates.onSource({ kind: 'appeared', source, pluggedIn: true });
      }
      await box.updates.settled();
      return [...stick.written.keys()];
    };
    const word = () => box.status().sticks?.[0]?.message.code;
    return { box, deviceKey, visit, word };
  };
  return { folders, documents, consent, usage, open, community, events };
};

/** A stick on which writing a receipt ends like this. */
const refusing = (id: string, repository: Repository, code: DaemonErrorCode) => {
  const memory = createMemoryStick(id, { repository });
  const stick: Stick = {
    ...memory.stick,
    writeReceipt: () => Promise.reject(new DaemonError(code, { parameters: { label: id } })),
  };
  return { ...memory, seen: () => memory.seen({ stick }) };
};

const readReceipt = (stick: MemoryStick) => {
  const [[name = '', bytes = new Uint8Array()] = []] = stick.written;
  const { devicePublicKey, payload } = openReceipt(bytes, operator);
  return { name, devicePublicKey, payload, receipt: decodeReceiptPayload(payload) };
};

test('without consent nothing is written at all', async (t) => {
  const publisher = makePublisher();
  const { consent, documents, open } = await setUp(t, publisher);
  consent.isGiven = false;
  const { visit, deviceKey } = await open();
  const repository = publisher.publish(books(1));
  t.deepEqual(await visit(createMemoryStick('blue', { repository }), repository), []);
  t.is((await documents.load('deviceKey'))?.receipts, 0);
  t.is(deviceKey.seed.length, 32);
});

test('with consent the operator, and nobody else, reads what the box is, has and did', async (t) => {
  const publisher = makePublisher();
  const { open } = await setUp(t, publisher);
  const { box, visit, word, deviceKey } = await open();
  box.board.showHost({ underVoltage: false, cardErrors: 3 });
  const first = publisher.publish(books(1));
  await visit(createMemoryStick('red', { repository: first }), first);
  const repository = publisher.publish(books(2));
  const stick = createMemoryStick('blue', { repository });
  t.is((await visit(stick, repository)).length, 1);
  t.is(word(), 'RECEIPT_WRITTEN');

  const { name, devicePublicKey, receipt } = readReceipt(stick);
  t.deepEqual(devicePublicKey, deviceKey.publicKey);
  const file = name.replace('receipts/', '');
  t.regex(file, receiptNamePattern);
  const who = createHash('sha256').update(devicePublicKey).digest('hex').slice(0, 16);
  t.is(file, `${who}-0000000002.receipt`);
  t.is(receipt.sequence, 2);
  t.deepEqual(receipt.releases, [{ channel: 'stable', counter: 2 }]);
  t.like(receipt.device, { name: 'aldeia-3', community: 'Aldeia do Sol', daemon: '0.1.0' });
  t.deepEqual(receipt.root, { fingerprint: publisher.rootFingerprint, version: 2 });
  const component = receipt.current?.[0]?.components[0];
  t.is(component?.name, 'books');
  t.true(repository.has(`lists/${component?.list ?? ''}`));
  t.is(receipt.previous?.[0]?.counter, 1);
  t.deepEqual(
    receipt.history?.map(({ kind, parameters }) => [kind, parameters]),
    [
      ['applied', { releases: 'stable 2' }],
      ['applied', { releases: 'stable 1' }],
    ],
  );
  t.false(receipt.clock?.proven);
  t.true((receipt.store?.totalBytes ?? 0) > 0);
  t.is(receipt.store?.cardErrors, 3);

  const stranger = createReceiptKey(createHash('sha256').update('stranger').digest());
  const [bytes = new Uint8Array()] = stick.written.values();
  t.true(isTrustError(t.throws(() => openReceipt(bytes, stranger))));
});

test('how often things are taken is in no receipt until the steward says so, and then only large sums', async (t) => {
  const publisher = makePublisher();
  const { open, usage } = await setUp(t, publisher);
  const { visit } = await open();
  const repository = publisher.publish(books(1));
  usage.take({
    batch: '0'.repeat(32),
    counts: [
      { kind: 'app', item: 'org.many', count: 23 },
      { kind: 'app', item: 'org.few', count: 4 },
      { kind: 'content', item: 'stable/books/hiv.pdf', count: 2 },
    ],
  });
  const silent = createMemoryStick('one', { repository });
  await visit(silent, repository);
  const before = readReceipt(silent).receipt;
  t.deepEqual([before.usage, before.usageItems], [undefined, undefined]);

  await usage.allowInReceipts(true);
  const told = createMemoryStick('two', { repository });
  await visit(told, repository);
  const { receipt, payload } = readReceipt(told);
  t.deepEqual(receipt.usage, { app: 25 });
  t.deepEqual(receipt.usageItems, [{ kind: 'app', item: 'org.many', month: 20, all: 20 }]);
  t.false(Buffer.from(payload).includes('hiv'));

  await usage.allowCounting(false);
  const ended = createMemoryStick('three', { repository });
  await visit(ended, repository);
  t.is(readReceipt(ended).receipt.usageItems, undefined);
});

const correctionsFile = (corrections: readonly object[], format = 1): string =>
  JSON.stringify({ format, corrections });

const better = (text: string, code = 'PAGE_HELP') => ({ language: 'sw', code, text });

test('better words from visitors are in receipts, newest first, and in none without consent; a broken file costs itself', async (t) => {
  const publisher = makePublisher();
  const { open, consent, community, events } = await setUp(t, publisher);
  const { visit } = await open();
  const repository = publisher.publish(books(1));
  const none = createMemoryStick('none', { repository });
  await visit(none, repository);
  t.is(readReceipt(none).receipt.corrections, undefined);

  await mkdir(community, { recursive: true });
  const sent = [
    better('Msaada'),
    better('Saidia\u200dni'),
    better('\u001b[2J'),
    better('a\u202eb'),
  ];
  await writeFile(path.join(community, 'corrections.json'), correctionsFile(sent));
  const told = createMemoryStick('told', { repository });
  await visit(told, repository);
  t.deepEqual(readReceipt(told).receipt.corrections, [better('Saidia\u200dni'), better('Msaada')]);
  t.deepEqual(events, []);

  await writeFile(path.join(community, 'corrections.json'), correctionsFile(sent, 2));
  const broken = createMemoryStick('broken', { repository });
  await visit(broken, repository);
  t.is(readReceipt(broken).receipt.corrections, undefined);
  t.deepEqual(events, [['receipt.corrections-passed-over', { reason: 'broken' }]]);

  consent.isGiven = false;
  t.deepEqual(await visit(createMemoryStick('forbidden', { repository }), repository), []);
});

test('of many better words the newest are told, in 64 KiB', async (t) => {
  const publisher = makePublisher();
  const { open, community, events } = await setUp(t, publisher);
  const { visit } = await open();
  const repository = publisher.publish(books(1));
  await mkdir(community, { recursive: true });
  const sent = Array.from({ length: correctionLimits.count }, (_, index) =>
    better(`${index}${'€'.repeat(490)}`),
  );
  await writeFile(path.join(community, 'corrections.json'), correctionsFile(sent));
  const stick = createMemoryStick('blue', { repository });
  await visit(stick, repository);
  const told = readReceipt(stick).receipt.corrections ?? [];
  t.true(Buffer.byteLength(JSON.stringify(told)) <= 64 * 1024);
  t.true(told.length > 30 && told.length < 60, String(told.length));
  t.deepEqual(told, sent.slice(-told.length).reverse());
  t.deepEqual(events, []);
});

test('a stick gets one receipt a visit, and another one when something else is in force by then', async (t) => {
  const publisher = makePublisher();
  const { open } = await setUp(t, publisher);
  const { box, visit } = await open();
  const first = publisher.publish(books(1));
  const stick = createMemoryStick('blue', { repository: first });
  t.is((await visit(stick, first)).length, 1);
  await box.updates.acts.rescan();
  t.is((await visit(stick)).length, 1);
  const second = publisher.publish(books(2));
  await box.plugIn(createMemorySource(second));
  t.is((await visit(stick)).length, 2);
  t.is((await visit(createMemoryStick('red', { repository: first }))).length, 1);
});

test('numbers grow over restarts and over sticks that come together', async (t) => {
  const publisher = makePublisher();
  const { open } = await setUp(t, publisher);
  const repository = publisher.publish(books(1));
  const first = await open();
  await first.visit(createMemoryStick('one', { repository }), repository);
  await first.box.updates.stop();
  const { box, deviceKey } = await open();
  t.deepEqual(deviceKey, first.deviceKey);
  const sticks = ['two', 'three', 'four'].map((id) => createMemoryStick(id, { repository }));
  box.updates.onSource({ kind: 'sticks', sticks: sticks.map((stick) => stick.seen()) });
  await box.updates.settled();
  const numbers = sticks.map((stick) => readReceipt(stick).receipt.sequence);
  t.deepEqual(numbers.sort(), [2, 3, 4]);
});

test('a private stick is never written to; one that is made for boxes is', async (t) => {
  const publisher = makePublisher();
  const { open } = await setUp(t, publisher);
  const { box, visit } = await open();
  await box.plugIn(createMemorySource(publisher.publish(books(1))));
  t.deepEqual(await visit(createMemoryStick('private')), []);
  const marker = { version: 1, steward: { secret: 'A'.repeat(43) } } as const;
  t.is((await visit(createMemoryStick('steward', { marker }))).length, 1);
});

test('a box that trusts nobody, or whose operator reads no receipts, writes none', async (t) => {
  const publisher = createPublisher();
  const repository = publisher.publish(books(1));
  const { open } = await setUp(t, publisher);
  const { visit } = await open();
  const stick = createMemoryStick('blue', { repository });
  t.deepEqual(await visit(stick), []);
  t.deepEqual(await visit(stick, repository), []);
});

test('a stick that is full, locked or failing is told in words, and the release is in force', async (t) => {
  const publisher = makePublisher();
  const repository = publisher.publish(books(1));
  const { open } = await setUp(t, publisher);
  const { box, visit, word } = await open();
  const codes = [
    ['STICK_FULL', 'RECEIPT_STICK_FULL'],
    ['STICK_READ_ONLY', 'RECEIPT_STICK_READ_ONLY'],
    ['STICK_WRITE_FAILED', 'RECEIPT_STICK_FAILED'],
    ['SOURCE_GONE', 'SOURCE_GONE'],
  ] as const;
  for (const [code, told] of codes) {
    t.deepEqual(await visit(refusing(code, repository, code), repository), []);
    t.is(word(), told);
  }
  t.deepEqual(await visit(createMemoryStick('small', { repository, freeBytes: 1000 })), []);
  t.is(word(), 'RECEIPT_STICK_FULL');
  t.is(box.status().current?.releases[0]?.counter, 1);
});

test('names of sticks, files of strangers and the id of the box stay on the box', async (t) => {
  const publisher = makePublisher();
  const { open } = await setUp(t, publisher);
  const { box, visit } = await open();
  const repository = publisher.publish(books(1));
  await box.board.addHistory('refused', {
    code: 'SOURCE_FILE_REFUSED',
    parameters: { label: 'MARIA SILVA', name: 'maria.hotspot' },
  });
  await box.board.addHistory('failed', {
    code: 'SOURCE_READ_FAILED',
    parameters: { label: 'MARIA SILVA', name: `packs/ab/${'ab'.repeat(32)}`, part: 0.5 },
  });
  const stick = createMemoryStick('MARIA SILVA', { repository });
  await visit(stick, repository);
  const { payload, receipt } = readReceipt(stick);
  const text = Buffer.from(payload).toString();
  for (const secret of ['MARIA', 'maria', '0'.repeat(32)]) t.false(text.includes(secret), secret);
  const read = receipt.history?.find(({ code }) => code === 'SOURCE_READ_FAILED');
  t.deepEqual(read?.parameters, { name: `packs/ab/${'ab'.repeat(32)}` });
  t.deepEqual(receipt.history?.find(({ code }) => code === 'SOURCE_FILE_REFUSED')?.parameters, {});
});

test('a stick that is full half-way, or locked, has no receipt and no part of one afterwards', async (t) => {
  const publisher = makePublisher();
  const repository = publisher.publish(books(1));
  const { open } = await setUp(t, publisher);
  const { box } = await open();
  const helper = await startUsbHelper(t);
  const watching = new AbortController();
  const watched = (async () => {
    const watcher = usbWatcher(t, helper.socketDirectory);
    for await (const event of watcher.watch(watching.signal)) box.updates.onSource(event);
  })();
  t.teardown(async () => {
    watching.abort();
    await watched;
    await box.updates.stop();
  });
  const told = (label: string): Promise<string> =>
    Promise.race([
      box.updates.failed,
      new Promise<string>((resolve) => {
        const stop = box.board.subscribe(({ sticks = [] }) => {
          const stick = sticks.find((one) => one.label === label);
          if (stick?.activity !== 'removable') return;
          stop();
          resolve(stick.message.code);
        });
      }),
    ]);
  const visit = async (label: string, faults: Partial<FolderVolumeFaults>) => {
    const folder = await makeFolder(t);
    await writeRepository(repository, folder);
    const code = told(label);
    const volume = await helper.volumes.plugIn({ folder, label });
    Object.assign(volume.faults, faults);
    const left = async () => readdir(path.join(folder, stickNames.receipts)).catch(() => []);
    return [await code, (await left()).length] as const;
  };
  t.deepEqual(await visit('full', { roomBytes: 100 }), ['RECEIPT_STICK_FULL', 0]);
  t.deepEqual(await visit('locked', { isReadOnly: true }), ['RECEIPT_STICK_READ_ONLY', 0]);
  t.deepEqual(await visit('good', {}), ['RECEIPT_WRITTEN', 1]);
  t.is(box.status().current?.releases[0]?.counter, 1);
});
