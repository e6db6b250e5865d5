import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { leaveOutExtras } from '../fixtures/leave-out-extras.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { archiveOf, hexOf, imageOf, layerOf, tarOf, type Image } from '../fixtures/saved-image.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const secret = ['--passphrase-file', 'pass'];

const setUp = async (t: ExecutionContext) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const hotspot = (...words: string[]) => runCommand(words, { cwd: folder, env });
  const done = async (...words: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await hotspot(...words);
    t.is(exitCode, 0, stderr);
    return stdout;
  };
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await done('init', 'box');
  await leaveOutExtras(path.join(folder, 'box'));
  await done('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  const save = (image: Image, tag: string, name = 'portal.tar') =>
    writeFile(path.join(folder, name), tarOf(archiveOf(image, tag)));
  const add = (...words: string[]) => hotspot('add', '--collection', 'box', ...words);
  const create = (...words: string[]) => hotspot('bundle', 'create', 'box', ...words, ...secret);
  /** The components of a release, as its signed manifest has them. */
  const components = async (output: string) => {
    const channel = path.join(folder, output, 'hotspot/targets/stable');
    const manifests = await Promise.all(
      (await readdir(channel)).map(async (name) => readFile(path.join(channel, name), 'utf8')),
    );
    const parsed = manifests.map(
      (text) =>
        JSON.parse(text) as {
          readonly counter: number;
          readonly components: readonly Record<string, unknown>[];
        },
    );
    parsed.sort((left, right) => right.counter - left.counter);
    return parsed[0]?.components ?? [];
  };
  return { folder, hotspot, save, add, create, components };
};

test('an image is released as an open layout, with what it replaces, for boxes that can run it', async (t) => {
  const { folder, hotspot, save, add, create, components } = await setUp(t);
  const image = imageOf([layerOf('base'), layerOf('program')]);
  await save(image, 'portal:1');
  const added = await add('portal.tar', '--service', 'portal', '--json');
  t.is(added.exitCode, 0, added.stderr);
  t.like(JSON.parse(added.stdout), {
    added: [
      { kind: 'image', id: `sha256:${image.id}`, reference: 'portal:1', architecture: 'amd64' },
    ],
  });
  t.is((await create('-o', 'usb')).exitCode, 0);
  const [component] = await components('usb');
  t.like(component, {
    kind: 'image',
    match: { arch: ['amd64'] },
    install: { id: `sha256:${image.id}`, image: 'portal:1', service: 'portal' },
    files: 6,
  });
  t.is((await hotspot('bundle', 'extract', 'usb', '-o', 'out')).exitCode, 0);
  const blobs = path.join(folder, 'out/stable/portal/blobs/sha256');
  for (const layer of image.layers) {
    t.deepEqual(await readFile(path.join(blobs, hexOf(layer))), layer);
  }
});

test('the next version of an image carries what is new in it, and nothing is laid out twice', async (t) => {
  const { folder, save, add, create, components } = await setUp(t);
  const base = layerOf('base', 300_000);
  await save(imageOf([base, layerOf('program')]), 'portal:1');
  await add('portal.tar', '--service', 'portal');
  t.is((await create('-o', 'usb')).exitCode, 0);
  const images = path.join(folder, 'box/.hotspot/images');
  const [kept = ''] = await readdir(images);
  const before = await stat(path.join(images, kept, 'index.json'));
  t.is((await create('-o', 'usb')).exitCode, 0);
  t.is((await stat(path.join(images, kept, 'index.json'))).ino, before.ino);

  await save(imageOf([base, layerOf('program')]), 'portal:2');
  await add('portal.tar');
  const made = await create('--since', '1', '-o', 'delta.hotspot');
  t.is(made.exitCode, 0, made.stderr);
  t.true((await stat(path.join(folder, 'delta.hotspot'))).size < base.length / 2);
  // What the operator said of it stays; only the layout of the newest image is kept.
  t.is((await create('-o', 'usb')).exitCode, 0);
  t.like((await components('usb'))[0], {
    counter: 2,
    install: { service: 'portal', image: 'portal:2' },
  });
  t.is((await readdir(images)).length, 1);
});

