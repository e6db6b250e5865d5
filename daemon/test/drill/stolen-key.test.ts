import { rm } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createDirectorySource } from '../../src/adapters/sources/directory/directory-source.ts';
import type { Source } from '../../src/ports/source.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher, writeRepository, type Repository } from '../fixtures/publisher.ts';
import {
  codesOf,
  makeBoxFolders,
  makeFolder,
  openTestBox,
  readServed,
} from '../fixtures/test-box.ts';

const release = (counter: number, text: string) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': text } }],
});

let sticks = 0;

/** A repository on a stick: real files. */
const stick = async (t: ExecutionContext, repository: Repository): Promise<Source> => {
  const folder = await makeFolder(t);
  await writeRepository(repository, folder);
  sticks += 1;
  return createDirectorySource({
    id: `stick ${sticks}`,
    label: `stick ${sticks}`,
    directory: path.join(folder, 'hotspot'),
  });
};

/** An operator with one release out, and a box that has it. */
const start = async (t: ExecutionContext) => {
  const operator = createPublisher();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: operator.rootFingerprint });
  await box.plugIn(await stick(t, operator.publish(release(1, 'one'))));
  return { operator, folders, box };
};

test('a box that saw the new root refuses what the thief signs with the old key, and serves on', async (t) => {
  const { operator, folders, box } = await start(t);
  const thief = operator.steal();
  operator.rotate({ newKeys: ['release'] });
  const seen = await box.plugIn(
    await stick(t, operator.publish(release(2, 'after the revocation'))),
  );
  t.is(seen.current?.releases[0]?.counter, 2);

  thief.jump(500);
  const status = await box.plugIn(await stick(t, thief.publish(release(900, 'evil'))));
  t.deepEqual(status.message, { code: 'METADATA_FOREIGN', parameters: { role: 'timestamp' } });
  t.is(status.sources.at(-1)?.message.code, 'METADATA_FOREIGN');
  t.is(status.history[0]?.message.code, 'METADATA_FOREIGN');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'after the revocation');

  // Nor after the box lost its state and has only the thief's stick in front of it.
  await box.updates.stop();
  for (const copy of ['trust.a', 'trust.b', 'journal']) {
    await rm(path.join(folders.state, copy));
  }
  const again = await openTestBox(folders, { pinnedRoot: operator.rootFingerprint });
  const after = await again.plugIn(await stick(t, thief.publish(release(901, 'evil'))));
  t.is(after.message.code, 'METADATA_FOREIGN');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'after the revocation');
  t.is(after.trust.kind === 'confirmed' && after.trust.rootVersion, 2);
});

test('the root alone is enough: a box that only saw that refuses the thief, too', async (t) => {
  const { operator, folders, box } = await start(t);
  const thief = operator.steal();
  operator.rotate({ newKeys: ['release'] });
  const whole = operator.publish(release(2, 'two'));
  const rootAlone = new Map([...whole].filter(([name]) => name.endsWith('.root.json')));
  await box.plugIn(await stick(t, rootAlone));
  const status = await box.plugIn(await stick(t, thief.publish(release(2, 'evil'))));
  t.is(status.message.code, 'METADATA_FOREIGN');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');
});

test('what a thief brought halfway is given up once the new root was seen, also over a restart', async (t) => {
  for (const isRestarted of [false, true]) {
    const { operator, folders, box } = await start(t);
    const thief = operator.steal();
    operator.rotate({ newKeys: ['release'] });
    const evil = thief.publish(release(2, 'evil'));
    const pulled = createMemorySource(evil, { goneAtRange: 0 });
    t.is((await box.plugIn(pulled)).phase, 'WAITING_SOURCE');
    await box.unplug(pulled);

    const rootAlone = new Map(
      [...operator.publish(release(2, 'two'))].filter(([name]) => name.endsWith('.root.json')),
    );
    const told = await box.plugIn(await stick(t, rootAlone));
    let last = box;
    if (isRestarted) {
      await box.updates.stop();
      last = await openTestBox(folders, { pinnedRoot: operator.rootFingerprint });
    } else {
      t.is(told.message.code, 'UPDATE_REVOKED');
    }
    await last.plugIn(createMemorySource(evil));
    t.is(await readServed(folders, 'stable/books', 'a.txt'), 'one');
    t.true(codesOf(last.status().history).includes('UPDATE_REVOKED'));
    await last.updates.stop();
  }
});

test('a copy that a crash cut off is not taken up again when the software brings a revocation', async (t) => {
  const { operator, folders, box } = await start(t);
  const thief = operator.steal();
  operator.rotate({ newKeys: ['release'] });
  const pulled = createMemorySource(thief.publish(release(2, 'evil')), { goneAtRange: 0 });
  t.is((await box.plugIn(pulled)).phase, 'WAITING_SOURCE');
  await box.updates.stop();
  const roots = operator.publish();
  const again = await openTestBox(folders, {
    bakedRoots: { read: (name) => Promise.resolve(roots.get(`metadata/${name}`)) },
  });
  t.is(again.status().phase, 'IDLE');
  t.true(codesOf(again.status().history).includes('UPDATE_REVOKED'));
});

test('a box that did NOT see the new root takes what the thief signs: it cannot know', async (t) => {
  const { operator, folders, box } = await start(t);
  const thief = operator.steal();
  operator.rotate({ newKeys: ['release'] });
  const status = await box.plugIn(await stick(t, thief.publish(release(2, 'evil'))));
  t.is(status.current?.releases[0]?.counter, 2);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'evil');
});

test('versions that a thief drove up come down with the new root, and a higher counter ends it', async (t) => {
  const { operator, folders, box } = await start(t);
  const thief = operator.steal();
  thief.jump(100_000);
  await box.plugIn(await stick(t, thief.publish(release(50, 'evil'))));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'evil');

  operator.rotate({ newKeys: ['release'] });
  const low = await box.plugIn(await stick(t, operator.publish(release(2, 'too low'))));
  // The metadata are the operator's again; what was installed never goes back by itself.
  t.is(low.message.code, 'RELEASE_ROLLBACK');
  t.is(low.trust.kind === 'confirmed' && low.trust.rootVersion, 2);
  const status = await box.plugIn(await stick(t, operator.publish(release(51, 'good again'))));
  t.is(status.current?.releases[0]?.counter, 51);
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'good again');
  const later = await box.plugIn(await stick(t, thief.publish(release(60, 'evil'))));
  t.is(later.message.code, 'METADATA_FOREIGN');
});

test('a thief cannot drive versions or counters up in one step so far that nothing is higher', async (t) => {
  const { operator, folders, box } = await start(t);
  const versions = operator.steal();
  versions.jump(200_000);
  versions.setTime('2027-12-01T00:00:00Z', '2028-01-01T00:00:00Z');
  const counters = operator.steal();
  const far = await box.plugIn(await stick(t, counters.publish(release(2_000_000_000, 'evil'))));
  t.is(far.message.code, 'RELEASE_TOO_FAR_AHEAD');
  const high = await box.plugIn(await stick(t, versions.publish(release(2, 'evil'))));
  t.is(high.phase, 'COMMITTED');
  // A release key moves the time at most 400 days at once.
  t.is(high.time?.now, '2027-12-01T00:00:00Z');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'evil');
});
