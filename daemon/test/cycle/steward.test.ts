import test from 'ava';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';

const release = (counter: number, channel = 'stable') => ({
  channel,
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `${channel} ${counter}` } }],
});

test('a held channel stays on what runs, also after a restart, until it is followed again', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const options = { pinnedRoot: publisher.rootFingerprint, followed: ['stable', 'beta'] };
  const box = await openTestBox(folders, options);
  await box.plugIn(createMemorySource(publisher.publish(release(1), release(1, 'beta'))));
  await box.updates.acts.holdChannel('stable');
  await box.updates.settled();
  t.deepEqual(box.status().channels, [
    { channel: 'stable', counter: 1, choice: { kind: 'hold' } },
    { channel: 'beta', counter: 1 },
  ]);
  const second = publisher.publish(release(2), release(2, 'beta'));
  const status = await box.plugIn(createMemorySource(second));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 1');
  t.is(await readServed(folders, 'beta/books', 'a.txt'), 'beta 2');
  t.false(codesOf(status.history).includes('CHANNEL_HELD'));
  await box.updates.stop();

  const again = await openTestBox(folders, options);
  const held = await again.plugIn(createMemorySource(second));
  t.is(held.sources[0]?.message.code, 'CHANNEL_HELD');
  t.deepEqual(held.channels?.[0], {
    channel: 'stable',
    counter: 1,
    choice: { kind: 'hold' },
    message: { code: 'CHANNEL_HELD', parameters: { channel: 'stable', counter: 2 } },
  });
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 1');

  await again.updates.acts.followChannel('stable');
  await again.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 2');
  t.deepEqual(again.status().channels?.[0], { channel: 'stable', counter: 2 });
});

test('a channel can be held while its release is being copied', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const second = publisher.publish(release(2));
  const waiting = await box.plugIn(createMemorySource(second, { goneAtRange: 0 }));
  t.is(waiting.phase, 'WAITING_SOURCE');
  await box.updates.acts.holdChannel('stable');
  await box.updates.settled();
  t.is(box.status().phase, 'FAILED');
  t.is(box.status().message.code, 'CHANNEL_HELD');
  await box.plugIn(createMemorySource(second));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 1');
  await box.updates.acts.followChannel('stable');
  await box.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 2');
});

test('a pinned channel takes that release and no other', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  await box.updates.acts.pinChannel('stable', 3);
  await box.updates.settled();
  const second = await box.plugIn(createMemorySource(publisher.publish(release(2))));
  t.deepEqual(second.channels?.[0], {
    channel: 'stable',
    counter: 1,
    choice: { kind: 'pin', counter: 3 },
    message: { code: 'CHANNEL_PINNED', parameters: { channel: 'stable', counter: 2, pinned: 3 } },
  });
  const third = await box.plugIn(createMemorySource(publisher.publish(release(3))));
  t.is(third.channels?.[0]?.counter, 3);
  t.is(third.channels?.[0]?.message, undefined);
  await box.plugIn(createMemorySource(publisher.publish(release(4))));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 3');

  await t.throwsAsync(box.updates.acts.pinChannel('stable', 2), { code: 'COUNTER_PASSED' });
  await t.throwsAsync(box.updates.acts.pinChannel('other', 2), { code: 'CHANNEL_UNKNOWN' });
  await t.throwsAsync(box.updates.acts.holdChannel('other'), { code: 'CHANNEL_UNKNOWN' });
  await box.updates.acts.pinChannel('stable', 3);
  await box.updates.acts.followChannel('stable');
  await box.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 4');
});

test('what the steward went back from comes with the next release, or when the channel is followed', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const second = publisher.publish(release(2));
  await box.plugIn(createMemorySource(second));
  await box.updates.acts.rollback();
  await box.updates.settled();
  const back = await box.plugIn(createMemorySource(second));
  t.is(back.current?.releases[0]?.counter, 1);
  t.is(back.sources.at(-1)?.message.code, 'RELEASE_HELD');
  // Going back and holding: then the next release stays out as well.
  await box.updates.acts.pinChannel('stable', 1);
  await box.updates.settled();
  const third = publisher.publish(release(3));
  t.is((await box.plugIn(createMemorySource(third))).current?.releases[0]?.counter, 1);
  await box.updates.acts.followChannel('stable');
  await box.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 3');
});

test('a publisher goes back with a higher counter and the older content, and nothing is carried', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const older = { 'a.txt': 'the good old text' };
  const books = (counter: number, tree: Record<string, string>) => ({
    counter,
    delta: true,
    components: [{ name: 'books', counter, tree }],
  });
  await box.plugIn(createMemorySource(publisher.publish(books(1, older))));
  await box.plugIn(createMemorySource(publisher.publish(books(2, { 'a.txt': 'a mistake' }))));
  const back = createMemorySource(publisher.publish(books(3, older)));
  const status = await box.plugIn(back);
  t.is(status.current?.releases[0]?.counter, 3);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'the good old text');
  t.is(back.packBytesRead(), 0);
});

test('counters advance at the commit only: a release that failed binds nobody', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const message = { code: 'COMPONENT_UNHEALTHY', parameters: { component: 'x', file: 'y' } };
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    ports: {
      checks: [
        {
          name: 'trial',
          appliesTo: () => true,
          check: ({ component }) =>
            Promise.resolve(
              component.counter === 9 ? { kind: 'unhealthy', message } : { kind: 'healthy' },
            ),
        },
      ],
    },
  });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const bad = { counter: 2, components: [{ name: 'books', counter: 9, tree: { 'a.txt': 'bad' } }] };
  t.is((await box.plugIn(createMemorySource(publisher.publish(bad)))).phase, 'ROLLED_BACK');
  const status = await box.plugIn(createMemorySource(publisher.publish(release(3))));
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'stable 3');
});

test('names that every object has are names like any other', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher({ channels: ['constructor'] });
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    followed: ['constructor'],
  });
  const named = (counter: number, ofPart: number) => ({
    channel: 'constructor',
    counter,
    components: [{ name: 'constructor', counter: ofPart, tree: { 'a.txt': String(counter) } }],
  });
  await box.plugIn(createMemorySource(publisher.publish(named(5, 5))));
  t.is(await readServed(folders, 'constructor/constructor', 'a.txt'), '5');
  const status = await box.plugIn(createMemorySource(publisher.publish(named(6, 4))));
  t.is(status.message.code, 'COMPONENT_ROLLBACK');
});
