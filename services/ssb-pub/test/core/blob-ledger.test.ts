import test from 'ava';
import { createBlobLedger, mentionedBlobs } from '../../src/core/blob-ledger.ts';

const limits = { blobSizeBytes: 100, blobBytesPerFeed: 250, blobBytes: 500 };
const empty = { held: new Map(), wanted: new Map() };
const blob = (letter: string): string => `&${letter.repeat(43)}=.sha256`;

test('files are found wherever a message mentions them, each once, and not without end', (t) => {
  const [a, b] = [blob('a'), blob('b')];
  t.deepEqual(
    mentionedBlobs({ text: `![x](${a})`, mentions: [{ link: a }, { link: b }], image: 7 }),
    [a, b],
  );
  t.deepEqual(mentionedBlobs('encrypted.box'), []);
  const many = Array.from({ length: 100 }, (_, at) => `&${String(at).padStart(43, 'A')}=.sha256`);
  t.is(mentionedBlobs({ text: many.join(' ') }).length, 32);
});

test('nobody gets more of their files kept than their share', (t) => {
  const ledger = createBlobLedger(empty);
  for (const letter of 'abc') ledger.want(blob(letter), 'ana');
  for (const letter of 'ab') {
    t.true(ledger.hasShare(blob(letter), limits));
    ledger.keep(blob(letter), { sizeBytes: 100, at: 1 });
  }
  t.false(ledger.hasShare(blob('c'), limits), 'the next might be too large');
  ledger.want(blob('d'), 'ben');
  t.true(ledger.hasShare(blob('d'), limits));
  t.false(ledger.hasShare(blob('e'), limits), 'nobody mentioned it');
});

test('the oldest go first, and only as many as it takes', (t) => {
  const ledger = createBlobLedger(empty);
  for (const [at, letter] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    ledger.want(blob(letter), letter);
    ledger.keep(blob(letter), { sizeBytes: 100, at: 10 - at });
  }
  t.is(ledger.totalBytes(), 500);
  t.deepEqual(ledger.toEvict(0, limits), []);
  t.deepEqual(ledger.toEvict(150, limits), [blob('e'), blob('d')]);
});

test('what was mentioned last is looked for first, and what is too much is forgotten', (t) => {
  const ledger = createBlobLedger(empty);
  for (let at = 0; at < 5001; at += 1) ledger.want(`&${at}`, 'ana');
  t.deepEqual(ledger.missing(2), ['&5000', '&4999']);
  t.is(ledger.book().wanted.size, 5000);
  t.false(ledger.book().wanted.has('&0'));
});
