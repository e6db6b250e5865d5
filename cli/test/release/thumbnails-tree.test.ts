import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const secret = ['--passphrase-file', 'pass'];

/** A red point, as a GIF. */
const gif = Buffer.from('R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** EXIF of a place at 1° 17′ 30″ south; a phone's picture has it in front of its pixels. */
const place = Buffer.concat([
  Buffer.from('49492a0008000000', 'hex'),
  Buffer.from('0100' + '25880400010000001a000000' + '00000000', 'hex'),
  Buffer.from('0100' + '020005000300000030000000' + '00000000' + '00000000', 'hex'),
  Buffer.from('010000000100000011000000010000001e00000001000000', 'hex'),
]);

/** An operator with a folder of pictures, old enough to be trusted not to change. */
const makeOperator = async (t: ExecutionContext) => {
  t.timeout(300_000);
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const run = (...words: string[]) => runCommand(words, { cwd: folder, env });
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await run('init', 'box');
  await run('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  const content = path.join(folder, 'box/content/photos');
  await mkdir(path.join(content, 'trip'), { recursive: true });
  await writeFile(path.join(content, 'trip/red.gif'), gif);
  await writeFile(path.join(content, 'broken.png'), 'no picture');
  await writeFile(path.join(content, 'words.txt'), 'words');
  await run('add', '--collection', 'box', content);
  const kept = path.join(folder, 'box/.hotspot/thumbnails');
  return {
    ...{ folder, content, kept, run },
    create: (...words: string[]) =>
      run('bundle', 'create', 'box', '-o', 'out.hotspot', ...secret, ...words),
    names: async () => (await readdir(kept)).sort(),
  };
};

test('a release carries a thumbnail of each picture that can be drawn', async (t) => {
  const { run, create } = await makeOperator(t);
  t.is((await create()).exitCode, 0);
  const { stdout } = await run('bundle', 'ls', 'out.hotspot', '--files');
  t.regex(stdout, /thumbnails +portal +version 1 +1 file/);
  t.regex(stdout, /photos\/[0-9a-f]{32}\.jpg/);
  t.is((await run('bundle', 'verify', 'out.hotspot')).exitCode, 0);
});

test('a site, words only, and a collection that does not want thumbnails have none', async (t) => {
  const { run, create, content, folder } = await makeOperator(t);
  await writeFile(path.join(content, 'index.html'), '<img src="trip/red.gif">');
  t.is((await create()).exitCode, 0);
  t.notRegex((await run('bundle', 'ls', 'out.hotspot')).stdout, /thumbnails/);
  await rm(path.join(content, 'index.html'));
  const file = path.join(folder, 'box/hotspot.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('thumbnails: true', 'thumbnails: false'));
  t.is((await create()).exitCode, 0);
  t.notRegex((await run('bundle', 'ls', 'out.hotspot')).stdout, /thumbnails/);
});

test('a thumbnail is made once, and goes with its picture', async (t) => {
  const { create, content, kept, names } = await makeOperator(t);
  const old = new Date(Date.now() - 60_000);
  await utimes(path.join(content, 'trip/red.gif'), old, old);
  // Times of a change of names are the system's: such files are not trusted until they are 2 s old.
  let inode = 0;
  let drawn = '';
  for (let tries = 0; tries < 50; tries += 1) {
    await create();
    drawn = path.join(kept, (await names()).find((name) => name.endsWith('.jpg')) ?? '');
    const { ino } = await stat(drawn);
    if (ino === inode) break;
    inode = ino;
  }
  t.is((await stat(drawn)).ino, inode);
  await writeFile(path.join(kept, `.${path.basename(drawn)}.partial`), 'left by a cut');
  await rm(path.join(content, 'trip'), { recursive: true });
  t.is((await create()).exitCode, 0);
  t.deepEqual(
    (await names()).filter((name) => !name.endsWith('.none')),
    [],
  );
});

test('a dry run makes thumbnails and leaves the collection alone', async (t) => {
  const { create, kept } = await makeOperator(t);
  t.regex((await create('--dry-run')).stdout, /thumbnails/);
  await t.throwsAsync(() => readdir(kept), { code: 'ENOENT' });
});

test('pictures that tell where they were taken are counted each time, also where none can be drawn', async (t) => {
  const { create, content } = await makeOperator(t);
  await rm(path.join(content, 'trip'), { recursive: true });
  await writeFile(path.join(content, 'home.heic'), Buffer.concat([Buffer.alloc(40), place]));
  await writeFile(path.join(content, 'school.webp'), place);
  for (const { exitCode, stderr } of [await create(), await create()]) {
    t.is(exitCode, 0);
    t.regex(stderr, /content\/photos: Pictures in this part tell where they were taken: 2/);
  }
});

test('the name of the component is taken', async (t) => {
  const { create, folder } = await makeOperator(t);
  const file = path.join(folder, 'box/hotspot.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('name: photos', 'name: thumbnails'));
  const { exitCode, stderr } = await create();
  t.not(exitCode, 0);
  t.regex(stderr, /thumbnails/);
});
