import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import test from 'ava';
import { runGroup } from '../src/process-group.ts';

test('a program and all that it started end with the signal', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotspot-bench-test-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'child');
  const ending = new AbortController();
  const script = `sleep 1000 & echo $! > '${file}'; wait`;
  const running = runGroup(['sh', '-c', script], {}, ending.signal);
  const child = async (): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim();
  while ((await child()) === '') await setImmediate();
  const isThere = async (): Promise<boolean> =>
    access(`/proc/${await child()}`).then(
      () => true,
      () => false,
    );
  t.true(await isThere());
  ending.abort();
  await t.throwsAsync(running);
  while (await isThere()) await setImmediate();
  t.pass();
});
