import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { keepLeases } from '../../../src/adapters/dnsmasq/kept-leases.ts';

const hour = 3600;
const start = 1_800_000_000;
const phone = { mac: 'aa:bb:cc:00:11:22', address: '192.168.44.7' };
const other = { mac: 'aa:bb:cc:00:11:33', address: '192.168.44.8' };

const open = async (t: ExecutionContext) => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'leases-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  const clock = { seconds: start };
  const kept = keepLeases({
    keepDirectory: path.join(directory, 'keep'),
    runDirectory: path.join(directory, 'run'),
    now: () => clock.seconds * 1000,
  });
  return { kept, clock, copy: path.join(directory, 'keep', 'leases'), directory };
};

test('a box that begins has an empty file', async (t) => {
  const { kept } = await open(t);
  await kept.prepare(hour);
  t.is(await readFile(kept.liveFile, 'utf8'), '');
  t.deepEqual(await kept.read(), []);
});

test('after a power cut leases have the time that they had left, whatever the clock says', async (t) => {
  const { kept, clock, directory } = await open(t);
  await kept.prepare(hour);
  await kept.keep([{ ...phone, endsAt: start + 1800 }]);
  for (const seconds of [start + 5, start + 40 * 86_400, start - 30 * 365 * 86_400]) {
    await rm(path.join(directory, 'run'), { recursive: true });
    clock.seconds = seconds;
    await kept.prepare(hour);
    t.deepEqual(await kept.read(), [{ ...phone, endsAt: seconds + 1800 }]);
  }
});

test('a lease that had run out when the copy was made does not come back', async (t) => {
  const { kept } = await open(t);
  await kept.keep([
    { ...phone, endsAt: start - 1 },
    { ...other, endsAt: start + 10 },
  ]);
  await kept.prepare(hour);
  t.deepEqual(await kept.read(), [{ ...other, endsAt: start + 10 }]);
});

test('what dnsmasq wrote last counts before the copy', async (t) => {
  const { kept } = await open(t);
  await kept.prepare(hour);
  await kept.keep([
    { ...phone, endsAt: start + 100 },
    { ...other, endsAt: start + 100 },
  ]);
  await writeFile(kept.liveFile, `${start + 999} ${phone.mac} ${other.address} * *\n`);
  await kept.prepare(hour);
  t.deepEqual(await kept.read(), [{ mac: phone.mac, address: other.address, endsAt: start + 999 }]);
});

test('a clock that went back does not make an hour of a lease ten years', async (t) => {
  const { kept, clock } = await open(t);
  await kept.prepare(hour);
  await writeFile(kept.liveFile, `${start + 10} ${phone.mac} ${phone.address} * *\n`);
  clock.seconds = start - 10 * 365 * 86_400;
  await kept.prepare(hour);
  t.deepEqual(await kept.read(), [{ ...phone, endsAt: clock.seconds + hour }]);
});

test('files cut off at any byte give a whole file', async (t) => {
  const { kept, copy } = await open(t);
  await kept.prepare(hour);
  const leases = [
    { ...phone, endsAt: start + 100 },
    { ...other, endsAt: start + 100 },
  ];
  await kept.keep(leases);
  const whole = await readFile(copy, 'utf8');
  for (let length = 0; length <= whole.length; length += 1) {
    await writeFile(copy, whole);
    await truncate(copy, length);
    await writeFile(kept.liveFile, whole.slice(0, length));
    await kept.prepare(hour);
    const text = await readFile(kept.liveFile, 'utf8');
    t.regex(text, /^(?:\d+ [0-9a-f:]{17} [\d.]+ \* \*\n)*$/);
  }
  t.deepEqual(await kept.read(), leases);
});

test('the card is written when a device comes, and not for each renewal', async (t) => {
  const { kept, clock, copy } = await open(t);
  await kept.keep([{ ...phone, endsAt: start + hour }]);
  const first = await stat(copy);
  clock.seconds += 600;
  await kept.keep([{ ...phone, endsAt: start + 600 + hour }]);
  t.is((await stat(copy)).ino, first.ino);
  await kept.keep([
    { ...phone, endsAt: start + 600 + hour },
    { ...other, endsAt: start + 600 + hour },
  ]);
  t.not((await stat(copy)).ino, first.ino);
});

test('a card that takes nothing is told, and what is in memory stays', async (t) => {
  const { kept, directory } = await open(t);
  await kept.prepare(hour);
  await writeFile(kept.liveFile, `${start + 10} ${phone.mac} ${phone.address} * *\n`);
  await writeFile(path.join(directory, 'keep'), 'a file where the folder should be');
  await t.throwsAsync(kept.keep(await kept.read()));
  await kept.prepare(hour);
  t.is((await kept.read()).length, 1);
});
