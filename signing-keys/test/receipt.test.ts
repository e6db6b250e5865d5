import test from 'ava';
import nacl from 'tweetnacl';
import {
  canonicalJson,
  createReceiptKey,
  maxReceiptPayloadBytes,
  openReceipt,
  sealReceipt,
  TrustError,
} from '../src/index.ts';
import { refused } from './refused.ts';
import { testKey, testSeed } from './signers.ts';

const device = testKey('device');
const operator = createReceiptKey(testSeed('operator'));
const random = { ephemeralSeed: testSeed('ephemeral'), nonce: testSeed('nonce').subarray(0, 24) };
const payload = canonicalJson({ _type: 'receipt', format: 1, sequence: 7 });
const receipt = sealReceipt(payload, device, operator.publicKey, random);

test('the operator reads what the box wrote, and who the box is', (t) => {
  t.deepEqual(openReceipt(receipt, operator), { devicePublicKey: device.publicKey, payload });
});

test('it is laid out as specified: version, ephemeral key, nonce, box', (t) => {
  t.is(receipt[0], 1);
  t.deepEqual(receipt.subarray(1, 33), createReceiptKey(random.ephemeralSeed).publicKey);
  t.deepEqual(receipt.subarray(33, 57), random.nonce);
  t.is(receipt.length, 57 + 16 + 32 + 64 + payload.length);
});

test('nothing of the payload shows', (t) => {
  t.false(Buffer.from(receipt).includes('receipt'));
});

test('a changed bit anywhere, a cut or an added byte is refused', (t) => {
  for (let offset = 0; offset < receipt.length; offset += 1) {
    const changed = Uint8Array.from(receipt);
    changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8));
    t.throws(() => openReceipt(changed, operator), { instanceOf: TrustError }, `offset ${offset}`);
  }
  for (let length = 0; length < receipt.length; length += 1) {
    t.throws(() => openReceipt(receipt.subarray(0, length), operator), { instanceOf: TrustError });
  }
  t.throws(() => openReceipt(Uint8Array.from([...receipt, 0]), operator), {
    instanceOf: TrustError,
  });
});

test('another operator cannot open it', (t) => {
  const other = createReceiptKey(testSeed('other operator'));
  refused(t, () => openReceipt(receipt, other), 'RECEIPT_INVALID', { reason: 'seal' });
});

test('an operator cannot pass a receipt on to another as if the box had written it for them', (t) => {
  const other = createReceiptKey(testSeed('other operator'));
  const inner = nacl.box.open(
    receipt.subarray(57),
    random.nonce,
    receipt.subarray(1, 33),
    operator.secretKey,
  );
  const thief = createReceiptKey(testSeed('thief'));
  const box = nacl.box(inner ?? new Uint8Array(), random.nonce, other.publicKey, thief.secretKey);
  const passedOn = Uint8Array.from([1, ...thief.publicKey, ...random.nonce, ...box]);
  refused(t, () => openReceipt(passedOn, other), 'RECEIPT_INVALID', { reason: 'signature' });
});

test('other versions and sizes out of range are refused', (t) => {
  const next = Uint8Array.from([2, ...receipt.subarray(1)]);
  refused(t, () => openReceipt(next, operator), 'RECEIPT_INVALID', { reason: 'version' });
  refused(t, () => openReceipt(new Uint8Array(), operator), 'RECEIPT_INVALID');
  const huge = new Uint8Array(maxReceiptPayloadBytes + 1000);
  refused(t, () => openReceipt(huge, operator), 'RECEIPT_INVALID', { reason: 'size' });
  const tooMuch = new Uint8Array(maxReceiptPayloadBytes + 1);
  refused(t, () => sealReceipt(tooMuch, device, operator.publicKey, random), 'RECEIPT_INVALID', {
    reason: 'size',
  });
});
