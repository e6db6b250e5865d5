import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { examineState } from '../../src/adapters/state/state-folder/examine-state.ts';
import { createJournalFile } from '../../src/adapters/state/state-folder/journal-file.ts';
import { createTrustFile } from '../../src/adapters/state/state-folder/trust-file.ts';
import { newTrustRecord } from '../../src/core/trust-record.ts';
import type { JournalRecord } from '../../src/ports/journal.ts';
import { crashAt, createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

const record = (to: number): JournalRecord => ({
  phase: 'FETCHING',
  job: { id: `job ${to}`, purpose: 'update', to, releases: [] },
});

test('the journal gives back what was appended, also to the next process', async (t) => {
  const folder = await makeFolder(t);
  const journal = createJournalFile(unsyncedDisk, folder);
  t.deepEqual(await journal.read(), []);
  await journal.append(record(1));
  await journal.append(record(2));
  const next = createJournalFile(unsyncedDisk, folder);
  t.deepEqual(await next.read(), [record(1), record(2)]);
  await next.append(record(3));
  t.deepEqual(await next.read(), [record(1), record(2), record(3)]);
});

test('a journal cut or damaged anywhere gives its whole records before that, and goes on', async (t) => {
  const folder = await makeFolder(t);
  const file = path.join(folder, 'journal');
  const first = createJournalFile(unsyncedDisk, folder);
  for (const to of [1, 2, 3]) await first.append(record(to));
  const whole = await readFile(file);
  const all = [record(1), record(2), record(3)];
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.boolean(), async (at, isCut) => {
      const bytes = Buffer.from(isCut ? whole.subarray(0, at) : whole);
      if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
      const journal = createJournalFile(unsyncedDisk, folder);
      const found = await journal.read();
      t.deepEqual(found, all.slice(0, found.length));
      await journal.append(record(9));
      t.deepEqual((await journal.read()).at(-1), record(9));
    }),
    { numRuns: 60 },
  );
});

test('a line of zeros, whose checksum is right for nothing, is damage', async (t) => {
  const folder = await makeFolder(t);
  const file = path.join(folder, 'journal');
  await createJournalFile(unsyncedDisk, folder).append(record(1));
  const whole = await readFile(file);
  for (const zeros of ['00000000\n', '00000000 \n', '0000000000000\n']) {
    await writeFile(file, Buffer.concat([whole, Buffer.from(zeros)]));
    t.deepEqual(await createJournalFile(unsyncedDisk, folder).read(), [record(1)]);
  }
});

test('a journal does not grow for ever', async (t) => {
  const folder = await makeFolder(t);
  const journal = createJournalFile(unsyncedDisk, folder);
  for (let to = 1; to <= 2000; to += 1) await journal.append(record(to));
  t.true((await readFile(path.join(folder, 'journal'))).length <= 64 * 1024);
  t.deepEqual((await journal.read()).at(-1), record(2000));
});

const trust = (generation: number) => ({
  ...newTrustRecord('2026-01-01T00:00:00Z'),
  metadata: {
    root: new Uint8Array([1, generation]),
    timestamp: new Uint8Array([2]),
    delegated: { stable: new Uint8Array([3]) },
  },
  committed: { generation, releases: [] },
});

test('the trust record comes back as it was, from any one of its copies', async (t) => {
  const folder = await makeFolder(t);
  const store = createTrustFile(unsyncedDisk, folder);
  t.is(await store.load(), undefined);
  await store.save(trust(1));
  await store.save(trust(2));
  for (const name of ['trust.a', 'trust.b']) {
    const file = path.join(folder, name);
    const kept = await readFile(file);
    await writeFile(file, kept.subarray(0, 40));
    t.deepEqual(await createTrustFile(unsyncedDisk, folder).load(), trust(2));
    await appendFile(file, 'rubbish');
    t.deepEqual(await createTrustFile(unsyncedDisk, folder).load(), trust(2));
    await writeFile(file, kept);
  }
  for (const name of ['trust.a', 'trust.b']) await writeFile(path.join(folder, name), 'rubbish');
  t.is(await createTrustFile(unsyncedDisk, folder).load(), undefined);
});

test('a crash at every step of saving trust leaves the old record or the new', async (t) => {
  for (let at = 0; ; at += 1) {
    const folder = await makeFolder(t);
    await createTrustFile(unsyncedDisk, folder).save(trust(1));
    const disk = createFaultyDisk(unsyncedDisk, crashAt(at));
    const crashed = await createTrustFile(disk, folder)
      .save(trust(2))
      .then(
        () => false,
        () => true,
      );
    const loaded = await createTrustFile(unsyncedDisk, folder).load();
    const generation = loaded?.committed?.generation ?? 0;
    t.true([1, 2].includes(generation));
    const next = createTrustFile(unsyncedDisk, folder);
    await next.save(trust(3));
    t.deepEqual(await next.load(), trust(3));
    if (!crashed) {
      t.is(generation, 2);
      break;
    }
  }
});

test('documents come back, and a damaged one is as good as none', async (t) => {
  const folder = await makeFolder(t);
  const documents = createDocumentFiles(unsyncedDisk, folder);
  t.is(await documents.load('settings'), undefined);
  await documents.save('settings', { TZ: 'America/Bogota' });
  t.deepEqual(await documents.load('settings'), { TZ: 'America/Bogota' });
  const file = path.join(folder, 'settings.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Bogota', 'Bogotá'));
  t.is(await documents.load('settings'), undefined);
});

test('the key of the box and its numbers outlive one bad copy', async (t) => {
  const folder = await makeFolder(t);
  const seed = Buffer.alloc(32, 7).toString('base64');
  const documents = createDocumentFiles(unsyncedDisk, folder);
  await documents.save('deviceKey', { seed, receipts: 9 });
  await documents.save('consents', { receipts: true });
  for (const name of ['deviceKey.json', 'consents.copy.json']) {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    bytes[70] = (bytes[70] ?? 0) ^ 1;
    await writeFile(file, bytes);
  }
  const again = createDocumentFiles(unsyncedDisk, folder);
  t.deepEqual(await again.load('deviceKey'), { seed, receipts: 9 });
  t.deepEqual(await again.load('consents'), { receipts: true });
  const lostCodes = async () =>
    (await examineState(unsyncedDisk, folder, false)).map(({ code }) => code);
  t.deepEqual(await lostCodes(), []);
  await writeFile(path.join(folder, 'deviceKey.copy.json'), 'bad too');
  t.deepEqual(await lostCodes(), ['DEVICE_KEY_LOST']);
});
