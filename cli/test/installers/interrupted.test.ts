import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, stat, watch, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createHttpClient,
  finishArrival,
  track,
  type Shelf,
} from '@p2p-hotspot/installers/tracking';
import test from 'ava';
import { openCollection } from '../../src/collection/configuration.ts';
import { collectionShelf } from '../../src/installers/collection-shelf.ts';
import { readers } from '../../src/installers/readers.ts';
import { trackedApps } from '../../src/installers/tracked-apps.ts';
import { verifiedInstallers } from '../../src/installers/verified-installers.ts';
import { linuxProgram, startForge } from '../fixtures/forge.ts';
import { commandFile, coverage, runCommand } from '../fixtures/run-command.ts';
import { noon, trackedCollection } from '../fixtures/tracked-collection.ts';

/** Waits until a file in a folder has more bytes than a note has. */
const somethingIn = async (folder: string): Promise<void> => {
  for await (const { filename } of watch(folder)) {
    const { size } = await stat(path.join(folder, filename ?? '')).catch(() => ({ size: 0 }));
    if (size > 1024) return;
  }
};

class PowerCut extends Error {}

/** A shelf that stops before its step of that number. */
const stoppingAt = (shelf: Shelf, step: number): Shelf => {
  let done = 0;
  const next = (): void => {
    done += 1;
    if (done > step) throw new PowerCut();
  };
  return {
    ...shelf,
    write: async (state) => {
      next();
      await shelf.write(state);
    },
    place: async (...words) => {
      next();
      await shelf.place(...words);
    },
    remove: async (...words) => {
      next();
      await shelf.remove(...words);
    },
    discard: async (...words) => {
      next();
      await shelf.discard(...words);
    },
  };
};

const catalogue = (origin: string) =>
  `  - app: app\n    source: "forgejo:${origin}/makers/app"\n    files:\n      - { for: linux/x86_64/appimage, asset: "App-{version}.AppImage" }\n`;

test('a stop at any step leaves whole, verified files, and the next run makes it good', async (t) => {
  const http = createHttpClient();
  t.teardown(() => http.close());
  let steps = 0;
  for (let isOver = false; !isOver; steps += 1) {
    const forge = await startForge(t);
    forge.releases = [{ tag: 'v1', files: { 'App-1.AppImage': linuxProgram('1') } }];
    const collection = await trackedCollection(t, catalogue(forge.origin));
    t.is(await collection.outcome(), 'updated');
    forge.releases.push({ tag: 'v2', files: { 'App-2.AppImage': linuxProgram('2') } });
    const opened = await openCollection(collection.folder);
    const shelf = collectionShelf(opened);
    try {
      await track({
        apps: await trackedApps(opened),
        shelf: stoppingAt(shelf, steps),
        ...{ http, readers, nowMs: noon, isAgain: false, isDryRun: false, tokens: new Map() },
        readRepository: () => Promise.resolve([]),
        signal: new AbortController().signal,
        onExpected: () => undefined,
        onBytes: () => undefined,
      });
      isOver = true;
    } catch (error) {
      t.true(error instanceof PowerCut);
    }
    const there = await collection.handedOut();
    t.true(Object.keys(there).length > 0, 'there is a file at every moment');
    const verified = await verifiedInstallers(opened, 'installers');
    for (const [name, bytes] of Object.entries(there)) {
      t.deepEqual(bytes, linuxProgram(name.charAt(4)));
      t.truthy(verified.get(name), 'and a release knows each of them');
    }
    await collection.run();
    t.deepEqual(Object.keys(await collection.handedOut()), ['App-2.AppImage']);
    t.deepEqual(await collection.onTheWay(), []);
    const state = await shelf.read();
    t.is(state.arriving, undefined);
    t.is(state.apps['app']?.files['linux/x86_64/appimage']?.published?.version, '2');
  }
  t.true(steps > 5, `${steps} steps`);
});

test('a program that is killed in the middle of a download is gone on with', async (t) => {
  const forge = await startForge(t);
  const large = Buffer.concat([linuxProgram('1'), Buffer.alloc(4 * 1024 * 1024, 'x')]);
  forge.releases = [{ tag: 'v1', files: { 'App-1.AppImage': large } }];
  const collection = await trackedCollection(t, catalogue(forge.origin));
  const words = [commandFile, 'installers', 'track', '--collection', collection.folder];
  forge.instead = (request, response) => {
    if (request.url?.includes('AppImage') !== true) return false;
    response.writeHead(200, { etag: '"a"', 'content-length': large.length });
    // The rest never comes: it is killed as soon as something lies on the disk.
    response.write(large.subarray(0, 3 * 1024 * 1024));
    return true;
  };
  const incoming = path.join(collection.folder, '.hotspot', 'incoming');
  await mkdir(incoming, { recursive: true });
  const begun = somethingIn(incoming);
  const child = spawn(process.execPath, words, { env: { ...process.env, ...coverage() } });
  const ended = once(child, 'exit');
  await begun;
  child.kill('SIGKILL');
  await ended;
  t.deepEqual(await collection.handedOut(), {});
  forge.instead = () => false;
  const { exitCode, stderr } = await runCommand(words.slice(1), {
    cwd: collection.folder,
    env: {},
  });
  t.is(exitCode, 0, stderr);
  t.true((await collection.handedOut())['App-1.AppImage']?.equals(large));
  t.deepEqual(await collection.onTheWay(), []);
});

test('an arrival whose file somebody took away is forgotten, not invented', async (t) => {
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v1', files: { 'App-1.AppImage': linuxProgram('1') } }];
  const collection = await trackedCollection(t, catalogue(forge.origin));
  await collection.run();
  const shelf = collectionShelf(await openCollection(collection.folder));
  const state = await shelf.read();
  const facts = state.apps['app']?.files['linux/x86_64/appimage']?.published;
  if (facts === undefined) throw new Error('nothing published');
  const other = { ...facts, name: 'App-9.AppImage', version: '9', sha256: '0'.repeat(64) };
  const arriving = {
    ...{ app: 'app', slot: 'linux/x86_64/appimage', component: 'installers' },
    ...{ facts: other, replaces: facts.name },
  };
  const after = await finishArrival(shelf, { ...state, arriving });
  t.deepEqual(after, state);
  t.deepEqual(Object.keys(await collection.handedOut()), ['App-1.AppImage']);
});

test('a state that is damaged is told, and nothing is changed', async (t) => {
  const forge = await startForge(t);
  const collection = await trackedCollection(t, catalogue(forge.origin));
  const file = path.join(collection.folder, '.hotspot', 'installers.json');
  forge.releases = [{ tag: 'v1', files: { 'App-1.AppImage': linuxProgram('1') } }];
  await collection.run();
  await writeFile(file, '{"format":1}');
  await t.throwsAsync(collection.run(), { message: /INSTALLERS_STATE_INVALID/ });
  t.is(await readFile(file, 'utf8'), '{"format":1}');
  t.deepEqual(Object.keys(await collection.handedOut()), ['App-1.AppImage']);
});
