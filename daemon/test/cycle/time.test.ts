import test from 'ava';
import type { Publisher } from '../fixtures/publisher.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import {
  codesOf,
  makeBoxFolders,
  openTestBox,
  readServed,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `text ${counter}` } }],
});

interface Clock {
  readonly now: string;
  readonly evidence?: 'rtc' | 'ntp';
}

const openBox = (
  folders: BoxFolders,
  { rootFingerprint }: Publisher,
  { now, evidence }: Clock,
  isSomebodyThere = false,
) =>
  openTestBox(folders, {
    pinnedRoot: rootFingerprint,
    ports: {
      clock: { ...createManualClock(), now: () => now },
      clockProof: { evidence: () => Promise.resolve(evidence ?? 'none') },
      presence: { isProven: () => isSomebodyThere },
    },
  });

const unproven: Clock = { now: '1970-01-01T00:00:00.000Z' };

test('a stick whose release has run out is taken and told; a network is refused the same', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openBox(folders, publisher, {
    now: '2030-01-01T00:00:00.000Z',
    evidence: 'ntp',
  });
  const repository = publisher.publish(release(1));
  const online = await box.plugIn(createMemorySource(repository, { delivery: 'online' }));
  t.deepEqual(online.message, {
    code: 'METADATA_EXPIRED',
    parameters: { role: 'stable', expires: '2028-01-01T00:00:00Z' },
  });
  t.is(online.current, undefined);
  t.deepEqual(online.time, { now: '2030-01-01T00:00:00Z', clock: 'proven' });

  // The same metadata on a stick; but its root ran out more than a year ago, too.
  const carried = await box.plugIn(createMemorySource(repository));
  t.deepEqual(carried.message, {
    code: 'ROOT_EXPIRED',
    parameters: { expires: '2028-01-01T00:00:00Z' },
  });
  await box.updates.stop();
  const attended = await openBox(
    folders,
    publisher,
    { now: '2030-01-01T00:00:00.000Z', evidence: 'rtc' },
    true,
  );
  const status = await attended.plugIn(createMemorySource(repository));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 1');
  t.true(codesOf(status.history).includes('EXPIRED_METADATA_ACCEPTED'));
});

test('a newer root on the stick ends the expiry of the old one', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  publisher.setTime('2029-12-01T00:00:00Z', '2034-12-01T00:00:00Z');
  publisher.rotate({ newKeys: ['release'] });
  const box = await openBox(folders, publisher, {
    now: '2030-01-01T00:00:00.000Z',
    evidence: 'ntp',
  });
  const status = await box.plugIn(createMemorySource(publisher.publish(release(1))));
  t.is(status.current?.releases[0]?.counter, 1);
  t.deepEqual(codesOf(status.history), ['UPDATE_APPLIED']);
});

test('without proof no clock matters, not even that of 2099', async (t) => {
  for (const now of [
    '1970-01-01T00:00:00.000Z',
    '2020-05-05T05:05:05.555Z',
    '2099-01-01T00:00:00.000Z',
  ]) {
    for (const delivery of ['carried', 'online'] as const) {
      const publisher = createPublisher();
      const folders = await makeBoxFolders(t);
      const box = await openBox(folders, publisher, { now });
      const status = await box.plugIn(
        createMemorySource(publisher.publish(release(1)), { delivery }),
      );
      t.is(status.current?.releases[0]?.counter, 1, `${now} ${delivery}`);
      t.deepEqual(status.time, { now: '2026-11-22T12:00:00Z', clock: 'unproven' });
      t.deepEqual(codesOf(status.history), ['UPDATE_APPLIED']);
      await box.updates.stop();
    }
  }
});

test('a clock behind what is signed is wrong, whatever speaks for it', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openBox(folders, publisher, { ...unproven, evidence: 'rtc' });
  const status = await box.plugIn(
    createMemorySource(publisher.publish(release(1)), { delivery: 'online' }),
  );
  t.is(status.current?.releases[0]?.counter, 1);
  t.is(status.time?.clock, 'unproven');
});

test('a root that enforces expiry is obeyed also from a stick', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  publisher.rotate({ custom: { enforceExpiry: true, timeFloor: '2027-12-31T00:00:00Z' } });
  publisher.setTime('2026-11-23T00:00:00Z', '2027-06-01T00:00:00Z');
  const box = await openBox(folders, publisher, unproven);
  const status = await box.plugIn(createMemorySource(publisher.publish(release(1))));
  t.is(status.message.code, 'METADATA_EXPIRED');
  t.is(status.current, undefined);
  t.is(status.time?.now, '2027-12-31T00:00:00Z');
  publisher.setTime('2027-11-23T00:00:00Z', '2028-06-01T00:00:00Z');
  const signedAgain = await box.plugIn(createMemorySource(publisher.publish(release(1))));
  t.is(signedAgain.current?.releases[0]?.counter, 1);
});

test('the time floor is what signatures prove, kept through restarts and rotations', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openBox(folders, publisher, { now: '2099-01-01T00:00:00.000Z' });
  publisher.setTime('2027-05-01T00:00:00Z', '2028-06-01T00:00:00Z');
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  await box.updates.stop();
  const again = await openBox(folders, publisher, unproven);
  publisher.setTime('2026-01-01T00:00:00Z', '2028-06-01T00:00:00Z');
  const status = await again.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is(status.time?.now, '2027-05-01T00:00:00Z');
});

test('what a root withdrew is not installed, and what runs is kept and told', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openBox(folders, publisher, unproven);
  await box.plugIn(createMemorySource(publisher.publish(release(3))));
  publisher.rotate({ custom: { minCounters: { stable: 5, 'stable/books': 7 } } });
  const withdrawn = await box.plugIn(createMemorySource(publisher.publish(release(4))));
  t.deepEqual(withdrawn.message, {
    code: 'RELEASE_WITHDRAWN',
    parameters: { channel: 'stable', counter: 4, least: 5 },
  });
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 3');
  t.deepEqual(withdrawn.channels?.[0]?.message, {
    code: 'RELEASE_WITHDRAWN',
    parameters: { channel: 'stable', counter: 3, least: 5 },
  });
  const part = await box.plugIn(createMemorySource(publisher.publish(release(6))));
  t.deepEqual(part.message, {
    code: 'COMPONENT_WITHDRAWN',
    parameters: { channel: 'stable', component: 'books', counter: 6, least: 7 },
  });
  const good = await box.plugIn(createMemorySource(publisher.publish(release(7))));
  t.is(good.current?.releases[0]?.counter, 7);
  t.is(good.channels?.[0]?.message, undefined);

  // A box that was set back to the factory's state learns it from the same stick.
  const other = await makeBoxFolders(t);
  const reset = await openBox(other, publisher, unproven);
  const known = await reset.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is(known.message.code, 'RELEASE_WITHDRAWN');
  t.is(known.current, undefined);
});

test('numbers cannot be used up at once', async (t) => {
  const publisher = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openBox(folders, publisher, unproven);
  await box.plugIn(createMemorySource(publisher.publish(release(3))));
  const far = await box.plugIn(createMemorySource(publisher.publish(release(2_147_483_647))));
  t.is(far.message.code, 'RELEASE_TOO_FAR_AHEAD');
  const part = {
    ...release(4),
    components: [{ ...release(2_000_000).components[0], name: 'books', tree: {} }],
  };
  t.is(
    (await box.plugIn(createMemorySource(publisher.publish(part)))).message.code,
    'COMPONENT_TOO_FAR_AHEAD',
  );
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 3');
});
