import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { systemClock } from '../../src/adapters/host/system-clock.ts';
import { seal, unseal } from '../../src/adapters/state/state-folder/sealed-file.ts';
import { boxPatience } from '../../src/cycle/serve-updates.ts';
import type { HealthCheck } from '../../src/ports/health-check.ts';
import { startDaemon } from '../../src/start-daemon.ts';
import { bundleBytes, createPublisher } from '../fixtures/publisher.ts';
import { ask, statusLike } from '../fixtures/spawn-daemon.ts';
import {
  codesOf,
  makeBoxFolders,
  readServed,
  unsyncedDisk,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const publisher = createPublisher();
const bundles = [1, 2, 3].map((counter) =>
  bundleBytes(
    publisher.publish({
      counter,
      components: [{ name: 'books', counter, tree: { 'a.txt': `text ${counter}` } }],
    }),
  ),
);

/** This daemon, on the folders of a box. */
const start = async (folders: BoxFolders, checks: readonly HealthCheck[] = []) => {
  const inRoot = (name: string) => path.join(folders.root, name);
  const [drop, sockets] = [inRoot('drop'), inRoot('sockets')];
  await mkdir(drop, { recursive: true });
  const daemon = await startDaemon({
    folders: { store: folders.store, state: folders.state, drop, sockets, repositories: [] },
    environment: { TRUST_ROOT: publisher.rootFingerprint, COMMUNITY_NAME: 'Aldeia' },
    fileSystem: unsyncedDisk,
    clock: systemClock,
    clockProof: { evidence: () => Promise.resolve('none') },
    reserve: () => 0,
    patience: { ...boxPatience, lookAgainMs: 20 },
    checks,
    onEvent: () => undefined,
  });
  await Promise.race([daemon.settled(), daemon.failed]);
  const socket = path.join(sockets, statusSocketName);
  return {
    status: async () => (await ask(socket, 'GET', '/v1/status')).body as BoxStatus,
    like: (isIt: (status: BoxStatus) => boolean) => statusLike(socket, isIt),
    plugIn: async (counter: number): Promise<void> => {
      const arriving = path.join(drop, `.${counter}.hotspot.arriving`);
      await writeFile(arriving, (await bundles[counter - 1]) ?? '');
      await rename(arriving, path.join(drop, `${counter}.hotspot`));
    },
    unplug: (counter: number) => rm(path.join(drop, `${counter}.hotspot`)),
    stop: () => daemon.stop(),
  };
};

const inForce = (counter: number) => (status: BoxStatus) =>
  status.phase === 'COMMITTED' && status.current?.releases[0]?.counter === counter;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tables, whose members are names of things and not of the format. */
const tables: ReadonlySet<string> = new Set(['counters', 'components', 'choices', 'parameters']);

/** What a daemon of the next release may write: everything that there is, and members that nobody knows. */
const ofTheFuture = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => ofTheFuture(item));
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    // Metadata is bytes in base64 by name, and is what signatures say it is.
    key === 'metadata' ? member : ofTheFuture(member, key),
  ]);
  const known = Object.fromEntries(members) as Readonly<Record<string, unknown>>;
  return tables.has(name) ? known : { ...known, fromTheFuture: { is: ['new', 1, null] } };
};

const ageState = async ({ state }: BoxFolders): Promise<number> => {
  let rewritten = 0;
  for (const name of await readdir(state)) {
    const file = path.join(state, name);
    if (name === 'journal') {
      const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
      const newer = lines.map((line) => {
        const text = JSON.stringify(ofTheFuture(JSON.parse(line.slice(9))));
        return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
      });
      await writeFile(file, newer.join(''));
    } else if (name.endsWith('.json') || name.startsWith('trust.')) {
      const document = unseal(await readFile(file));
      if (document === undefined) throw new Error(`${name} is no document`);
      const isTable = name === 'settings.json';
      await writeFile(
        file,
        seal(
          isTable && isRecord(document)
            ? { ...document, SETTING_OF_THE_FUTURE: 'on' }
            : ofTheFuture(document),
        ),
      );
    } else continue;
    rewritten += 1;
  }
  return rewritten;
};

const prepare = async (t: ExecutionContext): Promise<BoxFolders> => {
  const folders = await makeBoxFolders(t);
  const box = await start(folders);
  await box.plugIn(2);
  await box.like(inForce(2));
  await box.unplug(2);
  await box.stop();
  return folders;
};

test('a daemon goes on with what a newer one wrote: members that it does not know change nothing', async (t) => {
  const folders = await prepare(t);
  const deviceOf = async () =>
    (unseal(await readFile(path.join(folders.state, 'device.json'))) as { id: string }).id;
  const device = await deviceOf();
  t.true((await ageState(folders)) >= 8);
  const box = await start(folders);
  const status = await box.status();
  t.deepEqual(codesOf(status.history), ['UPDATE_APPLIED']);
  t.deepEqual(status.settingProblems, []);
  t.true(inForce(2)(status) || status.phase === 'IDLE');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 2');
  t.is(await deviceOf(), device);
  await box.plugIn(1);
  await box.like(({ sources }) => codesOf(sources).includes('SOURCE_OLDER'));
  await box.unplug(1);
  await box.plugIn(3);
  await box.like(inForce(3));
  await box.stop();
});

test('a daemon takes over a probation that a newer one began, with checks that only that one has', async (t) => {
  const folders = await prepare(t);
  const undecided: HealthCheck = {
    name: 'of-the-future',
    appliesTo: () => true,
    check: (_part, _signal, moment) =>
      Promise.resolve(
        moment === 'before'
          ? { kind: 'healthy' }
          : { kind: 'unreachable', message: { code: 'SOFTWARE_STARTING', parameters: {} } },
      ),
  };
  const newer = await start(folders, [undecided]);
  await newer.plugIn(3);
  await newer.like(({ phase }) => phase === 'PROBATION');
  await newer.unplug(3);
  await newer.stop();
  await ageState(folders);
  const box = await start(folders);
  await box.like(({ phase }) => phase === 'COMMITTED');
  t.is((await box.status()).current?.releases[0]?.counter, 3);
  await box.stop();
});
