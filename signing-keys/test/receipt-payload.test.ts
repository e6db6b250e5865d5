import { receiptSchema, type Receipt } from '@p2p-hotspot/contract';
import fc from 'fast-check';
import test from 'ava';
import {
  canonicalJson,
  decodeReceiptPayload,
  encodeReceiptPayload,
  TrustError,
  type JsonObject,
  type JsonValue,
} from '../src/index.ts';
import { refused } from './refused.ts';

const hash = (digit: string) => digit.repeat(64);
const held = {
  channel: 'stable',
  counter: 7,
  components: [{ name: 'books', counter: 3, tree: hash('a'), list: hash('b') }],
};
const receipt: Receipt = {
  _type: 'receipt',
  format: 1,
  sequence: 12,
  written: '2026-11-22T10:00:00Z',
  releases: [{ channel: 'stable', counter: 7 }],
  device: { name: 'aldeia-3', arch: 'arm64', groups: ['schools'], daemon: '0.1.0' },
  root: { fingerprint: hash('c'), version: 2 },
  channels: [{ channel: 'stable', counter: 7, choice: { kind: 'pin', counter: 7 } }],
  current: [held],
  previous: [{ ...held, counter: 6 }],
  message: { code: 'BOX_READY', parameters: {} },
  history: [
    {
      sequence: 4,
      time: '2026-11-22T09:00:00Z',
      kind: 'refused',
      code: 'RELEASE_ROLLBACK',
      parameters: { channel: 'stable', counter: 5, trustedCounter: 7 },
    },
  ],
  store: { freeBytes: 9, totalBytes: 10, reserveBytes: 1, damagedFiles: 1, damaged: [hash('d')] },
  clock: { now: '2026-11-22T10:00:00Z', proven: false, floor: '2026-01-01T00:00:00Z' },
  problems: [{ code: 'SETTING_INVALID', parameters: { name: 'TZ' } }],
};
const payload = encodeReceiptPayload(receipt);
const plain = JSON.parse(Buffer.from(payload).toString()) as JsonObject;
const decodeChanged = (change: JsonObject) => () =>
  decodeReceiptPayload(canonicalJson({ ...plain, ...change }));

test('what a box says comes back as it was said', (t) => {
  t.deepEqual(decodeReceiptPayload(payload), receipt);
});

test('the five members of the first receipts are enough', (t) => {
  const { _type, format, sequence, written, releases } = receipt;
  const first = { _type, format, sequence, written, releases };
  t.deepEqual(decodeReceiptPayload(canonicalJson(first)), first);
});

test('members of later versions are ignored, anywhere', (t) => {
  const device = { ...(plain['device'] as JsonObject), battery: { deep: [1, [2]] } };
  const decoded = decodeReceiptPayload(canonicalJson({ ...plain, device, solar: true }));
  t.deepEqual(decoded, receipt);
});

test('a reader from before corrections reads a receipt that has some, without them', (t) => {
  const corrections = [{ language: 'sw', code: 'PAGE_HELP', text: 'Msaada' }];
  const told = encodeReceiptPayload({ ...receipt, corrections });
  t.deepEqual(decodeReceiptPayload(told), { ...receipt, corrections });
  const before = receiptSchema.omit({ corrections: true });
  t.deepEqual(before.parse(JSON.parse(Buffer.from(told).toString())), receipt);
});

