import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { HealthCheck } from '../../src/ports/health-check.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { publishReplacement, tightVolume } from '../fixtures/replacement.ts';
import { codesOf, makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';

const files = (name: string, root: string): Promise<string> =>
  readFile(path.join(root, name), 'utf8');

/** A box with release 1 on a volume on which release 2 does not fit beside it. */
const prepare = async (t: ExecutionContext, checks?: readonly HealthCheck[]) => {
  const published = publishReplacement();
  const folders = await makeBoxFolders(t);
  const fileSystem = await tightVolume(t, published);
  const open = () =>
    openTestBox(folders, {
      pinnedRoot: published.pinnedRoot,
      fileSystem: fileSystem(folders),
      ...(checks === undefined ? {} : { ports: { checks } }),
    });
  const box = await open();
  t.is((await box.plugIn(createMemorySource(published.first))).phase, 'COMMITTED');
  return { ...published, folders, box, open };
};

const agree = async (box: Awaited<ReturnType<typeof openTestBox>>, counter = 2) => {
  await box.updates.acts.agreeToReplace('stable', counter);
  await box.updates.settled();
  return box.status();
};

test('where old and new do not fit together, the steward is asked, and nothing changes without a yes', async (t) => {
  const { box, second, folders } = await prepare(t);
  const stick = createMemorySource(second);
  const asked = await box.plugIn(stick);
  t.is(asked.phase, 'FAILED');
  t.is(asked.message.code, 'REPLACE_NEEDS_CONSENT');
  t.like(asked.message.parameters, { channel: 'stable', counter: 2, components: 'stable/films' });
  t.true(Number(asked.message.parameters['freedBytes']) > 2_000_000);
  t.is(stick.packBytesRead(), 0);
  t.is(asked.current?.generation, 1);
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 1');

  for (const counter of [1, 3]) {
    await t.throwsAsync(box.updates.acts.agreeToReplace('stable', counter), {
      code: 'REPLACE_NOT_ASKED',
    });
  }
  await t.throwsAsync(box.updates.acts.agreeToReplace('gamma', 2), { code: 'CHANNEL_UNKNOWN' });
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 1');
});

test('with the yes, everything is checked on the stick first, then the one component is replaced', async (t) => {
  const { box, second, folders, film } = await prepare(t);
  const stick = createMemorySource(second);
  await box.plugIn(stick);
  const seen: string[] = [];
  const withoutFilms: boolean[] = [];
  box.board.subscribe(({ message, current, phase }) => {
    if (seen.at(-1) !== message.code) seen.push(message.code);
    const omitted = current?.releases[0]?.omitted ?? [];
    if (phase === 'FETCHING') {
      withoutFilms.push(
        omitted.some(({ name, because }) => name === 'films' && because === 'replaced'),
      );
    }
  });
  const done = await agree(box);
  t.is(done.phase, 'COMMITTED');
  t.deepEqual(seen.filter((code) => code !== 'REPLACE_NEEDS_CONSENT').slice(0, 5), [
    'UPDATE_FOUND',
    'REPLACE_CHECKING',
    'REPLACE_TAKING_OUT',
    'UPDATE_FOUND',
    'UPDATE_COPYING',
  ]);
  t.true(withoutFilms.length > 0 && withoutFilms.every(Boolean), 'people see that it is replaced');
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 2');
  const served = await readFile(path.join(folders.store, 'current/stable/films/film.bin'));
  t.true(film('2').equals(served));
  t.is(await files('shared', path.join(folders.store, 'current/stable/books')), 'never changes');
  t.deepEqual(codesOf(done.history).slice(0, 3), [
    'UPDATE_APPLIED',
    'COMPONENT_TAKEN_OUT',
    'REPLACE_NEEDS_CONSENT',
  ]);
  t.deepEqual(done.current?.releases[0]?.omitted, undefined);
});

test('a wrong chunk on the stick is found before anything is taken out', async (t) => {
  const { box, second, folders } = await prepare(t);
  const damaged = new Map(
    [...second].map(([name, bytes]) => {
      if (!name.startsWith('packs/') || name.endsWith('.toc')) return [name, bytes];
      const copy = Uint8Array.from(bytes);
      copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1;
      return [name, copy];
    }),
  );
  const bad = createMemorySource(damaged);
  await box.plugIn(bad);
  const status = await agree(box);
  t.is(status.phase, 'WAITING_SOURCE');
  t.is(status.message.code, 'SOURCE_DAMAGED');
  t.is(status.current?.generation, 1);
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 1');
  await box.unplug(bad);
  // A good stick is enough: the yes was for this release.
  t.is((await box.plugIn(createMemorySource(second))).phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 2');
});

test('a stick pulled after the check leaves the rest served; back again, also after a restart, it goes on', async (t) => {
  const { box, second, folders, open } = await prepare(t);
  const stick = createMemorySource(second);
  await box.plugIn(stick);
  let isOut = false;
  box.board.subscribe(({ message }) => {
    if (message.code !== 'REPLACE_TAKING_OUT') return;
    isOut = true;
    stick.pull();
  });
  const waiting = await agree(box);
  t.true(isOut);
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.is(await readServed(folders, 'stable/books', 'version'), '1');
  await t.throwsAsync(readServed(folders, 'stable/films', 'title'), { code: 'ENOENT' });
  t.is(waiting.channels?.[0]?.message?.code, 'COMPONENT_ABSENT');
  t.deepEqual(waiting.current?.releases[0]?.omitted, [{ name: 'films', because: 'replaced' }]);
  await box.updates.stop();

  const again = await open();
  t.is(again.status().phase, 'WAITING_SOURCE');
  t.is(await readServed(folders, 'stable/books', 'version'), '1');
  const partly = createMemorySource(second, { goneAtRange: 1 });
  t.is((await again.plugIn(partly)).phase, 'WAITING_SOURCE');
  const done = await again.plugIn(createMemorySource(second));
  t.is(done.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 2');
  t.is(done.channels?.[0]?.message, undefined);
});

test('the yes is for one release: a newer one is asked for again', async (t) => {
  const { box, second, third, folders } = await prepare(t);
  const stick = createMemorySource(second);
  await box.plugIn(stick);
  stick.pull();
  t.is((await agree(box)).current?.generation, 1);
  const status = await box.plugIn(createMemorySource(third));
  t.is(status.message.code, 'REPLACE_NEEDS_CONSENT');
  t.is(status.message.parameters['counter'], 3);
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 1');
  t.is((await agree(box, 3)).current?.releases[0]?.counter, 3);
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 3');
});

test('a stick that lacks what only the old component has is not enough', async (t) => {
  const { box, delta, second, folders } = await prepare(t);
  const stick = createMemorySource(delta);
  t.is((await box.plugIn(stick)).message.code, 'REPLACE_NEEDS_CONSENT');
  const status = await agree(box);
  t.is(status.phase, 'WAITING_SOURCE');
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 1');
  t.is((await box.plugIn(createMemorySource(second))).phase, 'COMMITTED');
});

const brokenFilms = (isBroken: () => boolean): HealthCheck => ({
  name: 'plays',
  appliesTo: ({ component }) => component.name === 'films',
  check: () =>
    Promise.resolve(
      isBroken()
        ? {
            kind: 'unhealthy',
            message: {
              code: 'COMPONENT_UNHEALTHY',
              parameters: { component: 'stable/films', file: 'film.bin' },
            },
          }
        : { kind: 'healthy' },
    ),
});

test('when the new component proves bad, the rest goes back, the component is absent and that is told', async (t) => {
  let isBroken = false;
  const { box, second, third, folders } = await prepare(t, [brokenFilms(() => isBroken)]);
  await box.plugIn(createMemorySource(second));
  isBroken = true;
  const status = await agree(box);
  t.is(status.phase, 'ROLLED_BACK');
  t.is(status.message.code, 'COMPONENT_UNHEALTHY');
  t.is(status.current?.releases[0]?.counter, 1);
  t.is(await readServed(folders, 'stable/books', 'version'), '1');
  t.is(status.channels?.[0]?.message?.code, 'COMPONENT_ABSENT');

  isBroken = false;
  const mended = await box.plugIn(createMemorySource(third));
  t.is(mended.phase, 'COMMITTED');
  t.is(mended.current?.releases[0]?.counter, 3);
  t.is(await readServed(folders, 'stable/films', 'title'), 'film 3');
});
