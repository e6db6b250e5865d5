import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { run } from '../../src/run.ts';
import { stillWorld } from '../fixtures/command-page.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

test('Ctrl-C while keys are made, trust is set up or changed leaves nothing behind', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(path.join(folder, 'pass'), 'words\n');
  const world = {
    ...stillWorld(),
    currentFolder: folder,
    env: { HOTSPOT_KEYS: path.join(folder, 'keys'), SOURCE_DATE_EPOCH: '1800000000' },
  };
  const interrupted = new AbortController();
  interrupted.abort();
  const secret = ['--passphrase-file', path.join(folder, 'pass')];
  const stopped = (...words: string[]) =>
    run([...words, ...secret], { ...world, signal: interrupted.signal });
  const finished = (...words: string[]) => run([...words, ...secret], world);
  const files = async () => (await readdir(folder, { recursive: true })).sort();

  t.is(await run(['init', 'box'], world), 0);
  let before = await files();
  t.is(await stopped('keys', 'create', 'ana', '-o', 'ana.pub'), 130);
  t.deepEqual(await files(), before);
  t.is(await stopped('trust', 'init', 'box', '--simple'), 130);
  await mkdir(path.join(folder, 'box', '.hotspot'), { recursive: true });
  before = [...new Set([...before, 'box/.hotspot'])].sort();
  t.deepEqual(await files(), before);

  t.is(await finished('trust', 'init', 'box', '--simple'), 0);
  before = await files();
  t.is(await stopped('trust', 'rotate', 'box'), 130);
  t.is(await stopped('trust', 'revoke', 'backup', 'box'), 130);
  t.deepEqual(await files(), before);
});