test('better words are bounded, and steer no terminal', (t) => {
  const one = { language: 'sw', code: 'PAGE_HELP', text: 'Msaada' };
  const bad: readonly JsonValue[] = [
    [{ ...one, text: '\u001b]0;x' }],
    [{ ...one, text: 'a\nb' }],
    [{ ...one, text: '\u202egpj.exe' }],
    [{ ...one, text: '' }],
    [{ ...one, text: 'x'.repeat(501) }],
    [{ ...one, hint: '\u009b31m' }],
    [{ ...one, language: '../sw' }],
    [{ ...one, code: '__proto__' }],
    Array.from({ length: 201 }, () => one),
    Array.from({ length: 140 }, () => ({ ...one, text: 'x'.repeat(500) })),
    { 0: one },
  ];
  for (const corrections of bad) {
    refused(t, decodeChanged({ corrections }), 'RECEIPT_INVALID', { reason: 'corrections' });
  }
  // Persian and many scripts of India are not right without the joiners.
  const persian = { language: 'fa', code: 'PAGE_HELP', text: 'می\u200cروم', hint: 'ک\u200dم' };
  t.deepEqual(decodeChanged({ corrections: [persian] })().corrections, [persian]);
});

test('nothing that the format does not know gets into a receipt', (t) => {
  const more = { ...receipt, visitors: ['Maria'], device: { ...receipt.device, mac: '02:00' } };
  t.deepEqual(encodeReceiptPayload(more as unknown as Receipt), payload);
});

test('what steers a terminal, hides or turns text around is refused', (t) => {
  const bad = ['\u001b[2J', 'a\nb', '\u0085', '\u202egpj.exe', 'a\u200bb', '\u2028', '\u009b31m'];
  for (const text of bad) {
    const community = { ...(plain['device'] as JsonObject), community: text };
    refused(t, decodeChanged({ device: community }), 'RECEIPT_INVALID', { reason: 'device' });
    const problems = [{ code: 'SETTING_INVALID', parameters: { name: text } }];
    refused(t, decodeChanged({ problems }), 'RECEIPT_INVALID', { reason: 'problems' });
  }
});

test('numbers, names, times and lengths are bounded', (t) => {
  const store = plain['store'] as JsonObject;
  const history = plain['history'] as readonly JsonObject[];
  const bad: readonly (readonly [string, JsonValue])[] = [
    ['_type', 'release'],
    ['format', 2],
    ['sequence', 0],
    ['sequence', 10_000_000_000],
    ['sequence', '12'],
    ['written', 'yesterday'],
    ['releases', [{ channel: '../etc', counter: 1 }]],
    ['releases', [{ channel: 'stable', counter: 2_147_483_648 }]],
    ['releases', Array.from({ length: 65 }, () => ({ channel: 'stable', counter: 1 }))],
    ['store', { ...store, freeBytes: -1 }],
    ['store', { ...store, damaged: ['no hash'] }],
    ['history', [{ ...history[0], code: 'lower case' }]],
    ['history', [{ ...history[0], parameters: { text: 'x'.repeat(257) } }]],
    ['history', [{ ...history[0], parameters: { constructor: { deep: 1 } } }]],
    ['history', Array.from({ length: 65 }, () => history[0] ?? null)],
    ['current', [{ ...held, components: null }]],
    ['usage', { maria: -1 }],
    ['device', []],
    ['root', null],
  ];
  for (const [reason, value] of bad) {
    refused(t, decodeChanged({ [reason]: value }), 'RECEIPT_INVALID', { reason });
  }
  refused(t, decodeChanged({ written: '2026-02-31T10:00:00Z' }), 'RECEIPT_INVALID', {
    reason: 'time',
  });
});

test('another spelling of the same receipt, and what is no JSON, is refused', (t) => {
  const spaced = Buffer.from(JSON.stringify(plain, null, 1));
  for (const bytes of [spaced, Buffer.from('{'), Buffer.alloc(0), Buffer.alloc(5_000_000, 0x20)]) {
    refused(t, () => decodeReceiptPayload(bytes), 'RECEIPT_INVALID', { reason: 'document' });
  }
});

test('whatever JSON comes, it is decoded or refused by name', (t) => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(plain)), fc.jsonValue(), (member, value) => {
      try {
        decodeChanged({ [member]: value as JsonValue })();
      } catch (error) {
        t.true(error instanceof TrustError);
      }
    }),
  );
  t.pass();
});
