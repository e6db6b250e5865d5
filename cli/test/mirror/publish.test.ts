import { mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { folderPlace } from '../../src/mirror/folder-place.ts';
import type { MirrorPlace } from '../../src/mirror/place.ts';
import { releaseNames } from '../../src/mirror/release-names.ts';
import { withRepository } from '../../src/repository/open.ts';
import { trustRepository } from '../../src/repository/trust.ts';
import { verifyContent } from '../../src/repository/verify.ts';
import { silentWork } from '../../src/ui/progress.ts';
import { makeReleased, packBytes, type Released } from '../fixtures/released.ts';
import { publishTo } from '../fixtures/publish-to.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const { signal } = new AbortController();
const dayMs = 24 * 3600 * 1000;

/** Made once: opening keys takes long on purpose. */
const releases = await mkdtemp(path.join(tmpdir(), 'hotspot-test-'));
let released: Released;

test.before('three releases', async () => {
  released = await makeReleased(releases);
});
test.after.always('nothing is left', async () => {
  await rm(releases, { recursive: true, force: true });
});

/** Reads a mirror as a box would, to the last byte of what it asks for: the number of its release. */
const releaseOn = async (folder: string): Promise<number> =>
  withRepository(folder, async (reader) => {
    const { releases: found } = await trustRepository(reader, { nowMs: Date.now() });
    const { manifests, lists, packs } = await releaseNames(reader, found);
    const asked = new Set([
      ...manifests,
      ...lists.flatMap(({ list, hint }) => [list, hint]),
      ...packs.flatMap(({ pack, toc }) => [pack, toc]),
    ]);
    const files = new Map([...reader.files].filter(([name]) => asked.has(name)));
    const how = { signal, work: silentWork };
    const coverage = await verifyContent({ ...reader, files }, found, how);
    if (coverage.some(({ missingChunks }) => missingChunks > 0)) throw new Error('chunks lack');
    return found[0]?.manifest.counter ?? 0;
  });

const filesOn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
};

const packsOn = async (folder: string): Promise<Map<string, string>> => {
  const names = (await filesOn(folder)).filter((name) => /^packs\/..\/[0-9a-f]{64}$/.test(name));
  const found = new Map<string, string>();
  for (const name of names) {
    const { ino, mtimeMs } = await stat(path.join(folder, name));
    found.set(name, `${ino} ${mtimeMs}`);
  }
  return found;
};

/** A place that fails after so many writes, as where the cable is pulled. */
const failingAfter = (place: MirrorPlace, writes: number): MirrorPlace => {
  let left = writes;
  const spend = () => {
    left -= 1;
    if (left < 0) throw new Error('the cable was pulled');
  };
  return {
    ...place,
    putPacks: async (packs, options) => {
      for (const pack of packs) {
        spend();
        await place.putPacks([pack], options);
      }
    },
    putDocuments: async (documents) => {
      for (const document of documents) {
        spend();
        await place.putDocuments([document]);
      }
    },
    remove: async (names) => {
      for (const name of names) {
        spend();
        await place.remove([name]);
      }
    },
  };
};

const codeOf = async (t: ExecutionContext, act: Promise<unknown>): Promise<string> => {
  const error: unknown = await t.throwsAsync(act);
  return isCodedError(error) ? error.code : String(error);
};

test('cut off after any write, readers see the old release whole or the new one whole', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await publishTo(released.olderBundle, place);
  t.is(await releaseOn(folder), 2);
  let cuts = 0;
  for (;;) {
    try {
      await publishTo(released.published, failingAfter(place, 1));
      break;
    } catch (error) {
      t.is(String(error), 'Error: the cable was pulled');
      cuts += 1;
      const number = await releaseOn(folder);
      t.true(number === 2 || number === 3);
    }
  }
  t.true(cuts > 5, 'each of them did one write more');
  t.is(await releaseOn(folder), 3);
});