test('an image says by its labels what it is for; one that says nothing is an app', async (t) => {
  const { save, add, create, components } = await setUp(t);
  const named = (service: string) => ({ 'org.p2p-hotspot.service': service });
  await save(imageOf([layerOf('wifi')], named('wifi')), 'a:1', 'wifi.tar');
  await save(
    imageOf([layerOf('notes')], { 'org.p2p-hotspot.ports': '8082,8081' }),
    'b:1',
    'notes.tar',
  );
  await save(imageOf([layerOf('other')], named('wifi')), 'c:1', 'other.tar');
  await add('wifi.tar');
  await add('notes.tar');
  await add('other.tar', '--service', 'browser');
  t.is((await create('-o', 'usb')).exitCode, 0);
  const [notes, other, wifi] = await components('usb');
  t.like(notes, { install: { app: 'notes', ports: '8082,8081' } });
  t.like(other, { install: { service: 'browser' } });
  t.like(wifi, { install: { service: 'wifi' } });
});

test('an app with labels by which others know what is theirs is refused, and the label named', async (t) => {
  const { save, add, create } = await setUp(t);
  await save(imageOf([layerOf('a')], { 'io.balena.supervised': 'true' }), 'a:1', 'block.tar');
  await add('block.tar');
  const refused = await create('-o', 'usb');
  t.not(refused.exitCode, 0);
  t.regex(refused.stderr, /has the label io\.balena\.supervised/);
});

test('a purpose that makes no sense is refused before anything is copied or signed', async (t) => {
  const { folder, save, add, create } = await setUp(t);
  await save(imageOf([layerOf('base')]), 'portal:1');
  for (const words of [
    ['--service', 'Por/tal'],
    ['--ports', '80a'],
    ['--ports', '70000'],
    ['--ports', '80'],
    ['--ports', '48484'],
    ['--ports', '8081,8082,8083,8084,8085,8086,8087,8088,8089'],
    ['--service', 'portal', '--ports', '8081'],
  ]) {
    const refused = await add('portal.tar', ...words);
    t.is(refused.exitCode, 2, words.join(' '));
  }
  t.is((await add('portal.tar')).exitCode, 0);
  const file = path.join(folder, 'box/hotspot.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('kind: image', 'kind: image\n    install: { service: portal, app: portal }'),
  );
  const refused = await create('-o', 'usb');
  t.is(refused.exitCode, 2, refused.stderr);
  t.regex(refused.stderr, /not clear what "portal" is for/);
});

test('a community that signs its own channel releases no images: no box would run them', async (t) => {
  const { folder, save, add, create } = await setUp(t);
  await save(imageOf([layerOf('base')]), 'portal:1');
  t.is((await add('portal.tar')).exitCode, 0);
  const file = path.join(folder, 'box/hotspot.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `channel: site-north\n${text.replace(/^channel: .*\n/m, '')}`);
  const refused = await create('-o', 'usb');
  t.is(refused.exitCode, 2, refused.stderr);
  t.regex(refused.stderr, /site-north/);
});

test('a damaged image is refused when it is added, and when it became so afterwards', async (t) => {
  const { folder, save, add, create } = await setUp(t);
  const image = imageOf([layerOf('base'), layerOf('program')]);
  const whole = tarOf(archiveOf(image, 'portal:1'));
  await writeFile(path.join(folder, 'portal.tar'), whole.subarray(0, 3000));
  const cut = await add('portal.tar');
  t.is(cut.exitCode, 10);
  t.regex(cut.stderr, /portal\.tar ends too early/);

  await save(image, 'portal:1');
  t.is((await add('portal.tar')).exitCode, 0);
  const kept = path.join(folder, 'box/images/portal.tar');
  const bytes = await readFile(kept);
  bytes.writeUInt8(bytes.readUInt8(1200) ^ 1, 1200);
  await writeFile(kept, bytes);
  const flipped = await create('-o', 'usb');
  t.is(flipped.exitCode, 10, flipped.stderr);
  t.regex(flipped.stderr, /layer sha256:[0-9a-f]{64} is not what the image says/);

  await rm(kept);
  await save(image, 'portal:1');
  t.is((await add('portal.tar')).exitCode, 0);
  t.is((await create('-o', 'usb')).exitCode, 0);
  // Damage of what is kept laid out comes out too: nothing of it is signed.
  const images = path.join(folder, 'box/.hotspot/images');
  const [folderName = ''] = await readdir(images);
  const blob = path.join(images, folderName, 'blobs/sha256', hexOf(image.layers[1] ?? ''));
  await writeFile(blob, 'other bytes');
  const damaged = await create('-o', 'usb');
  t.is(damaged.exitCode, 10, damaged.stderr);
  t.regex(damaged.stderr, /remove that folder/);
});
