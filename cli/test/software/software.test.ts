import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Manifest } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { pack, type Header } from 'tar-stream';
import { leaveOutExtras } from '../fixtures/leave-out-extras.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const good = {
  service: 'portal',
  version: '0.2.0',
  build: 2000,
  api: 1,
  node: 24,
  main: 'main.js',
};

const archive = 'p2p-hotspot-software-portal-0.2.0.tgz';
const damaged = 'SOFTWARE_ARCHIVE_DAMAGED';

type Packed = readonly [header: Pick<Header, 'name'> & Partial<Header>, content: string];

const tgz = async (entries: readonly Packed[]): Promise<Uint8Array> => {
  const made = pack();
  const whole = buffer(made as AsyncIterable<Uint8Array>);
  for (const [header, content] of entries) made.entry(header, content);
  made.finalize();
  return gzipSync(await whole);
};

/** Packs the folder `portal-new` as a release does. @returns name of the file beside it */
const packed = async (folder: string, name: string): Promise<string> => {
  const files = ['main.js', 'software.json'].map(async (file): Promise<Packed> => {
    const text = await readFile(path.join(folder, 'portal-new', file), 'utf8');
    return [{ name: `portal/${file}` }, text];
  });
  await writeFile(path.join(folder, name), await tgz(await Promise.all(files)));
  return name;
};

const secret = ['--passphrase-file', 'pass'];

const setUp = async (t: ExecutionContext) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const run = (...words: string[]) => runCommand([...words, '--json'], { cwd: folder, env });
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await run('init', 'box');
  await leaveOutExtras(path.join(folder, 'box'));
  const make = async (name: string, description: unknown, main = 'main.js'): Promise<string> => {
    await mkdir(path.join(folder, name), { recursive: true });
    const text = typeof description === 'string' ? description : JSON.stringify(description);
    await writeFile(path.join(folder, name, 'software.json'), text);
    await writeFile(path.join(folder, name, main), `// ${name}\n`);
    return name;
  };
  const add = async (name: string, ...more: string[]) => {
    const { exitCode, stdout, stderr } = await run('add', '--collection', 'box', name, ...more);
    const said = JSON.parse(exitCode === 0 ? stdout : stdout || stderr) as {
      readonly error?: { readonly code: string };
      readonly added?: readonly Readonly<Record<string, unknown>>[];
    };
    return { exitCode, code: said.error?.code, added: said.added?.[0] };
  };
  return { folder, run, make, add };
};

test('a folder with a program is told by itself, and its release says what it is for', async (t) => {
  const { folder, run, make, add } = await setUp(t);
  const { added } = await add(await make('new', good));
  t.like(added, { component: 'software-portal', kind: 'software', service: 'portal', build: 2000 });
  await run('trust', 'init', 'box', '--simple', '--backup', 'backup', ...secret);
  await run('bundle', 'create', 'box', '-o', 'out', ...secret);
  const { stdout } = await run('bundle', 'ls', 'out');
  t.regex(stdout, /software-portal/);
  const state = JSON.parse(
    await readFile(path.join(folder, 'box/.hotspot/releases.json'), 'utf8'),
  ) as { channels: { stable: { releases: { manifest: string }[] } } };
  const [first] = state.channels.stable.releases;
  const targets = path.join(folder, 'out/hotspot/targets/stable');
  const manifest = JSON.parse(
    await readFile(path.join(targets, `${first?.manifest ?? ''}.release.json`), 'utf8'),
  ) as Manifest;
  t.like(manifest.components[0], {
    kind: 'software',
    files: 2,
    match: { softwareApi: ['1'] },
    install: { service: 'portal', version: '0.2.0', build: '2000', api: '1', node: '24' },
  });
});

test('an archive with a program is taken like its folder, and nothing of it stays elsewhere', async (t) => {
  const { folder, make, add } = await setUp(t);
  await make('portal-new', good);
  const { added } = await add(await packed(folder, archive));
  t.like(added, { component: 'software-portal', kind: 'software', service: 'portal', build: 2000 });
  t.regex(String(added?.['source']), /portal-0\.2\.0\.tgz$/);
  const inside = path.join(folder, 'box/software/portal');
  t.is(await readFile(path.join(inside, 'main.js'), 'utf8'), '// portal-new\n');
  t.deepEqual((await readdir(inside)).sort(), ['main.js', 'software.json']);

  // The same as a file that lies in the collection already.
  await rename(path.join(folder, archive), path.join(folder, 'box', archive));
  t.is((await add(`box/${archive}`)).added?.['path'], 'software/portal');
});