test('only what is new is written, and a publish that was cut off writes no pack twice', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await t.throwsAsync(publishTo(released.published, failingAfter(place, 2)));
  const before = await packsOn(folder);
  t.is(before.size, 2);
  const { plan } = await publishTo(released.published, place);
  t.is(plan.packs.length, 1);
  const after = await packsOn(folder);
  for (const [name, written] of before) t.is(after.get(name), written);
  const again = await publishTo(released.published, place);
  t.deepEqual(
    [again.plan.packs, again.plan.documents, again.plan.metadata, again.plan.timestamp],
    [[], [], [], undefined],
  );
});

test('chunks that lie in other packs of the mirror are not written again', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await publishTo(released.published, place);
  const { plan } = await publishTo(released.bundle, place);
  t.deepEqual(plan.packs, []);
  t.is(await releaseOn(folder), 3);
});

test('a pack that was cut off on the mirror is written again', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await publishTo(released.published, place);
  const [name = ''] = (await packsOn(folder)).keys();
  await truncate(path.join(folder, name), packBytes / 2);
  const { plan } = await publishTo(released.published, place);
  t.is(plan.packs.length, 1);
  t.is(await releaseOn(folder), 3);
});

test('what no kept release needs is removed after its time of grace and not before', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  const startMs = Date.now();
  const at = (days: number) => ({ nowMs: startMs + days * dayMs });
  await publishTo(released.olderBundle, place, at(0));
  const old = await filesOn(folder);
  await writeFile(path.join(folder, 'index.html'), 'mine');
  const { plan } = await publishTo(released.bundle, place, at(100));
  t.is(plan.pruning.removing.size, 0);
  t.is(plan.pruning.nextRemovalMs, startMs + 130 * dayMs);
  await publishTo(released.bundle, place, at(129));
  const meanwhile = await filesOn(folder);
  for (const name of old) t.true(meanwhile.includes(name), `${name} stays while it may be read`);
  const last = await publishTo(released.bundle, place, at(131));
  t.true(last.plan.pruning.removing.size > 0);
  const after = await filesOn(folder);
  const gone = old.filter((name) => !after.includes(name));
  t.true(gone.some((name) => name.startsWith('packs/')));
  t.true(gone.some((name) => name.startsWith('targets/')));
  t.true(after.includes('index.html'));
  t.true(after.includes('metadata/1.root.json'));
  t.is(await releaseOn(folder), 3);
});

test('as many releases stay as are to be kept, with all that they need', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  const startMs = Date.now();
  await publishTo(released.olderBundle, place, { keep: 2 });
  const content = (await filesOn(folder)).filter((name) => !name.startsWith('metadata/'));
  await publishTo(released.bundle, place, { keep: 2, nowMs: startMs + dayMs });
  await publishTo(released.bundle, place, { keep: 2, nowMs: startMs + 400 * dayMs });
  const after = await filesOn(folder);
  for (const name of content) t.true(after.includes(name), name);
});

test('lost notes keep files for longer, never for less long', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  const startMs = Date.now();
  await publishTo(released.olderBundle, place, { nowMs: startMs });
  await publishTo(released.bundle, place, { nowMs: startMs });
  await writeFile(path.join(folder, 'unneeded.json'), '{"format":1,"unneededSince":{"packs');
  const { plan } = await publishTo(released.bundle, place, { nowMs: startMs + 40 * dayMs });
  t.is(plan.pruning.removing.size, 0);
  t.is(plan.pruning.nextRemovalMs, startMs + 70 * dayMs);
});

test('a clock that is behind takes nothing of the time of grace', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  const startMs = Date.now();
  await publishTo(released.olderBundle, place, { nowMs: startMs });
  await publishTo(released.bundle, place, { nowMs: 0 });
  const { plan } = await publishTo(released.bundle, place, { nowMs: startMs + dayMs });
  t.is(plan.pruning.removing.size, 0);
  t.true(plan.pruning.waiting.size > 0);
  await publishTo(released.bundle, place, { nowMs: 0 });
  const later = await publishTo(released.bundle, place, { nowMs: startMs + 2 * dayMs });
  t.is(later.plan.pruning.removing.size, 0);
});

