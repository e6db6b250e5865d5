import test from 'ava';
import { answerQuestion } from '../../../src/adapters/time/sntp-packet.ts';

const nowMs = Date.UTC(2026, 10, 29, 12) + 250;
const proven = { nowMs, isProven: true };
const stamp = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]);

const question = (mode = 3, version = 4, length = 48): Buffer => {
  const message = Buffer.alloc(length);
  message[0] = (3 << 6) | (version << 3) | mode;
  message[2] = 6;
  stamp.copy(message, 40);
  return message;
};

const timeOf = (answer: Buffer, at: number): number =>
  (answer.readUInt32BE(at) - 2_208_988_800) * 1000 +
  Math.round((answer.readUInt32BE(at + 4) / 2 ** 32) * 1000);

test('a client hears the time, with its own stamp back', (t) => {
  const answer = answerQuestion(question(), proven) ?? Buffer.alloc(0);
  t.is(answer.length, 48);
  t.is(answer[0], (4 << 3) | 4);
  t.is(answer[1], 10);
  t.is(answer[2], 6);
  t.deepEqual(answer.subarray(24, 32), stamp);
  t.is(timeOf(answer, 32), nowMs);
  t.is(timeOf(answer, 40), nowMs);
});

test('each version hears its own', (t) => {
  for (const version of [1, 2, 3, 4]) {
    const answer = answerQuestion(question(3, version), proven);
    t.is(((answer?.[0] ?? 0) >> 3) & 7, version);
  }
});

test('a clock that is not proven is marked so that no client takes its time', (t) => {
  const answer = answerQuestion(question(), { nowMs, isProven: false }) ?? Buffer.alloc(0);
  t.is((answer[0] ?? 0) >> 6, 3);
  t.is(answer[1], 0);
  t.is(answer.subarray(12, 16).toString(), 'INIT');
  t.is(answer.readUInt32BE(8), 16 * 65_536);
  t.is(answer.readBigUInt64BE(16), 0n);
  t.is(timeOf(answer, 40), nowMs);
});

test('nothing but a client’s question is answered', (t) => {
  for (const mode of [0, 1, 2, 4, 5, 6, 7]) t.is(answerQuestion(question(mode), proven), undefined);
  for (const version of [0, 5, 7]) t.is(answerQuestion(question(3, version), proven), undefined);
  for (let length = 0; length < 48; length += 1) {
    t.is(answerQuestion(question().subarray(0, length), proven), undefined);
  }
});

test('a long question gets no longer answer than a short one', (t) => {
  t.is(answerQuestion(question(3, 4, 1024), proven)?.length, 48);
});

test('the time goes on in the next era, which begins in 2036', (t) => {
  const later = Date.UTC(2036, 1, 7, 6, 28, 17);
  const answer = answerQuestion(question(), { nowMs: later, isProven: true });
  t.is(answer?.readUInt32BE(40), 1);
});
