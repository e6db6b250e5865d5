import { randomBytes } from 'node:crypto';
import test from 'ava';
import { banLimits, createBanList } from '../../src/core/ban-list.ts';
import { createByteLimit, type Ticker } from '../../src/core/byte-limit.ts';
import { channelKey, isProven, proofOf } from '../../src/core/fleet.ts';
import { decodeHello, decodeNews, encodeHello } from '../../src/core/hello.ts';
import { parseTraffic, trafficOf } from '../../src/core/traffic.ts';
import { decodeFrame, encodeFrame, frameMaxBytes } from '../../src/peer/frames.ts';

const manualTicker = () => {
  let nowMs = 0;
  const timers = new Set<{ readonly untilMs: number; readonly done: () => void }>();
  const ticker: Ticker = {
    monotonicMs: () => nowMs,
    after: (durationMs, done) => {
      const timer = { untilMs: nowMs + durationMs, done };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    ticker,
    pass: async (durationMs: number): Promise<void> => {
      const endMs = nowMs + durationMs;
      for (;;) {
        await settle();
        const [next] = [...timers].sort((left, right) => left.untilMs - right.untilMs);
        if (next === undefined || next.untilMs > endMs) break;
        nowMs = next.untilMs;
        timers.delete(next);
        next.done();
      }
      nowMs = endMs;
      await settle();
    },
  };
};

test('no more passes than the limit lets, in turn, and all at once when there is none', async (t) => {
  const { ticker, pass } = manualTicker();
  const limit = createByteLimit(ticker);
  limit.setRate(1000);
  const passed: number[] = [];
  for (let number = 0; number < 30; number += 1) {
    void limit.take(500).then(() => passed.push(number));
  }
  await pass(5000);
  // Half a kilobyte is let through in advance, and not a second's worth for having been idle.
  t.true(passed.length >= 10 && passed.length <= 12, String(passed.length));
  t.deepEqual(passed, [...passed.keys()]);
  limit.setRate(0);
  await pass(0);
  t.is(passed.length, 30);
  // Whoever was silent for an hour may send a second's worth at once, no more.
  limit.setRate(1000);
  await pass(3_600_000);
  let later = 0;
  for (let number = 0; number < 100; number += 1) void limit.take(100).then(() => (later += 1));
  await pass(0);
  t.true(later >= 10 && later <= 11, String(later));
  limit.open();
  await pass(0);
  t.is(later, 100);
});

test('a peer that was sent away stays away for an hour; many from one address take it along', (t) => {
  const bans = createBanList();
  bans.ban('one', '192.0.2.1', 0);
  t.true(bans.isBanned('one', undefined, banLimits.banMs - 1));
  t.false(bans.isBanned('one', undefined, banLimits.banMs));
  t.false(bans.isBanned('other', '192.0.2.1', 1));
  for (const peer of ['two', 'three', 'four']) bans.ban(peer, '192.0.2.1', 1);
  t.true(bans.isBanned('other', '192.0.2.1', 2));
  t.false(bans.isBanned('other', '192.0.2.2', 2));
  t.false(bans.isBanned('other', '192.0.2.1', banLimits.banMs + 2));
  for (let number = 0; number < 2000; number += 1) bans.ban(`peer ${number}`, undefined, 3);
  t.is(bans.count(4), banLimits.remembered);
});

test('the month turns by a clock that is proven, and else only forwards', (t) => {
  const november = { month: '2026-11', sentBytes: 5, receivedBytes: 7 };
  t.is(trafficOf(november, '2026-11-30T00:00:00Z', true), november);
  t.is(trafficOf(november, '1970-01-01T00:00:00Z', false), november);
  t.is(trafficOf(november, '2026-12-01T00:00:00Z', false).sentBytes, 0);
  t.is(trafficOf(november, '2026-10-01T00:00:00Z', true).month, '2026-10');
  t.is(trafficOf(november, 'nonsense', true), november);
  t.deepEqual(parseTraffic(JSON.stringify(november)), november);
  for (const bad of ['', 'null', '{}', '{"month":"2026-11","sentBytes":-1,"receivedBytes":0}']) {
    t.is(parseTraffic(bad), undefined);
  }
});

test('proofs hold for one connection, one end and one fleet only', (t) => {
  const fleet = { root: 'ab'.repeat(32) };
  const key = channelKey(fleet, 'stable');
  const hash = randomBytes(64);
  const proof = proofOf(key.proofKey, 'initiator', hash);
  t.true(isProven([proof], [key], 'initiator', hash));
  // Sent back to where it came from, or passed on.
  t.false(isProven([proof], [key], 'responder', hash));
  t.false(isProven([proof], [key], 'initiator', randomBytes(64)));
  for (const other of [
    channelKey(fleet, 'beta'),
    channelKey({ root: 'cd'.repeat(32) }, 'stable'),
    channelKey({ ...fleet, secret: 's'.repeat(20) }, 'stable'),
  ]) {
    t.false(isProven([proof], [other], 'initiator', hash));
    t.false(other.topic.equals(key.topic));
  }
  t.false(isProven([Buffer.alloc(0)], [key], 'initiator', hash));
});

test('the vector of the specification', (t) => {
  const root = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
  t.is(
    channelKey({ root }, 'stable').topic.toString('hex'),
    '6b38b65fcd72b53d059b3219b8b3d51b341c44382c9dcbc1273a03d72732f29b',
  );
  t.is(
    channelKey({ root, secret: 'a-secret-of-20-chars' }, 'stable').topic.toString('hex'),
    '3ad953d23ff69c94fe5afadbc967f96920c096bad27e83b0985864049d82880b',
  );
});

test('what is no hello, no news or no frame is nothing', (t) => {
  const hello = {
    proofs: [randomBytes(32)],
    news: { has: 'files', releases: 'stable:7' },
  } as const;
  t.deepEqual(decodeHello(encodeHello(hello)), hello);
  for (const bad of [
    '',
    'null',
    '{"v":2,"proofs":[],"has":"files","releases":""}',
    '{"v":1,"proofs":["00"],"has":"files","releases":""}',
    `{"v":1,"proofs":[${Array.from({ length: 9 }, () => `"${'0'.repeat(64)}"`).join()}],"has":"files","releases":""}`,
    '{"v":1,"proofs":[],"has":"all","releases":""}',
    '{"v":1,"proofs":[],"has":"files","releases":"<b>"}',
    ' '.repeat(5000),
  ]) {
    t.is(decodeHello(Buffer.from(bad)), undefined, bad.slice(0, 60));
  }
  t.is(decodeHello(Buffer.from([0xff, 0xfe])), undefined);
  t.is(decodeNews(Buffer.from('{"has":"files","releases":"stable:1,"}'))?.releases, 'stable:1,');
  t.is(decodeNews(Buffer.from('{"has":"files"}')), undefined);
  t.is(decodeFrame(new Uint8Array()), undefined);
  t.is(decodeFrame(Buffer.from([9, 1])), undefined);
  t.is(decodeFrame(Buffer.alloc(frameMaxBytes + 1)), undefined);
  t.deepEqual(decodeFrame(Buffer.concat(encodeFrame('news', [Buffer.from('x')]))), {
    kind: 'news',
    body: Buffer.from('x'),
  });
});