test('a dry run says what would be done and touches nothing', async (t) => {
  const folder = path.join(await temporaryFolder(t), 'www');
  const place = folderPlace(folder, signal);
  const { plan } = await publishTo(released.published, place, { dryRun: true });
  t.is(plan.packs.length, 3);
  await t.throwsAsync(readdir(folder), { code: 'ENOENT' });
});

test('an older release, another trust root and a damaged source leave a mirror as it is', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await publishTo(released.bundle, place);
  const before = await readFile(path.join(folder, 'metadata/timestamp.json'));
  t.is(await codeOf(t, publishTo(released.olderBundle, place)), 'REPOSITORY_NEWER');
  t.is(
    await codeOf(t, publishTo(released.bundle, place, { expected: '0'.repeat(64) })),
    'ROOT_MISMATCH',
  );
  const other = await temporaryFolder(t);
  await publishTo(released.published, folderPlace(other, signal));
  const [name = ''] = (await packsOn(other)).keys();
  const handle = await open(path.join(other, name), 'r+');
  await handle.write(Buffer.of(1, 2, 3), 0, 3, 1000);
  await handle.close();
  const fresh = await temporaryFolder(t);
  t.is(await codeOf(t, publishTo(other, folderPlace(fresh, signal))), 'CONTENT_DAMAGED');
  t.false((await filesOn(fresh)).includes('metadata/timestamp.json'));
  t.deepEqual(await readFile(path.join(folder, 'metadata/timestamp.json')), before);
});

test('two computers publish at once: the newer release stays, whole', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  const slow: MirrorPlace = {
    ...place,
    putPacks: async (packs, options) => {
      await place.putPacks(packs, options);
      await publishTo(released.published, place);
    },
  };
  t.is(await codeOf(t, publishTo(released.olderBundle, slow)), 'MIRROR_CHANGED');
  t.is(await releaseOn(folder), 3);
});

test('a pack that somebody removed during the upload leaves the old release in force', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await publishTo(released.olderBundle, place);
  const before = new Set((await packsOn(folder)).keys());
  let isDone = false;
  const robbed: MirrorPlace = {
    ...place,
    putPacks: async (packs, options) => {
      await place.putPacks(packs, options);
      const [added = ''] = [...(await packsOn(folder)).keys()].filter((name) => !before.has(name));
      if (!isDone) await rm(path.join(folder, added));
      isDone = true;
    },
  };
  t.is(await codeOf(t, publishTo(released.published, robbed)), 'MIRROR_CHANGED');
  t.is(await releaseOn(folder), 2);
  await publishTo(released.published, robbed);
  t.is(await releaseOn(folder), 3);
});

test('nothing is removed where another computer has published meanwhile', async (t) => {
  const folder = await temporaryFolder(t);
  const place = folderPlace(folder, signal);
  await publishTo(released.olderBundle, place);
  const old = [...(await packsOn(folder)).keys()];
  const late: MirrorPlace = {
    ...place,
    putDocuments: async (documents) => {
      await place.putDocuments(documents);
      const timestamp = 'metadata/timestamp.json';
      // As soon as it counts, somebody else is there.
      if (documents.some(({ name }) => name === timestamp)) {
        const other = JSON.parse(await readFile(path.join(folder, timestamp), 'utf8')) as object;
        await writeFile(path.join(folder, timestamp), JSON.stringify({ ...other, other: true }));
      }
    },
  };
  await publishTo(released.published, late, { graceDays: 0 });
  const names = await filesOn(folder);
  t.true(old.every((name) => names.includes(name)));
});

test('a folder is not made its own mirror', async (t) => {
  const own = path.join(released.published, 'hotspot');
  t.is(
    await codeOf(t, publishTo(released.published, folderPlace(own, signal))),
    'MIRROR_ONTO_ITSELF',
  );
});
