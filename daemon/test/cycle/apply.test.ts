import { randomBytes } from 'node:crypto';
import test from 'ava';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { currentLink, makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';

test('a release is applied, then the next, and the steward goes back', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const large = randomBytes(900_000);
  const first = publisher.publish({
    counter: 1,
    components: [{ name: 'books', tree: { 'a.txt': 'one', 'deep/er/b.bin': large, empty: '' } }],
  });
  const second = publisher.publish({
    counter: 2,
    delta: true,
    components: [
      {
        name: 'books',
        counter: 2,
        tree: { 'a.txt': 'two', 'deep/er/b.bin': Buffer.concat([large, Buffer.from('more')]) },
      },
    ],
  });
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  t.is(box.status().message.code, 'BOX_EMPTY');

  const applied = await box.plugIn(createMemorySource(first));
  t.is(applied.phase, 'COMMITTED');
  t.is(applied.current?.releases[0]?.counter, 1);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');

  const updated = await box.plugIn(createMemorySource(second));
  t.is(updated.current?.releases[0]?.counter, 2);
  t.is(updated.previous?.releases[0]?.counter, 1);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'two');
  t.is((await readServed(folders, 'stable/books', 'deep/er/b.bin')).slice(-4), 'more');

  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(box.status().current?.releases[0]?.counter, 1);
  t.is(await currentLink(folders), 'gen/000001');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');
});
