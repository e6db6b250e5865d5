import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  buildRepository,
  createRepositoryKey,
  type BuiltRepository,
  type RepositoryKey,
} from '@p2p-hotspot/fdroid/build';
import { checkServing, type CheckedServing, type ServingPort } from '@p2p-hotspot/fdroid/serving';
import test, { type ExecutionContext } from 'ava';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';
import type { ComponentFixture, Files } from '../fixtures/store.ts';

const require = createRequire(import.meta.url);

/** A real app out of an npm package. */
const apkOf = async (packageName: string, ending: string): Promise<string> => {
  const folder = path.dirname(require.resolve(`${packageName}/package.json`));
  const names = await readdir(folder, { recursive: true });
  return path.join(folder, names.filter((name) => name.endsWith(ending)).sort()[0] ?? '');
};

const apks = {
  server: await apkOf('appium-uiautomator2-server-2', 'v2.0.0.apk'),
  settings: await apkOf('io.appium.settings-2', '.apk'),
  minicap: await apkOf('@devicefarmer/minicap-prebuilt', '.apk'),
};

const build = async (
  repositoryKey: RepositoryKey,
  outputDir: string,
  apkPaths: readonly string[],
  previous?: BuiltRepository['state'],
) => {
  await mkdir(outputDir);
  const built = await buildRepository({
    apkPaths,
    repositoryKey,
    repository: { name: { en: 'Village' }, description: { en: 'Village' } },
    ...(previous && { previous }),
    now: Date.parse('2026-11-01T00:00:00Z'),
    outputDir,
  });
  const files: Files = Object.fromEntries(
    await Promise.all(
      built.files.map(async ({ path: name, source }) => [name, await readFile(source)] as const),
    ),
  );
  const component: ComponentFixture = { name: 'apps', kind: 'apps', files };
  return { component, state: built.state, fingerprint: built.fingerprint };
};

const place = await mkdtemp(path.join(tmpdir(), 'portal-apps-'));
const key = await createRepositoryKey({ commonName: 'village', serial: Buffer.alloc(16, 5) });
const first = await build(key, path.join(place, '1'), [apks.settings, apks.server]);
const second = await build(key, path.join(place, '2'), [apks.minicap, apks.server], first.state);
const expected = first.fingerprint;

test.after.always('nothing is left', async () => {
  await rm(place, { recursive: true, force: true });
});

/** Asks the portal over HTTP, and tells of each request before it is sent. */
const portTo =
  (onRequest: () => Promise<void> = () => Promise.resolve()): ServingPort =>
  async (url, { headers, maxBytes, take }) => {
    await onRequest();
    const answer = await ask(Number(url.port), url.pathname, { headers, mostBytes: maxBytes + 1 });
    const read = answer.body.subarray(0, maxBytes + 1);
    take?.(read);
    return { status: answer.statusCode, headers: answer.headers, bytes: take ? Buffer.of() : read };
  };

const namesIn = ({ list }: CheckedServing) => list?.apks.map(({ path: name }) => name);
const namesOfSecond = Object.keys(second.component.files)
  .filter((name) => name.endsWith('.apk'))
  .sort();

const brokenIn = ({ findings }: CheckedServing) =>
  findings.flatMap((finding) =>
    finding.status === 'broken' ? [`${finding.rule.id} ${finding.code}`] : [],
  );

/** All but one rule are kept: repositories are signed for the address of a box, not of this test. */
const onlyElsewhere = ['signed-address SERVING_ADDRESS_OTHER'];

/** A portal with the first of two releases, and the second one ready. */
const twoReleases = async (t: ExecutionContext) => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ components: [first.component] }]);
  await portal.store.addGeneration(2, [{ components: [second.component] }]);
  await portal.store.switchTo(1);
  return { portal, address: `http://127.0.0.1:${portal.portalPort}/fdroid/repo` };
};

test.serial(
  'the portal keeps every rule of F-Droid clients, before and after an update',
  async (t) => {
    const { portal, address } = await twoReleases(t);
    const before = await checkServing(address, portTo(), { expected, isComplete: true });
    t.deepEqual(brokenIn(before), onlyElsewhere);
    t.is(before.list?.apks.length, 2);
    await portal.store.switchTo(2);
    const after = await checkServing(address, portTo(), {
      expected,
      before: before.list,
      isComplete: true,
    });
    t.deepEqual(brokenIn(after), onlyElsewhere);
    // With the app of the first release that is in no list any more.
    t.is(after.findings.find(({ rule }) => rule.id === 'previous')?.status, 'kept');
    t.true((after.list?.timestamp ?? 0) > (before.list?.timestamp ?? 0));
    const further = `http://127.0.0.1:${portal.portalPort}/stable/apps/fdroid/repo`;
    t.deepEqual(brokenIn(await checkServing(further, portTo(), { expected })), onlyElsewhere);
  },
);

const switchingAt = (portal: RunningPortal, at: number) => {
  let requests = 0;
  return portTo(async () => {
    requests += 1;
    if (requests === at) await portal.store.switchTo(2);
  });
};

test.serial(
  'whenever the box switches to a new release, phones see one list, and old apps',
  async (t) => {
    const { portal, address } = await twoReleases(t);
    let requests = 0;
    const count = portTo(() => {
      requests += 1;
      return Promise.resolve();
    });
    await checkServing(address, count, { expected });
    // Every request is tried in services/fdroid, on a server in memory.
    for (let at = 1; at <= requests; at += 3) {
      await portal.store.switchTo(1);
      const checked = await checkServing(address, switchingAt(portal, at), { expected });
      t.deepEqual(brokenIn(checked), onlyElsewhere, `before request ${at}`);
      t.deepEqual(namesIn(checked), namesOfSecond);
    }
    t.true(requests > 20);
  },
);

test.serial('an empty box, and one whose file is damaged, break rules and say which', async (t) => {
  const { portal, address } = await twoReleases(t);
  await portal.store.quarantine(await readFile(apks.server));
  t.deepEqual(brokenIn(await checkServing(address, portTo())), [
    'files SERVING_FILE_WRONG',
    ...onlyElsewhere,
  ]);
  const empty = await startPortal(t);
  const none = await checkServing(`http://127.0.0.1:${empty.portalPort}/fdroid/repo`, portTo());
  // It says 503: nothing is called absent.
  t.deepEqual(brokenIn(none), ['entry SERVING_ENTRY_STRANGE', 'absent SERVING_ABSENT_ANSWERED']);
});
