import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import {
  bundleBytes,
  createPublisher,
  writeRepository,
  type Publisher,
  type Repository,
} from '../fixtures/publisher.ts';
import { spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { codesOf, makeFolder } from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { year: String(2026 + counter) } }],
});

/** Seven years: a new root every year, other keys every time, everything expired within a year. */
const sevenYears = (publisher: Publisher): Repository => {
  let last: Repository = new Map();
  for (let year = 1; year <= 7; year += 1) {
    publisher.setTime(`${2026 + year}-01-01T00:00:00Z`, `${2027 + year}-01-01T00:00:00Z`);
    publisher.rotate({ newKeys: ['root', 'release'] });
    last = publisher.publish(release(1 + year));
  }
  return last;
};

/** Whole at once: what is read of a file that is still being copied is another test's business. */
const dropBundle = async (drop: string, name: string, repository: Repository): Promise<void> => {
  const arriving = path.join(drop, `.${name}.arriving`);
  await writeFile(arriving, await bundleBytes(repository));
  await rename(arriving, path.join(drop, name));
};

/** A real process with a wrong clock, shut off in 2026; one stick comes seven years later. */
const drill = async (
  t: ExecutionContext,
  clock: string,
  plugIn: (drop: string, repository: Repository) => Promise<void>,
): Promise<BoxStatus> => {
  const root = await makeFolder(t);
  const publisher = createPublisher({ expires: '2027-01-01T00:00:00Z' });
  const environment = { TRUST_ROOT: publisher.rootFingerprint, CLOCK: clock };
  const first = await spawnDaemon(t, root, environment);
  const socket = path.join(first.folders.sockets, statusSocketName);
  await first.logged(({ event }) => event === 'daemon.ready');
  await dropBundle(first.folders.drop, 'old.hotspot', publisher.publish(release(1)));
  await statusLike(socket, ({ current }) => current?.releases[0]?.counter === 1);
  first.kill('SIGKILL');
  await first.ended;

  const repository = sevenYears(publisher);
  const again = await spawnDaemon(t, root, environment);
  await again.logged(({ event }) => event === 'daemon.ready');
  await plugIn(again.folders.drop, repository);
  const status = await statusLike(
    socket,
    ({ current, phase }) => phase === 'COMMITTED' && current?.releases[0]?.counter === 8,
  );
  again.kill('SIGTERM');
  t.is(await again.ended, 0);
  return status;
};

test('a box with the clock of 1970 that missed seven years of roots follows from one bundle file', async (t) => {
  const status = await drill(t, '1970-01-01T00:00:10.000Z', (drop, repository) =>
    dropBundle(drop, 'new.hotspot', repository),
  );
  t.is(status.trust.kind === 'confirmed' && status.trust.rootVersion, 8);
  t.deepEqual(status.time, { now: '2033-01-01T00:00:00Z', clock: 'unproven' });
  t.deepEqual(codesOf(status.history), ['UPDATE_APPLIED', 'UPDATE_APPLIED']);
});

test('a box with the clock of 2099 that missed seven years of roots follows from one folder', async (t) => {
  const status = await drill(t, '2099-12-31T23:59:59.999Z', (drop, repository) =>
    writeRepository(repository, path.join(drop, 'stick')),
  );
  t.is(status.trust.kind === 'confirmed' && status.trust.rootVersion, 8);
  t.is(status.current?.releases[0]?.issued, '2033-01-01T00:00:00Z');
});
