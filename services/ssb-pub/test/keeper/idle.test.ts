import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { blobBookName, dayBookName } from '../../src/settings/books.ts';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub } from '../fixtures/pub.ts';

test('the books of a pub are written anew when something happened, and not before', async (t) => {
  const folder = await makeFolder();
  let uptimeMs = 0;
  const pub = await startPub(t, { folder, isRunning: false, uptime: () => uptimeMs });
  /** Each file that is written is another one, with another number. */
  const numbers = () =>
    Promise.all(
      [dayBookName, blobBookName].map(async (name) => (await stat(join(folder, name))).ino),
    );
  const roundMuchLater = async () => {
    uptimeMs += 60_000;
    await pub.keeper.round();
  };
  await pub.keeper.round();
  const first = await numbers();
  await roundMuchLater();
  t.deepEqual(await numbers(), first);

  const ana = await startPhone(t);
  await ana.connect(pub.address());
  await eventually(async () => {
    await roundMuchLater();
    return (await readFile(join(folder, dayBookName), 'utf8')).includes('"newFeeds":1');
  });
  t.deepEqual(pub.troubles, []);
});
