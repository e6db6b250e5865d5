import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { apkFile } from '../fixtures/apks.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

test('phones take the list of apps of either laptop, whoever released last', async (t) => {
  const home = await temporaryFolder(t);
  const start = Math.floor(Date.now() / 1000) - 3600;
  let minutes = 0;
  const run = async (...words: readonly string[]) => {
    minutes += 1;
    const SOURCE_DATE_EPOCH = String(start + 60 * minutes);
    const env = { HOTSPOT_KEYS: path.join(home, 'keys'), SOURCE_DATE_EPOCH };
    const { exitCode, stderr } = await runCommand(words, { cwd: home, env });
    t.is(exitCode, 0, stderr);
  };
  const secret = ['--passphrase-file', 'pass'];
  const release = async (collection: string) => {
    await run('bundle', 'create', collection, '-o', 'usb', ...secret);
    await rm(path.join(home, 'out'), { recursive: true, force: true });
    await run('bundle', 'extract', 'usb', 'apps', '-o', 'out');
    const entry = JSON.parse(await readFile(path.join(home, 'out/entry.json'), 'utf8')) as {
      readonly timestamp: number;
    };
    return entry.timestamp;
  };
  await writeFile(path.join(home, 'pass'), 'words\n');
  await run('init', 'first');
  await run('trust', 'init', 'first', '--simple', '--backup', 'stick', ...secret);
  await run('add', '--collection', 'first', await apkFile('io.appium.settings-2'));
  const times = [await release('first')];
  await cp(path.join(home, 'first'), path.join(home, 'second'), { recursive: true });
  await run('add', '--collection', 'second', await apkFile('@devicefarmer/minicap-prebuilt'));
  times.push(await release('second'));
  // The first laptop has what it had: its list must be later all the same.
  await run('collection', 'pull', 'usb', '--collection', 'first');
  times.push(await release('first'));
  t.deepEqual(
    times,
    [...new Set(times)].sort((a, b) => a - b),
  );
});
