import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { createSmallVolume } from '../fixtures/small-volume.ts';
import { codesOf, makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';

const megabyte = 1_000_000;
/** What a plan sets aside beside the content: for the box's own notes, and folders by hash. */
const overhead = 1.5 * megabyte;

const publishFilms = (sizes: readonly number[], more: Readonly<Record<string, string>> = {}) => {
  const publisher = createPublisher();
  const releases = sizes.map((sizeBytes, index) => {
    const counter = index + 1;
    const film = randomBytes(sizeBytes);
    const repository = publisher.publish({
      counter,
      components: [
        { name: 'books', counter, tree: { version: String(counter), ...more } },
        { name: 'films', counter, tree: { 'film.bin': film } },
      ],
    });
    return { repository, film };
  });
  return { pinnedRoot: publisher.rootFingerprint, releases };
};

const repositoryOf = ({ releases }: ReturnType<typeof publishFilms>, index: number) => {
  const release = releases[index];
  if (release === undefined) throw new Error('no such release');
  return release.repository;
};

test('the generation to go back to is given up for an update that does not fit otherwise, and that is told', async (t) => {
  const films = publishFilms([3 * megabyte, 3 * megabyte, 3 * megabyte]);
  const folders = await makeBoxFolders(t);
  const volume = createSmallVolume(folders, 8 * megabyte + overhead);
  const box = await openTestBox(folders, { pinnedRoot: films.pinnedRoot, fileSystem: volume });
  await box.plugIn(createMemorySource(repositoryOf(films, 0)));
  t.is((await box.plugIn(createMemorySource(repositoryOf(films, 1)))).previous?.generation, 1);

  const status = await box.plugIn(createMemorySource(repositoryOf(films, 2)));
  t.is(status.phase, 'COMMITTED');
  t.is(status.current?.releases[0]?.counter, 3);
  t.is(status.previous?.releases[0]?.counter, 2);
  t.deepEqual(codesOf(status.history).slice(0, 2), ['UPDATE_APPLIED', 'PREVIOUS_GIVEN_UP']);
  t.true(volume.peakBytes() <= 8 * megabyte + overhead);
});

test('what can be gone back to stays when giving it up would not help, and the refusal names the largest parts', async (t) => {
  const films = publishFilms([megabyte, megabyte, 20 * megabyte]);
  const folders = await makeBoxFolders(t);
  const volume = createSmallVolume(folders, 8 * megabyte + overhead);
  const box = await openTestBox(folders, { pinnedRoot: films.pinnedRoot, fileSystem: volume });
  await box.plugIn(createMemorySource(repositoryOf(films, 0)));
  await box.plugIn(createMemorySource(repositoryOf(films, 1)));
  const used = volume.usedBytes();

  const status = await box.plugIn(createMemorySource(repositoryOf(films, 2)));
  t.is(status.phase, 'FAILED');
  t.is(status.message.code, 'SPACE_TOO_SMALL');
  t.is(status.message.parameters['largest'], 'stable/films 20 MB, stable/books 1 MB');
  t.is(status.previous?.generation, 1);
  // The signatures that were seen are kept, and nothing else.
  t.true(volume.usedBytes() <= used + 64 * 1024);
  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(await readServed(folders, 'stable/books', 'version'), '1');
});

test('when other things fill the disk meanwhile, the copy stops before the reserve, keeps what it has and goes on later', async (t) => {
  const film = 24 * megabyte;
  const films = publishFilms([film]);
  const folders = await makeBoxFolders(t);
  const reserve = 2 * megabyte;
  const volume = createSmallVolume(folders, film + 2 * megabyte + reserve + overhead);
  const clock = createManualClock();
  let writes = 0;
  const box = await openTestBox(folders, {
    pinnedRoot: films.pinnedRoot,
    reserve: () => reserve,
    ports: { clock },
    fileSystem: {
      ...volume,
      appendFile: async (file) => {
        const opened = await volume.appendFile(file);
        return {
          ...opened,
          write: async (bytes) => {
            // Somebody else writes while the film is being copied.
            if (file.includes('/tmp/') && (writes += 1) === 2) volume.occupy(film / 2);
            await opened.write(bytes);
          },
        };
      },
    },
  });
  const stick = createMemorySource(repositoryOf(films, 0));
  const paused = await box.plugIn(stick);
  t.is(paused.phase, 'WAITING_SOURCE');
  t.is(paused.message.code, 'SPACE_TAKEN');
  t.true(volume.usedBytes() + film / 2 + reserve <= film + 2 * megabyte + reserve + overhead);
  const read = stick.packBytesRead();
  t.true(read > 0 && read < film);

  const lookAgain = async () => {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
    return box.status();
  };
  const waiting = await lookAgain();
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.is(waiting.message.code, 'SPACE_TOO_SMALL');
  t.is(stick.packBytesRead(), read, 'nothing is read in vain');

  volume.occupy(0);
  const done = await lookAgain();
  t.is(done.phase, 'COMMITTED');
  const served = await readFile(path.join(folders.store, 'current/stable/films/film.bin'));
  t.true(films.releases[0]?.film.equals(served));
  // At most the reads that were under way when it stopped are done again.
  t.true(stick.packBytesRead() <= film + 3 * 2 * 1024 * 1024);
});

test('what an earlier attempt brought needs no room a second time', async (t) => {
  const films = publishFilms([12 * megabyte]);
  const folders = await makeBoxFolders(t);
  const total = 13 * megabyte + overhead;
  const volume = createSmallVolume(folders, total);
  const box = await openTestBox(folders, { pinnedRoot: films.pinnedRoot, fileSystem: volume });
  const pulled = createMemorySource(repositoryOf(films, 0), { goneAtRange: 4 });
  t.is((await box.plugIn(pulled)).phase, 'WAITING_SOURCE');
  t.true(volume.usedBytes() > 2 * megabyte);
  await box.updates.stop();

  const again = await openTestBox(folders, { pinnedRoot: films.pinnedRoot, fileSystem: volume });
  const status = await again.plugIn(createMemorySource(repositoryOf(films, 0)));
  t.is(status.phase, 'COMMITTED');
  t.true(volume.peakBytes() <= total);
});
