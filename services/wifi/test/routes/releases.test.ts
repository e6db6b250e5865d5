import test from 'ava';
import { createReleases, subnetHolds } from '../../src/routes/index.ts';

const one = '192.168.44.20';
const other = '192.168.44.21';
const minute = 60_000;
const mac = 'aa:bb:cc:00:11:22';

const withClock = () => {
  let now = 5;
  const releases = createReleases(() => now);
  return { releases, pass: (milliseconds: number) => (now += milliseconds) };
};

test('a visitor stays until the time is over, and nobody else does', (t) => {
  const { releases, pass } = withClock();
  t.is(releases.left(one), 0);
  releases.release(one, minute);
  t.is(releases.left(one), minute);
  t.is(releases.left(other), 0);
  pass(minute - 1);
  t.is(releases.left(one), 1);
  pass(1);
  t.is(releases.left(one), 0);
});

test('who asks again stays from then on; who wants to be forgotten is', (t) => {
  const { releases, pass } = withClock();
  releases.release(one, minute);
  pass(minute / 2);
  releases.release(one, minute);
  t.is(releases.left(one), minute);
  releases.forget(one);
  t.is(releases.left(one), 0);
  releases.forget(other);
});

test('a release ends when its address goes to another device', (t) => {
  const { releases } = withClock();
  releases.learn([{ address: one, mac }]);
  releases.release(one, minute);
  releases.learn([{ address: one, mac: mac.toUpperCase() }]);
  t.is(releases.left(one), minute);
  releases.learn([]);
  t.is(releases.left(one), minute, 'a lease that ran out says nothing of another device');
  releases.learn([{ address: one, mac: 'aa:bb:cc:00:11:33' }]);
  t.is(releases.left(one), 0);
  releases.learn([{ address: one, mac }]);
  t.is(releases.left(one), 0, 'the first does not get back what the second ended');
});

test('while no lease is known the address counts, and the first device that is known then', (t) => {
  const { releases } = withClock();
  releases.release(one, minute);
  releases.learn([{ address: other, mac: 'aa:bb:cc:00:11:33' }]);
  t.is(releases.left(one), minute);
  releases.learn([{ address: one, mac }]);
  t.is(releases.left(one), minute);
  releases.learn([{ address: one, mac: 'aa:bb:cc:00:11:33' }]);
  t.is(releases.left(one), 0);
});

test('ten thousand releases take a bounded place: the newest are kept', (t) => {
  let now = 0;
  const releases = createReleases(() => now, 4096);
  const addressOf = (index: number) => `10.0.${index >> 8}.${index & 255}`;
  for (let index = 0; index < 10_000; index += 1) releases.release(addressOf(index), minute);
  const kept = Array.from({ length: 10_000 }, (_, index) => releases.left(addressOf(index)) > 0);
  t.is(kept.filter(Boolean).length, 4096);
  t.false(kept[10_000 - 4097]);
  t.true(kept[10_000 - 4096]);
  now = minute;
  t.is(releases.left(addressOf(9999)), 0);
});

test('a subnet holds its own addresses and no others', (t) => {
  const holds = subnetHolds('192.168.44.0/24');
  t.true(holds('192.168.44.1'));
  t.true(holds('192.168.44.255'));
  for (const address of ['192.168.45.1', '127.0.0.1', '', '::1', '::ffff:192.168.44.3', 'x']) {
    t.false(holds(address), address);
  }
  for (const subnet of ['', '192.168.44.0', '192.168.44.0/33', 'x/24', 'fe80::/10', '1.2.3.4/-1']) {
    t.false(subnetHolds(subnet)('192.168.44.3'), subnet);
  }
});
