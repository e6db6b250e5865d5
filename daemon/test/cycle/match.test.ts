import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import type { DeviceDescription } from '@p2p-hotspot/contract';
import { traitsOf } from '../../src/cycle/box-traits.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';

const device: DeviceDescription = {
  id: '0123456789abcdef0123456789abcdef',
  arch: 'arm64',
  deviceType: 'raspberrypi4-64',
  groups: ['schools', 'north'],
  daemonVersion: '1.10.2',
};

/** How an operator names one box without saying which. */
const salted = (id: string, salt = 'ab'.repeat(16)): string =>
  `${salt}.${createHash('sha256')
    .update(Buffer.from(salt + id, 'hex'))
    .digest('hex')}`;

test('each member of a match rule, and what fits it', (t) => {
  const traits = traitsOf(device);
  const own: Readonly<Record<string, readonly string[]>> = {
    arch: ['arm64'],
    deviceType: ['raspberrypi4-64'],
    group: ['schools', 'north'],
    minDaemon: ['1.10.2', '1.10.1', '1.9.99', '0.99.99', '1.9.3'],
    device: [salted(device.id), salted(device.id, '00'.repeat(16))],
    softwareApi: ['1'],
  };
  const others: typeof own = {
    arch: ['amd64', 'ARM64', ''],
    deviceType: ['raspberrypi3', ''],
    group: ['south', 'school', ''],
    minDaemon: ['1.10.3', '1.11.0', '2.0.0', '1.10', 'v1.0.0', '1.0.0-beta', '', '01'],
    device: [salted('f'.repeat(32)), device.id, `x${salted(device.id)}`, ''],
    softwareApi: ['0', '2', '01', ''],
  };
  t.deepEqual(Object.keys(traits).sort(), Object.keys(own).sort());
  for (const [member, values] of Object.entries(own)) {
    for (const value of values) t.true(traits[member]?.(value), `${member} ${value}`);
  }
  for (const [member, values] of Object.entries(others)) {
    for (const value of values) t.false(traits[member]?.(value), `${member} ${value}`);
  }
});

test('a box of which nobody said the type fits no device type', (t) => {
  const { deviceType, ...unknown } = device;
  t.truthy(deviceType);
  t.false(traitsOf(unknown)['deviceType']?.('undefined'));
});

test('versions compare as numbers, part by part', (t) => {
  const part = fc.nat({ max: 300 });
  const version = fc.tuple(part, part, part);
  fc.assert(
    fc.property(version, version, (left, right) => {
      const daemonVersion = left.join('.');
      const asNumber = ([a, b, c]: readonly [number, number, number]) => a * 1e6 + b * 1e3 + c;
      t.is(
        traitsOf({ ...device, daemonVersion })['minDaemon']?.(right.join('.')),
        asNumber(left) >= asNumber(right),
      );
    }),
    { numRuns: 100 },
  );
});

const part = (name: string, match: Record<string, string[]>, counter = 1) => ({
  name,
  counter,
  tree: { 'a.txt': `${name} ${counter}` },
  match,
});

const release = (counter: number) => ({
  counter,
  components: [
    part('all', {}, counter),
    part('clinics', { group: ['clinics'] }),
    part('mine', { arch: ['amd64', 'arm64'], group: ['north'], device: [salted(device.id)] }),
    part('nobody', { arch: [] }),
    part('pi', { arch: ['arm64'], deviceType: ['raspberrypi5'] }),
    part('strange', { colour: ['blue'], constructor: ['x'] }),
  ],
});

test('what does not match is not fetched and not laid out, and the status lists it', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const box = await openTestBox(folders, { pinnedRoot, device });
  // Lists and packs of what does not match need not even be there: the first is for nobody.
  const status = await box.plugIn(createMemorySource(publisher.publish(release(1))));
  t.is(status.phase, 'COMMITTED');
  const omitted = [
    { name: 'clinics', because: 'group' },
    { name: 'nobody', because: 'arch' },
    { name: 'pi', because: 'deviceType' },
    { name: 'strange', because: 'colour' },
  ];
  t.deepEqual(status.current?.releases[0]?.omitted, omitted);
  t.deepEqual(codesOf(status.history), ['UPDATE_APPLIED']);
  const laidOut = await readdir(path.join(folders.store, 'current/stable'));
  t.deepEqual(laidOut.sort(), ['all', 'mine', 'release.json']);
  t.is((await readdir(path.join(folders.store, 'lists'))).length, 2);
  t.is((await readdir(path.join(folders.store, 'trees'))).length, 4);
  t.is(await readServed(folders, 'stable/mine', 'a.txt'), 'mine 1');

  // The next release comes to the same, and nothing that was left out counts as removed or failed.
  const next = await box.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is(next.phase, 'COMMITTED');
  t.deepEqual(next.current?.releases[0]?.omitted, omitted);
  await box.updates.stop();
  t.deepEqual((await openTestBox(folders, { device })).status().current, next.current);
});

test('counters of what is left out are remembered, too', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const box = await openTestBox(folders, { pinnedRoot, device });
  const others = { group: ['clinics'] };
  await box.plugIn(
    createMemorySource(publisher.publish({ counter: 1, components: [part('x', others, 5)] })),
  );
  const status = await box.plugIn(
    createMemorySource(publisher.publish({ counter: 2, components: [part('x', {}, 4)] })),
  );
  t.is(status.message.code, 'COMPONENT_ROLLBACK');
});

test('a box that joins another group is laid out anew, and waits for what it lacks', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const repository = publisher.publish(release(1));
  const box = await openTestBox(folders, { pinnedRoot, device });
  await box.plugIn(createMemorySource(repository));
  await box.updates.stop();

  const moved = { ...device, groups: ['clinics'] };
  const waiting = await openTestBox(folders, { pinnedRoot, device: moved });
  t.is(waiting.status().phase, 'WAITING_SOURCE');
  t.is(await readServed(folders, 'stable/mine', 'a.txt'), 'mine 1');
  const status = await waiting.plugIn(createMemorySource(repository));
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/clinics', 'a.txt'), 'clinics 1');
  await t.throwsAsync(readServed(folders, 'stable/mine', 'a.txt'), { code: 'ENOENT' });
  t.is(status.current?.generation, 2);
  await waiting.updates.stop();

  // Leaving a group needs nobody.
  const left = await openTestBox(folders, { pinnedRoot, device: { ...device, groups: [] } });
  t.is(left.status().current?.generation, 3);
  await t.throwsAsync(readServed(folders, 'stable/clinics', 'a.txt'), { code: 'ENOENT' });
});