test('an archive that no box should have is refused, another one is content', async (t) => {
  const { folder, make, add } = await setUp(t);
  await make('portal-new', good);
  const whole = await readFile(path.join(folder, await packed(folder, archive)));
  const refused = async (bytes: Uint8Array, ...more: string[]) => {
    await writeFile(path.join(folder, archive), bytes);
    return (await add(archive, ...more)).code;
  };
  const entry = (name: string, text = 'x') => [{ name }, text] as const;
  const description = entry('portal/software.json', JSON.stringify(good));
  const main = entry('portal/main.js');
  t.is(await refused(whole.subarray(0, whole.length - 20), '--kind', 'software'), damaged);
  t.is(await refused(Buffer.from('no archive'), '--kind', 'software'), damaged);
  t.is(await refused(await tgz([description, main, main])), damaged);
  t.is(await refused(await tgz([description, entry('portal/../../out.js')])), 'INPUT_NAME_REFUSED');
  const link = [{ name: 'portal/main.js', type: 'symlink', linkname: '/etc/passwd' }, ''] as const;
  t.is(await refused(await tgz([description, link])), 'INPUT_NOT_REGULAR');
  const large = entry('portal/data.bin', ' '.repeat(65 * 1024 * 1024));
  t.is(await refused(await tgz([description, main, large])), 'SOFTWARE_TOO_LARGE');
  const other = JSON.stringify({ ...good, service: 'engine' });
  t.is(
    await refused(await tgz([entry('engine/software.json', other), main])),
    'SOFTWARE_SERVICE_REFUSED',
  );
  t.notRegex(await readFile(path.join(folder, 'box/hotspot.yaml'), 'utf8'), /kind: software/);
  await t.throwsAsync(readFile(path.join(folder, 'out.js')), { code: 'ENOENT' });

  await writeFile(path.join(folder, 'songs.tgz'), await tgz([entry('songs/one.txt')]));
  t.is((await add('songs.tgz')).added?.['kind'], 'content');
});

test('a newer program takes the place of the one before', async (t) => {
  const { folder, make, add } = await setUp(t);
  await add(await make('new', good));
  const { added } = await add(await make('newer', { ...good, version: '0.3.0', build: 3000 }));
  t.is(added?.['component'], 'software-portal');
  const text = await readFile(path.join(folder, 'box/software/portal/main.js'), 'utf8');
  t.is(text, '// newer\n');
});

test('what no launcher would take is refused with a reason, and nothing is added', async (t) => {
  const { folder, make, add } = await setUp(t);
  const refused = async (name: string, ...more: string[]) => (await add(name, ...more)).code;
  for (const service of ['usb', 'engine', 'launcher']) {
    t.is(await refused(await make(service, { ...good, service })), 'SOFTWARE_SERVICE_REFUSED');
  }
  for (const [index, strange] of [
    '{',
    'null',
    { ...good, build: 2001 },
    { ...good, version: '1.0' },
    { ...good, node: '24' },
    { ...good, api: -1 },
    { ...good, main: '../main.js' },
    { ...good, main: 'a/b.js' },
    `${JSON.stringify(good)}${' '.repeat(5000)}`,
  ].entries()) {
    t.is(await refused(await make(`strange-${index}`, strange)), 'SOFTWARE_FILE_INVALID');
  }
  t.is(await refused(await make('other', good, 'other.js')), 'SOFTWARE_MAIN_MISSING');
  const large = await make('large', good);
  await writeFile(path.join(folder, large, 'data.bin'), Buffer.alloc(65 * 1024 * 1024));
  t.is(await refused(large), 'SOFTWARE_TOO_LARGE');
  await mkdir(path.join(folder, 'empty'));
  t.is(await refused('empty', '--kind', 'software'), 'SOFTWARE_FILE_INVALID');
  t.notRegex(await readFile(path.join(folder, 'box/hotspot.yaml'), 'utf8'), /kind: software/);
});

test('two programs for one service, and programs of a community, do not become a release', async (t) => {
  const { folder, run, make, add } = await setUp(t);
  await run('trust', 'init', 'box', '--simple', '--backup', 'backup', ...secret);
  await add(await make('new', good));
  const file = path.join(folder, 'box/hotspot.yaml');
  const text = await readFile(file, 'utf8');
  const second = 'components:\n  - name: another\n    kind: software\n    from: software/portal\n';
  await writeFile(file, text.replace(/^components:\n/m, second));
  const twice = await run('bundle', 'create', 'box', '-o', 'out', ...secret);
  t.regex(`${twice.stdout}${twice.stderr}`, /SOFTWARE_DUPLICATE/);
  t.is(twice.exitCode, 2);
  const site = text
    .replace(/^(channel: .*\n)?/, 'channel: site-aldeia\n')
    .replace(/\nchannel: stable/, '');
  await writeFile(file, site);
  const community = await run('bundle', 'create', 'box', '-o', 'out', ...secret);
  t.regex(`${community.stdout}${community.stderr}`, /SOFTWARE_CHANNEL_REFUSED/);
});
